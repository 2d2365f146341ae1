package io.mapimedic.adapter.probe.message;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Gathers what an event says from the elements of its XML, as far as it is whole. */
final class EventElements {

    private static final int MAX_DATA = 200;
    private static final int LONGEST = 20_000;

    private final List<String> data = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String provider = "";
    private String time = "";
    private String message = "";
    private @Nullable String computer;
    private int id;
    private boolean isBehindSystem;

    void take(XMLStreamReader reader) {
        switch (reader.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> begin(reader);
            case XMLStreamConstants.CHARACTERS -> {
                if (text.length() < LONGEST) {
                    text.append(reader.getText());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
            default -> {
                // Comments and white space say nothing.
            }
        }
    }

    private void begin(XMLStreamReader reader) {
        text.setLength(0);
        switch (reader.getLocalName()) {
            case "Provider" -> provider = attribute(reader, "Name", provider);
            case "TimeCreated" -> time = attribute(reader, "SystemTime", time);
            default -> {
                // The others carry text.
            }
        }
    }

    private static String attribute(XMLStreamReader reader, String name, String otherwise) {
        String value = reader.getAttributeValue(null, name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    private void end(String element) {
        String value = text.toString().strip();
        text.setLength(0);
        switch (element) {
            case "EventID" -> id = value.matches("\\d{1,6}") ? Integer.parseInt(value) : id;
            case "Computer" -> computer = value.isEmpty() ? null : value;
            case "Message" -> message = value;
            case "System" -> isBehindSystem = true;
            default -> {
                // Providers name their elements as they like, but all of them stand behind the part of the system.
                if (isBehindSystem && !value.isEmpty() && data.size() < MAX_DATA) {
                    data.add(value);
                }
            }
        }
    }

    boolean isEvent() {
        return id > 0 && !provider.isEmpty();
    }

    String provider() {
        return provider;
    }

    int id() {
        return id;
    }

    @Nullable
    String computer() {
        return computer;
    }

    String time() {
        return time;
    }

    String message() {
        return message;
    }

    List<String> data() {
        return List.copyOf(data);
    }
}

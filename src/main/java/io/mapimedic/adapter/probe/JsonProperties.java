package io.mapimedic.adapter.probe;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.mapimedic.adapter.probe.ProbedObject.Property;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the properties of one JSON object as Format-List would print them: an URI becomes its text, a version its dotted form, an
 * enumeration its name. Other nested objects are read under {@code Outer.Inner}; nested lists of objects are objects of their own.
 */
final class JsonProperties {

    private static final int MAX_VALUES = 20_000;
    /** In which member the text of a nested .NET object stands. */
    private static final List<String> TEXTS =
            List.of("OriginalString", "AbsoluteUri", "value", "Value", "Address", "DateTime", "ToString");

    private static final Set<String> LISTS_OF_OBJECTS = Set.of("countersamples", "value");

    private final JsonParser parser;
    private final Block block;
    private final ReadingSink sink;
    private final List<Property> properties;
    private int values;
    private boolean hasNested;

    JsonProperties(JsonParser parser, Block block, ReadingSink sink, List<Property> properties) {
        this.parser = parser;
        this.block = block;
        this.sink = sink;
        this.properties = properties;
    }

    static int line(JsonParser parser, Block block) {
        int line = block.from() + parser.currentTokenLocation().getLineNr() - 1;
        return Math.max(block.from(), Math.min(line, block.to() - 1));
    }

    /** Whether the object is only the shell around a list, as Windows PowerShell writes {@code {"value": […], "Count": 2}}. */
    boolean isWrapper() {
        return hasNested
                && properties.stream()
                        .allMatch(property -> Set.of("count", "timestamp", "readings")
                                .contains(property.name().toLowerCase(Locale.ROOT)));
    }

    boolean hasNested() {
        return hasNested;
    }

    /** Reads up to the end of the object; the parser stands at its beginning. */
    void read(String prefix) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = prefix + parser.currentName();
            int line = line(parser, block);
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY && LISTS_OF_OBJECTS.contains(name.toLowerCase(Locale.ROOT))) {
                objects(name, line);
            } else {
                Object value = value(token);
                if (value instanceof Map<?, ?> nested) {
                    addNested(name, nested, line);
                } else {
                    add(name, value, line);
                }
            }
        }
    }

    private void objects(String name, int line) throws IOException {
        List<Object> plain = new ArrayList<>();
        JsonToken token;
        while ((token = parser.nextToken()) != JsonToken.END_ARRAY && token != null) {
            if (token == JsonToken.START_OBJECT) {
                hasNested = true;
                List<Property> inner = new ArrayList<>();
                new JsonProperties(parser, block, sink, inner).read("");
                if (!inner.isEmpty()) {
                    sink.object(new ProbedObject(block.command(), List.copyOf(inner), 1));
                }
            } else {
                keep(plain, value(token));
            }
        }
        if (!plain.isEmpty()) {
            add(name, plain, line);
        }
    }

    /** A value as Java holds it; what is beyond the limit is read over. */
    private Object value(@Nullable JsonToken token) throws IOException {
        values++;
        if (token == JsonToken.START_ARRAY) {
            return list();
        }
        if (token == JsonToken.START_OBJECT) {
            return map();
        }
        return token == null ? "" : scalar(token);
    }

    private Object scalar(JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_TRUE -> "True";
            case VALUE_FALSE -> "False";
            case VALUE_NUMBER_INT -> parser.getText().length() < 19 ? (Object) parser.getLongValue() : parser.getText();
            case VALUE_NUMBER_FLOAT ->
                Double.isFinite(parser.getDoubleValue()) ? (Object) parser.getDoubleValue() : parser.getText();
            case VALUE_STRING -> JsonDates.read(parser.getText());
            default -> "";
        };
    }

    private List<Object> list() throws IOException {
        List<Object> items = new ArrayList<>();
        JsonToken token;
        while ((token = parser.nextToken()) != JsonToken.END_ARRAY && token != null) {
            keep(items, value(token));
        }
        return items;
    }

    private Map<String, Object> map() throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            Object value = value(parser.nextToken());
            if (values <= MAX_VALUES) {
                members.put(name, value);
            }
        }
        return members;
    }

    private void keep(List<Object> items, Object value) {
        if (values <= MAX_VALUES) {
            items.add(value);
        }
    }

    private void addNested(String name, Map<?, ?> members, int line) {
        Object text = text(members);
        if (text != null) {
            add(name, text, line);
            return;
        }
        members.forEach((inner, value) -> {
            if (value instanceof Map<?, ?> deeper) {
                addNested(name + "." + inner, deeper, line);
            } else {
                add(name + "." + inner, value, line);
            }
        });
    }

    private void add(String name, Object value, int line) {
        if (values > MAX_VALUES || properties.size() >= ProbedObject.MAX_PROPERTIES) {
            if (properties.size() <= ProbedObject.MAX_PROPERTIES) {
                sink.reject(line, name, "The JSON object is too large; the rest of it was not read.", null);
                values = MAX_VALUES + 1;
            }
            return;
        }
        Object plain = value instanceof List<?> items ? texts(items) : value;
        properties.add(new Property(name, JsonEnumerations.named(name, plain), line));
    }

    private List<String> texts(List<?> items) {
        List<String> texts = new ArrayList<>();
        for (Object item : items) {
            Object text = item instanceof Map<?, ?> members ? text(members) : item;
            texts.add(text == null ? String.valueOf(item) : String.valueOf(text));
        }
        return List.copyOf(texts);
    }

    /** The one text that stands for a nested object; null when it has none. */
    private static @Nullable Object text(Map<?, ?> members) {
        if (members.containsKey("Major") && members.containsKey("Build")) {
            return version(members);
        }
        for (String member : TEXTS) {
            Object value = members.get(member);
            if (value != null && !(value instanceof Map) && !value.equals("")) {
                return value;
            }
        }
        return members.isEmpty() ? "" : null;
    }

    /** A server version prints as {@code Version 15.2 (Build 986.5)} and nothing else. */
    private static String version(Map<?, ?> members) {
        Object minor = members.get("Minor");
        Object revision = members.get("Revision");
        return "Version %s.%s (Build %s.%s)"
                .formatted(
                        members.get("Major"),
                        minor == null ? "0" : minor,
                        members.get("Build"),
                        revision == null ? "0" : revision);
    }
}

package io.mapimedic.adapter.probe.iis;

import io.mapimedic.diagnosis.ProbeInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streams the elements of a configuration file. A document type is refused, nothing is fetched, and depth and size have limits. */
final class ConfigXml {

    /** Files of Exchange are up to 12 elements deep. */
    static final int MAX_DEPTH = 64;

    private ConfigXml() {}

    /** What is told of the file, in its order. */
    interface Listener {

        /**
         * An element begins.
         *
         * @param path the names from the root to this element, with {@code /} between them
         */
        void start(String path, Element element);

        /** The element with this path ends. */
        void end(String path);

        /** Text that is not blank. */
        default void text(String text, int line) {}
    }

    /**
     * Tells the listener what is in the file, as far as it can be read.
     *
     * @throws IOException when the bytes cannot be had
     */
    static Ending walk(ProbeInput input, Listener listener) throws IOException {
        try (InputStream bytes = input.open()) {
            ConfigText text = ConfigText.of(bytes);
            Walk walk = new Walk(listener);
            try {
                return walk.through(factory().createXMLStreamReader(text));
            } catch (XMLStreamException e) {
                return ending(e, text, walk);
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched.");
        });
        return factory;
    }

    private static Ending ending(XMLStreamException e, ConfigText text, Walk walk) throws IOException {
        int line = e.getLocation() == null
                ? walk.line
                : Math.max(0, e.getLocation().getLineNumber() - 1);
        if (e.getNestedException() instanceof ConfigText.TooLongException tooLong) {
            return new Ending(Ending.Kind.REFUSED, walk.line, String.valueOf(tooLong.getMessage()));
        }
        if (e.getNestedException() instanceof IOException unreadable) {
            throw unreadable;
        }
        String reason = reason(e);
        if (reason.contains("JAXP0001")) {
            return new Ending(Ending.Kind.REFUSED, line, "The file is larger than any of Exchange: " + reason);
        }
        if (walk.isOver) {
            return new Ending(Ending.Kind.FOLLOWED, line, "Behind the end of the configuration stands something else.");
        }
        Location at = e.getLocation();
        return at == null || text.endsAt(at.getLineNumber(), at.getColumnNumber())
                ? new Ending(Ending.Kind.CUT_SHORT, line, "The file ends before its last element does.")
                : new Ending(Ending.Kind.MALFORMED, line, reason);
    }

    /** The parser's sentence without the place, which it writes on lines of its own. */
    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int last = message.lastIndexOf("Message: ");
        return last < 0 ? message : message.substring(last + "Message: ".length());
    }

    /** One way through one file. */
    private static final class Walk {

        private final Listener listener;
        private final StringBuilder path = new StringBuilder();
        private int depth;
        private int line;
        private boolean isOver;

        private Walk(Listener listener) {
            this.listener = listener;
        }

        private Ending through(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                int event = xml.next();
                line = Math.max(0, xml.getLocation().getLineNumber() - 1);
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> start(xml);
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml);
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                        return refused("It has a document type or an entity, which no file of IIS needs.");
                    }
                    default -> {
                        // comments and processing instructions say nothing
                    }
                }
                if (depth > MAX_DEPTH) {
                    return refused("Its elements are more than %d deep.".formatted(MAX_DEPTH));
                }
            }
            return new Ending(Ending.Kind.COMPLETE, line, "");
        }

        private Ending refused(String reason) {
            return new Ending(Ending.Kind.REFUSED, line, reason);
        }

        private void start(XMLStreamReader xml) {
            Map<String, String> attributes = new LinkedHashMap<>();
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
            path.append(depth == 0 ? "" : "/").append(xml.getLocalName());
            depth++;
            listener.start(path.toString(), new Element(xml.getLocalName(), attributes, line));
        }

        private void end() {
            listener.end(path.toString());
            depth--;
            path.setLength(Math.max(0, path.lastIndexOf("/")));
            isOver = depth == 0;
        }

        private void text(XMLStreamReader xml) {
            if (!xml.isWhiteSpace()) {
                listener.text(xml.getText(), line);
            }
        }
    }
}

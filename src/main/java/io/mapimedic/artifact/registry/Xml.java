package io.mapimedic.artifact.registry;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML with the JDK's writer, two blanks a level, and refuses characters that XML has no place for. */
final class Xml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;
    private int depth;

    Xml() {
        try {
            writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            text.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element that stays open; attributes as name and value in turn. */
    Xml open(String name, String... attributes) {
        return element(false, name, attributes);
    }

    /** An element without content. */
    Xml empty(String name, String... attributes) {
        return element(true, name, attributes);
    }

    /** An element that holds text. */
    Xml text(String name, String content) {
        try {
            indent();
            writer.writeStartElement(name);
            writer.writeCharacters(checked(content));
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Xml comment(String content) {
        try {
            indent();
            writer.writeComment(" " + checked(content).replace("--", "- -") + " ");
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Xml close() {
        try {
            depth--;
            indent();
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    String document() {
        try {
            writer.flush();
            return text + "\n";
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private Xml element(boolean empty, String name, String... attributes) {
        try {
            indent();
            if (empty) {
                writer.writeEmptyElement(name);
            } else {
                writer.writeStartElement(name);
                depth++;
            }
            for (int i = 0; i < attributes.length; i += 2) {
                writer.writeAttribute(attributes[i], checked(attributes[i + 1]));
            }
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void indent() throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(depth));
    }

    /**
     * The same text.
     *
     * @throws IllegalArgumentException for what XML 1.0 does not allow, what a reader would normalise away, and what hides or reorders text
     */
    static String checked(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int type = Character.getType(c);
            if (type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || (c & 0xFFFE) == 0xFFFE) {
                throw new IllegalArgumentException(
                        "The character U+%04X at position %d cannot stand in XML. Remove it.".formatted(c, i + 1));
            }
            i += Character.charCount(c);
        }
        return text;
    }
}

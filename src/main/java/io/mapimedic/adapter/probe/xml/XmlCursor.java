package io.mapimedic.adapter.probe.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Moves through a document, with limits for each piece of text, and with the escapes of PowerShell undone. */
final class XmlCursor {

    static final int LONGEST_TEXT = 32 * 1024;
    private static final int LONGEST_ATTRIBUTE = 2_000;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final XMLStreamReader xml;

    XmlCursor(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** @param isTooLong whether only the beginning is in it */
    record Text(String text, boolean isTooLong) {}

    /** Moves to the next event; a document that declares or uses entities ends here. */
    int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("It declares or uses entities, which no export does.", xml.getLocation());
        }
        return event;
    }

    /** Moves to the next child; false at the end of the element, or of the document. */
    boolean nextChild() throws XMLStreamException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
            event = next();
        }
        return true;
    }

    String tag() {
        return xml.getLocalName();
    }

    int line() {
        return Math.max(0, xml.getLocation().getLineNumber() - 1);
    }

    /** The attribute on one line: it is a name, and names are shown to people. */
    String attribute(String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        if (value == null) {
            return "";
        }
        String name = value.length() <= LONGEST_ATTRIBUTE ? value : value.substring(0, LONGEST_ATTRIBUTE);
        return CONTROL.matcher(decoded(name)).replaceAll(" ");
    }

    /** Reads the text of the element, and moves to its end. */
    Text text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean isTooLong = false;
        int depth = 0;
        int event;
        while ((event = next()) != XMLStreamConstants.END_ELEMENT || depth > 0) {
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (xml.isCharacters() && depth == 0) {
                int room = LONGEST_TEXT - text.length();
                isTooLong |= xml.getTextLength() > room;
                text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
            }
        }
        return new Text(decoded(text.toString()), isTooLong);
    }

    /** Moves to the end of the element, whatever is in it. */
    void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** {@code _x000D_} is a character that XML cannot carry; what no text has either becomes U+FFFD. */
    static String decoded(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escape = ESCAPE.matcher(text);
        return escape.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf(character(Integer.parseInt(found.group(1), 16)))));
    }

    private static char character(int code) {
        boolean isOfText = code >= ' ' || code == '\t' || code == '\r' || code == '\n';
        return isOfText ? (char) code : '\uFFFD';
    }
}

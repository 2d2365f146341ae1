package io.mapimedic.adapter.probe.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Builds one exported object after the other. What is deeper or larger than any real recording is left out, so that memory stays bounded;
 * an object that the end of the input cuts off can still be had, with the cut marked.
 */
final class ClixmlParser {

    static final int DEEPEST = 48;
    static final int MOST_NODES = 250_000;
    static final int LONGEST_TEXT = 32 * 1024;
    private static final int MOST_TEXT = 16 * 1024 * 1024;
    private static final int MOST_REFERENCES = 100_000;
    private static final int MOST_TYPES = 5_000;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final XMLStreamReader xml;
    private final Map<String, List<String>> typesById = new HashMap<>();
    private final Map<String, ClixmlNode> nodesById = new HashMap<>();
    private int nodes;
    private int characters;
    private int allNodes;
    private @Nullable ClixmlNode root;

    ClixmlParser(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Moves into the outermost element. */
    void open() throws XMLStreamException {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // declaration, comments
        }
    }

    /** The next object, or null at the end. */
    @Nullable
    ClixmlNode object() throws XMLStreamException {
        nodes = 0;
        characters = 0;
        root = null;
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                return null;
            }
            event = next();
        }
        ClixmlNode object = new ClixmlNode("", xml.getLocalName(), line());
        root = object;
        value(object, "", 1);
        return object;
    }

    /** What there is of the object in which reading broke off. */
    @Nullable
    ClixmlNode unfinished() {
        return root != null && !root.isWhole ? root : null;
    }

    boolean isTooLarge() {
        return nodes >= MOST_NODES || characters >= MOST_TEXT;
    }

    int line() {
        return Math.max(0, xml.getLocation().getLineNumber() - 1);
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("It declares or uses entities, which no export does.", xml.getLocation());
        }
        return event;
    }

    /** Reads a value up to its end tag; the parser stands at its start tag. */
    private void value(ClixmlNode node, String id, int depth) throws XMLStreamException {
        if (!node.tag.equals("Obj")) {
            text(node, true);
        } else {
            object(node, depth);
        }
        node.isWhole = true;
        if (!id.isEmpty() && nodesById.size() < MOST_REFERENCES && allNodes < MOST_NODES) {
            nodesById.put(id, node);
        }
    }

    private void object(ClixmlNode node, int depth) throws XMLStreamException {
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "TN" -> types(node);
                case "TNRef" -> {
                    node.types = typesById.getOrDefault(attribute("RefId"), List.of());
                    skip();
                }
                case "ToString" -> text(node, true);
                case "Props", "MS" -> children(node.properties, depth);
                case "LST", "IE", "QUE", "STK" -> {
                    node.isList = true;
                    children(node.items, depth);
                }
                case "DCT" -> {
                    node.isList = true;
                    entries(node, depth);
                }
                default -> plain(node);
            }
        }
    }

    /** The number behind an enumeration, or the text that carries notes; the printed form counts more. */
    private void plain(ClixmlNode node) throws XMLStreamException {
        ClixmlNode plain = new ClixmlNode("", xml.getLocalName(), line());
        if (plain.tag.equals("Obj")) {
            skip();
            return;
        }
        text(plain, true);
        if (node.text == null) {
            node.text = plain.text;
            node.isTooLong = plain.isTooLong;
        }
    }

    private void types(ClixmlNode node) throws XMLStreamException {
        String id = attribute("RefId");
        List<String> types = new ArrayList<>();
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                ClixmlNode type = new ClixmlNode("", "T", line());
                text(type, types.size() < 20);
                if (type.text != null && types.size() < 20 && type.text.length() <= 1_000) {
                    types.add(type.text);
                }
            }
        }
        node.types = List.copyOf(types);
        if (typesById.size() < MOST_TYPES) {
            typesById.put(id, node.types);
        }
    }

    private void children(List<ClixmlNode> into, int depth) throws XMLStreamException {
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                child(into, decoded(attribute("N")), depth);
            }
        }
    }

    private void entries(ClixmlNode dictionary, int depth) throws XMLStreamException {
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                entry(dictionary, depth);
            }
        }
    }

    private void entry(ClixmlNode dictionary, int depth) throws XMLStreamException {
        String key = "";
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (attribute("N").equals("Key")) {
                List<ClixmlNode> keys = new ArrayList<>();
                child(keys, "Key", depth);
                key = keys.isEmpty() || keys.get(0).text == null ? "" : String.valueOf(keys.get(0).text);
            } else {
                child(dictionary.properties, key, depth);
            }
        }
    }

    private void child(List<ClixmlNode> into, String name, int depth) throws XMLStreamException {
        String tag = xml.getLocalName();
        if (depth >= DEEPEST || isTooLarge()) {
            skip();
        } else if (tag.equals("Ref")) {
            ClixmlNode known = nodesById.get(attribute("RefId"));
            if (known != null) {
                into.add(named(name, known));
            }
            skip();
        } else {
            nodes++;
            allNodes++;
            ClixmlNode child = new ClixmlNode(name, tag, line());
            into.add(child);
            value(child, tag.equals("Obj") ? attribute("RefId") : "", depth + 1);
        }
    }

    /** The same object under another name. It shares the lists, which are complete or never will be. */
    private static ClixmlNode named(String name, ClixmlNode known) {
        if (known.name.equals(name)) {
            return known;
        }
        ClixmlNode copy = new ClixmlNode(name, known.tag, known.line);
        copy.types = known.types;
        copy.text = known.text;
        copy.isList = known.isList;
        copy.isTooLong = known.isTooLong;
        copy.isWhole = known.isWhole;
        copy.properties.addAll(known.properties);
        copy.items.addAll(known.items);
        return copy;
    }

    private void text(ClixmlNode node, boolean isNeeded) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean isTooLong = false;
        int depth = 0;
        int event;
        while ((event = next()) != XMLStreamConstants.END_ELEMENT || depth > 0) {
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (xml.isCharacters() && isNeeded && depth == 0) {
                int room = LONGEST_TEXT - text.length();
                isTooLong |= xml.getTextLength() > room;
                text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
            }
        }
        characters += text.length();
        node.text = decoded(text.toString());
        node.isTooLong = isTooLong || !isNeeded;
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.length() <= 2_000 ? value : value.substring(0, 2_000);
    }

    /** {@code _x000D_} is a character that XML cannot carry. */
    static String decoded(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escape = ESCAPE.matcher(text);
        return escape.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}

package io.mapimedic.adapter.probe.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Builds one exported object after the other. What is deeper or larger than any real recording is left out, so that memory stays bounded;
 * an object that the end of the input cuts off can still be had, with the cut marked.
 */
final class ClixmlParser {

    private static final int DEEPEST = 48;
    private static final int MOST_NODES = 250_000;
    private static final int MOST_TEXT = 16 * 1024 * 1024;
    private static final int MOST_REFERENCES = 100_000;
    private static final int MOST_TYPES = 5_000;
    private static final int MOST_ANCESTORS = 20;

    private final XmlCursor xml;
    private final Map<String, List<String>> typesById = new HashMap<>();
    private final Map<String, ClixmlNode> nodesById = new HashMap<>();
    private int nodes;
    private int characters;
    private int allNodes;
    private int allCharacters;
    private @Nullable ClixmlNode root;

    ClixmlParser(XmlCursor xml) {
        this.xml = xml;
    }

    /** Moves into the outermost element. */
    void open() throws XMLStreamException {
        xml.nextChild();
    }

    /** The next object, or null at the end. */
    @Nullable
    ClixmlNode object() throws XMLStreamException {
        nodes = 0;
        characters = 0;
        root = null;
        if (!xml.nextChild()) {
            return null;
        }
        ClixmlNode object = new ClixmlNode("", xml.tag(), xml.line());
        root = object;
        value(object, xml.attribute("RefId"), 1);
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

    /** Reads a value up to its end tag; the cursor stands at its start tag. */
    private void value(ClixmlNode node, String id, int depth) throws XMLStreamException {
        if (node.isObject()) {
            object(node, depth);
        } else {
            text(node);
        }
        node.isWhole = true;
        boolean hasRoom = nodesById.size() < MOST_REFERENCES && allNodes < MOST_NODES && allCharacters < MOST_TEXT;
        if (!id.isEmpty() && hasRoom) {
            nodesById.put(id, node);
        }
    }

    private void object(ClixmlNode node, int depth) throws XMLStreamException {
        while (xml.nextChild()) {
            switch (xml.tag()) {
                case "TN" -> types(node);
                case "TNRef" -> {
                    node.types = typesById.getOrDefault(xml.attribute("RefId"), List.of());
                    xml.skip();
                }
                case "ToString" -> text(node);
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
        if (xml.tag().equals("Obj") || node.text != null) {
            xml.skip();
        } else {
            text(node);
        }
    }

    private void types(ClixmlNode node) throws XMLStreamException {
        String id = xml.attribute("RefId");
        List<String> types = new ArrayList<>();
        while (xml.nextChild()) {
            String type = xml.text().text();
            if (types.size() < MOST_ANCESTORS && type.length() <= 1_000) {
                types.add(type);
            }
        }
        node.types = List.copyOf(types);
        if (typesById.size() < MOST_TYPES) {
            typesById.put(id, node.types);
        }
    }

    private void children(List<ClixmlNode> into, int depth) throws XMLStreamException {
        while (xml.nextChild()) {
            child(into, xml.attribute("N"), depth);
        }
    }

    private void entries(ClixmlNode dictionary, int depth) throws XMLStreamException {
        while (xml.nextChild()) {
            entry(dictionary, depth);
        }
    }

    private void entry(ClixmlNode dictionary, int depth) throws XMLStreamException {
        String key = "";
        while (xml.nextChild()) {
            if (xml.attribute("N").equals("Key")) {
                List<ClixmlNode> keys = new ArrayList<>();
                child(keys, "Key", depth);
                key = keys.isEmpty() || keys.get(0).text == null ? "" : String.valueOf(keys.get(0).text);
            } else {
                child(dictionary.properties, key, depth);
            }
        }
    }

    private void child(List<ClixmlNode> into, String name, int depth) throws XMLStreamException {
        String tag = xml.tag();
        if (depth >= DEEPEST || isTooLarge()) {
            xml.skip();
        } else if (tag.equals("Ref")) {
            ClixmlNode known = nodesById.get(xml.attribute("RefId"));
            if (known != null) {
                nodes++;
                into.add(known.named(name));
            }
            xml.skip();
        } else {
            nodes++;
            allNodes++;
            ClixmlNode child = new ClixmlNode(name, tag, xml.line());
            into.add(child);
            value(child, tag.equals("Obj") ? xml.attribute("RefId") : "", depth + 1);
        }
    }

    private void text(ClixmlNode node) throws XMLStreamException {
        XmlCursor.Text text = xml.text();
        characters += text.text().length();
        allCharacters = Math.min(MOST_TEXT, allCharacters + text.text().length());
        node.text = text.text();
        node.isTooLong = text.isTooLong();
    }
}

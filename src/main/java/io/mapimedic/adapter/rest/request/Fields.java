package io.mapimedic.adapter.rest.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.mapimedic.adapter.rest.problem.FieldProblem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one JSON object. What is of the wrong type or unknown becomes a problem, never an exception. */
final class Fields {

    private final JsonNode object;
    private final String path;
    private final List<FieldProblem> problems;

    private Fields(JsonNode object, String path, List<FieldProblem> problems) {
        this.object = object;
        this.path = path;
        this.problems = problems;
    }

    /** The object's fields; null, with a problem noted, when the node is no object. Names that are not known are problems. */
    static @Nullable Fields of(JsonNode node, String path, List<String> known, List<FieldProblem> problems) {
        if (!node.isObject()) {
            problems.add(wrongType(path, node, "an object"));
            return null;
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                problems.add(new FieldProblem(
                        path + "." + io.mapimedic.adapter.rest.problem.Excerpt.of(name),
                        shown(node.get(name)),
                        "There is no field " + Nearest.quoted(name) + " here.",
                        Nearest.oneOf(name, known)));
            }
        }
        return new Fields(node, path, problems);
    }

    /** The text; null when the field is absent, null or, with a problem noted, something else. */
    @Nullable
    String text(String name) {
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.isTextual()) {
            return node.textValue();
        }
        problems.add(wrongType(path + "." + name, node, "a text"));
        return null;
    }

    /** The items of a list; none when the field is absent or null. */
    List<JsonNode> list(String name) {
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            problems.add(wrongType(path + "." + name, node, "a list"));
            return List.of();
        }
        List<JsonNode> items = new ArrayList<>(node.size());
        node.forEach(items::add);
        return items;
    }

    /** The node itself; null only when the field is absent. */
    @Nullable
    JsonNode node(String name) {
        return object.get(name);
    }

    static FieldProblem wrongType(String field, JsonNode node, String wanted) {
        return new FieldProblem(
                field, shown(node), "This is " + typeOf(node) + ", not " + wanted + ".", "Write " + wanted + " here.");
    }

    /** A scalar as it stands; of an object or a list only that it is one, since it may be huge. */
    static @Nullable String shown(JsonNode node) {
        if (node.isNull()) {
            return "null";
        }
        return node.isValueNode() ? node.asText() : null;
    }

    private static String typeOf(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            default -> "nothing";
        };
    }
}

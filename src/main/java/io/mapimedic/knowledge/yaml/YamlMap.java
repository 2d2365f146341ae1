package io.mapimedic.knowledge.yaml;

import io.mapimedic.knowledge.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of a YAML file. Every read names the field; a wrong type, an empty value or a missing field becomes a problem with
 * line and path, and {@link #done()} complains about fields that nobody read.
 */
final class YamlMap {

    private final String file;
    private final String path;
    private final int line;
    private final Problems problems;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    YamlMap(String file, String path, Node node, Problems problems) {
        this.file = file;
        this.path = path;
        this.line = node.getStartMark().getLine() + 1;
        this.problems = problems;
        if (!(node instanceof MappingNode mapping)) {
            problem(node, "", "must be a mapping of fields to values.");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
            if (fields.put(name, tuple.getValueNode()) != null) {
                problem(tuple.getKeyNode(), name, "stands twice.");
            }
            if (tuple.getValueNode().getAnchor() != null) {
                problem(tuple.getKeyNode(), name, "uses a YAML anchor. Write the value out.");
            }
        }
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    boolean has(String name) {
        asked.add(name);
        return fields.containsKey(name);
    }

    Set<String> names() {
        asked.addAll(fields.keySet());
        return Set.copyOf(fields.keySet());
    }

    /** A required text; {@code ?} and a problem when it is missing or empty. */
    String text(String name) {
        String value = optionalText(name);
        if (value == null) {
            if (!fields.containsKey(name)) {
                problems.add(file, "line %d, %s".formatted(line, path), "the field '%s' is missing.".formatted(name));
            }
            return "?";
        }
        return value;
    }

    @Nullable
    String optionalText(String name) {
        Node node = node(name);
        if (node == null) {
            return null;
        }
        if (!(node instanceof ScalarNode scalar)) {
            problem(node, name, "must be a text.");
            return null;
        }
        if (scalar.getValue().isBlank() && Tag.NULL.equals(scalar.getTag())) {
            problem(node, name, "is empty.");
            return null;
        }
        return scalar.getValue().strip();
    }

    /** A list of texts; one text alone counts as a list of one; empty when the field is missing. */
    List<String> texts(String name) {
        Node node = node(name);
        if (node == null) {
            return List.of();
        }
        if (node instanceof ScalarNode scalar) {
            return List.of(scalar.getValue().strip());
        }
        if (!(node instanceof SequenceNode sequence)) {
            problem(node, name, "must be a list.");
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            if (item instanceof ScalarNode scalar) {
                values.add(scalar.getValue().strip());
            } else {
                problem(item, name, "must be a list of texts.");
            }
        }
        return List.copyOf(values);
    }

    @Nullable
    Double optionalNumber(String name) {
        String value = optionalText(name);
        if (value == null) {
            return null;
        }
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, together with what is no finite number
        }
        problem(fields.get(name), name, "'%s' is not a number.".formatted(value));
        return null;
    }

    /** A word of a closed choice, written with hyphens in any case; the fallback and a problem when it is none. */
    <E extends Enum<E>> E choice(String name, Class<E> type, E fallback) {
        E value = optionalChoice(name, type);
        if (value == null && !fields.containsKey(name)) {
            problems.add(file, "line %d, %s".formatted(line, path), "the field '%s' is missing.".formatted(name));
        }
        return value == null ? fallback : value;
    }

    <E extends Enum<E>> @Nullable E optionalChoice(String name, Class<E> type) {
        String value = optionalText(name);
        return value == null ? null : word(name, value, type);
    }

    <E extends Enum<E>> @Nullable E word(String name, String value, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value.replace('-', '_'))) {
                return constant;
            }
        }
        List<String> words = Stream.of(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        problem(
                fields.get(name),
                name,
                "'%s' is not one of %s.%s"
                        .formatted(value, String.join(", ", words), Suggestion.sentence(value, words)));
        return null;
    }

    /** Field by field: text to text, in the order written. */
    Map<String, String> textMap(String name) {
        Node node = node(name);
        if (node == null) {
            return Map.of();
        }
        YamlMap map = new YamlMap(file, sub(name), node, problems);
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : map.fields.keySet()) {
            Node value = map.fields.get(field);
            values.put(field, value instanceof ScalarNode scalar ? scalar.getValue() : "?");
        }
        return values;
    }

    @Nullable
    YamlMap map(String name) {
        Node node = node(name);
        return node == null ? null : new YamlMap(file, sub(name), node, problems);
    }

    List<YamlMap> maps(String name) {
        Node node = node(name);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            problem(node, name, "must be a list.");
            return List.of();
        }
        List<YamlMap> maps = new ArrayList<>();
        for (int i = 0; i < sequence.getValue().size(); i++) {
            maps.add(new YamlMap(
                    file, sub(name) + "[" + i + "]", sequence.getValue().get(i), problems));
        }
        return maps;
    }

    /** A value as YAML types it: Boolean, Long, Double, String, List or Map, or null. */
    @Nullable
    Object plain(String name) {
        Node node = node(name);
        return node == null ? null : plain(node);
    }

    private static @Nullable Object plain(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(YamlMap::plain).collect(Collectors.toList());
        }
        if (node instanceof MappingNode mapping) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            mapping.getValue()
                    .forEach(tuple ->
                            map.put(((ScalarNode) tuple.getKeyNode()).getValue(), plain(tuple.getValueNode())));
            return map;
        }
        ScalarNode scalar = (ScalarNode) node;
        String value = scalar.getValue();
        if (Tag.NULL.equals(scalar.getTag())) {
            return null;
        }
        if (Tag.BOOL.equals(scalar.getTag()) && (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false"))) {
            return Boolean.valueOf(value);
        }
        if (Tag.INT.equals(scalar.getTag()) && value.matches("-?[0-9]{1,18}")) {
            return Long.valueOf(value);
        }
        if (Tag.FLOAT.equals(scalar.getTag()) && value.matches("-?[0-9]+\\.[0-9]+")) {
            return Double.valueOf(value);
        }
        return value;
    }

    void complain(String name, String message) {
        problem(fields.get(name), name, message);
    }

    /** Complains about every field that was never asked for. */
    void done() {
        for (Map.Entry<String, Node> field : fields.entrySet()) {
            if (!asked.contains(field.getKey())) {
                problem(
                        field.getValue(),
                        field.getKey(),
                        "this field is not known." + Suggestion.sentence(field.getKey(), asked));
            }
        }
    }

    private @Nullable Node node(String name) {
        asked.add(name);
        return fields.get(name);
    }

    private String sub(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private void problem(@Nullable Node node, String name, String message) {
        int at = node == null ? line : node.getStartMark().getLine() + 1;
        problems.add(file, "line %d, %s".formatted(at, name.isEmpty() ? path : sub(name)), message);
    }
}

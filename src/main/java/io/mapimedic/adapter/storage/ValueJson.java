package io.mapimedic.adapter.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of observations as JSON, with their types: a number with a fraction stays one, a time is no text. */
final class ValueJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String TIME = "time";
    private static final String NUMBER = "number";

    private ValueJson() {}

    static JsonNode node(@Nullable Object value) {
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Instant time) {
            return NODES.objectNode().put(TIME, time.toString());
        }
        if (value instanceof Collection<?> items) {
            ArrayNode array = NODES.arrayNode();
            items.forEach(item -> array.add(node(item)));
            return array;
        }
        return NODES.textNode(value.toString());
    }

    private static JsonNode number(Number number) {
        if (number instanceof BigDecimal || number instanceof BigInteger) {
            return NODES.objectNode().put(NUMBER, number.toString());
        }
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            return Double.isFinite(value)
                    ? NODES.numberNode(value)
                    : NODES.objectNode().put(NUMBER, number.toString());
        }
        return NODES.numberNode(number.longValue());
    }

    static @Nullable Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case NULL, MISSING -> null;
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.numberValue();
            case ARRAY -> items(node);
            case OBJECT ->
                node.has(TIME)
                        ? Instant.parse(node.get(TIME).textValue())
                        : special(node.get(NUMBER).textValue());
            default -> node.textValue();
        };
    }

    private static Object special(String number) {
        return switch (number) {
            case "NaN", "Infinity", "-Infinity" -> Double.valueOf(number);
            default -> new BigDecimal(number);
        };
    }

    private static List<@Nullable Object> items(JsonNode array) {
        List<@Nullable Object> items = new ArrayList<>(array.size());
        array.forEach(item -> items.add(value(item)));
        return items;
    }
}

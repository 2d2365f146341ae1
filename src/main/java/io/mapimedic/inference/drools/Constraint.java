package io.mapimedic.inference.drools;

import io.mapimedic.knowledge.Condition;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.ValueType;
import java.util.stream.Collectors;

/** Writes a condition as a constraint of a rule. Texts become string literals by one function, so data never becomes code. */
final class Constraint {

    private Constraint() {}

    static String of(Condition condition, EvidenceDefinition definition) {
        return switch (condition.operator()) {
            case EQUALS -> equality(condition.operands().get(0), "==", definition.type());
            case NOT_EQUALS -> equality(condition.operands().get(0), "!=", definition.type());
            case ONE_OF -> condition.operands().stream()
                    .map(operand -> equality(operand, "==", definition.type()))
                    .collect(Collectors.joining(" || "));
            case ABOVE -> "number > " + condition.operands().get(0);
            case AT_LEAST -> "number >= " + condition.operands().get(0);
            case BELOW -> "number < " + condition.operands().get(0);
            case AT_MOST -> "number <= " + condition.operands().get(0);
            case BETWEEN -> "number >= %s && number <= %s"
                    .formatted(condition.operands().get(0), condition.operands().get(1));
            case MATCHES -> "textMatches(%s)".formatted(literal((String) condition.operands().get(0)));
            case CONTAINS -> "hasItem(%s)".formatted(literal((String) condition.operands().get(0)));
            case LACKS -> "!hasItem(%s)".formatted(literal((String) condition.operands().get(0)));
            case OLDER_THAN -> "isOlderThan(%s)".formatted(literal((String) condition.operands().get(0)));
            case MISSING -> "isNothing()";
        };
    }

    private static String equality(Object operand, String sign, ValueType type) {
        return switch (type) {
            case BOOLEAN -> "flag %s %s".formatted(sign, operand);
            case NUMBER -> "number %s %s".formatted(sign, operand);
            default -> "text %s %s".formatted(sign, literal((String) operand));
        };
    }

    /** A Java string literal of exactly this text. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                literal.append(String.format("\\u%04x", (int) c));
            } else {
                literal.append(c);
            }
        }
        return literal.append('"').toString();
    }
}

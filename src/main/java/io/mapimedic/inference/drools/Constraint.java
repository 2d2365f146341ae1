package io.mapimedic.inference.drools;

import io.mapimedic.knowledge.Condition;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.ValueType;
import java.util.stream.Collectors;

/** Writes a condition as a constraint of a rule. Texts become string literals by one function, so data never becomes code. */
final class Constraint {

    private Constraint() {}

    /**
     * A question of the model, never a formula: bound to a variable, Drools 10.2 evaluates {@code a || b} as {@code b} and
     * {@code text == "x"} as something else again, without a word.
     */
    static String of(Condition condition, EvidenceDefinition definition) {
        String operands = condition.operands().stream().map(Constraint::operand).collect(Collectors.joining(", "));
        return switch (condition.operator()) {
            case EQUALS -> "%sIs(%s)".formatted(field(definition.type()), operands);
            case NOT_EQUALS -> "%sIsNot(%s)".formatted(field(definition.type()), operands);
            case ONE_OF -> "%sIsOneOf(%s)".formatted(field(definition.type()), operands);
            case ABOVE -> "numberIsAbove(%s)".formatted(operands);
            case AT_LEAST -> "numberIsAtLeast(%s)".formatted(operands);
            case BELOW -> "numberIsBelow(%s)".formatted(operands);
            case AT_MOST -> "numberIsAtMost(%s)".formatted(operands);
            case BETWEEN -> "numberIsBetween(%s)".formatted(operands);
            case MATCHES -> "textMatches(%s)".formatted(operands);
            case CONTAINS -> "hasItem(%s)".formatted(operands);
            case LACKS -> "lacksItem(%s)".formatted(operands);
            case OLDER_THAN -> "isOlderThan(%s)".formatted(operands);
            case MISSING -> "isNothing()";
        };
    }

    /**
     * What selects the evidence: the key, as a literal that Drools hashes on, and that the value exists where only a value can answer.
     * A text or a list may be empty and still answer ("no such item"); a size or a choice that does not exist leaves the finding
     * unknown.
     */
    static String selection(Condition condition, EvidenceDefinition definition) {
        boolean mayBeNothing = condition.operator() == Condition.Operator.MISSING
                || definition.type() == ValueType.TEXT
                || definition.type() == ValueType.LIST;
        return "key == " + literal(definition.key()) + (mayBeNothing ? "" : ", nothing == false");
    }

    private static String field(ValueType type) {
        return switch (type) {
            case BOOLEAN -> "flag";
            case NUMBER -> "number";
            default -> "text";
        };
    }

    private static String operand(Object operand) {
        return operand instanceof String text ? literal(text) : operand.toString();
    }

    /** A Java string literal of exactly this text. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c == '\n') {
                literal.append("\\n"); // as a Unicode escape it would end the line inside of the literal
            } else if (c == '\r') {
                literal.append("\\r");
            } else if (c < ' ' || c > '~') {
                literal.append(String.format("\\u%04x", (int) c));
            } else {
                literal.append(c);
            }
        }
        return literal.append('"').toString();
    }
}

package io.mapimedic.knowledge;

import java.util.List;

/**
 * One question about one piece of evidence.
 *
 * @param evidence the key asked about
 * @param operator the comparison
 * @param operands what it is compared with: none for {@link Operator#MISSING}, two for {@link Operator#BETWEEN}, any number for
 *                 {@link Operator#ONE_OF}, else one; {@code Boolean}, {@code Double} or {@code String} by the type of the key
 */
public record Condition(String evidence, Operator operator, List<Object> operands) {

    public Condition {
        operands = List.copyOf(operands);
    }

    /** The comparisons that data may use. */
    public enum Operator {
        EQUALS,
        NOT_EQUALS,
        ONE_OF,
        ABOVE,
        AT_LEAST,
        BELOW,
        AT_MOST,
        BETWEEN,
        MATCHES,
        CONTAINS,
        LACKS,
        OLDER_THAN,
        MISSING
    }
}

package io.mapimedic.explanation;

import io.mapimedic.knowledge.Condition;
import io.mapimedic.knowledge.Detection;
import io.mapimedic.model.Evidence;

/** Whether what is known meets a condition, as the rules ask it. */
final class Conditions {

    private Conditions() {}

    static boolean holds(Condition condition, Evidence seen) {
        Object[] operands = condition.operands().toArray();
        return switch (condition.operator()) {
            case EQUALS, ONE_OF -> isAmong(condition, seen);
            case NOT_EQUALS -> !isAmong(condition, seen);
            case ABOVE -> seen.numberIsAbove((Double) operands[0]);
            case AT_LEAST -> seen.numberIsAtLeast((Double) operands[0]);
            case BELOW -> seen.numberIsBelow((Double) operands[0]);
            case AT_MOST -> seen.numberIsAtMost((Double) operands[0]);
            case BETWEEN -> seen.numberIsBetween((Double) operands[0], (Double) operands[1]);
            case MATCHES -> seen.textMatches((String) operands[0]);
            case CONTAINS -> seen.hasItem((String) operands[0]);
            case LACKS -> seen.lacksItem((String) operands[0]);
            case OLDER_THAN -> seen.isOlderThan((String) operands[0]);
            case MISSING -> seen.isNothing();
        };
    }

    static boolean holds(Detection.Limits limits, Evidence seen) {
        boolean above = limits.direction() == Detection.Direction.ABOVE;
        Double limit = limits.warning() == null ? limits.critical() : limits.warning();
        return limit != null && (above ? seen.numberIsAbove(limit) : seen.numberIsBelow(limit));
    }

    private static boolean isAmong(Condition condition, Evidence seen) {
        for (Object operand : condition.operands()) {
            boolean is = operand instanceof Boolean flag
                    ? seen.flagIs(flag)
                    : operand instanceof Double number ? seen.numberIs(number) : seen.textIs((String) operand);
            if (is) {
                return true;
            }
        }
        return false;
    }
}

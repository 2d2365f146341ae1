package io.mapimedic.adapter.config;

import io.mapimedic.knowledge.Condition;
import io.mapimedic.knowledge.Condition.Operator;
import io.mapimedic.knowledge.Detection;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.WorkedCase;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * The limits that somebody changed between two states of the knowledge. A worked case at the border of such a limit was written
 * for the old number, so it is reported but does not keep the new one from serving.
 *
 * @param keys the evidence that the changed limits are about
 */
record EditedLimits(Set<String> keys) {

    private static final Set<Operator> NUMERIC =
            EnumSet.of(Operator.ABOVE, Operator.AT_LEAST, Operator.BELOW, Operator.AT_MOST, Operator.BETWEEN);

    static EditedLimits between(KnowledgeBase before, KnowledgeBase after) {
        Set<String> keys = new HashSet<>();
        for (Indicator indicator : after.indicators().values()) {
            Indicator old = before.indicators().get(indicator.id());
            if (old != null
                    && !old.detection().equals(indicator.detection())
                    && isSameButForNumbers(old.detection(), indicator.detection())) {
                keys.addAll(indicator.detection().evidence());
            }
        }
        return new EditedLimits(Set.copyOf(keys));
    }

    private static boolean isSameButForNumbers(Detection before, Detection after) {
        if (before instanceof Detection.Limits old && after instanceof Detection.Limits limits) {
            return old.key().equals(limits.key())
                    && old.direction() == limits.direction()
                    && (old.warning() == null) == (limits.warning() == null)
                    && (old.critical() == null) == (limits.critical() == null);
        }
        if (before instanceof Detection.Single old && after instanceof Detection.Single single) {
            Condition condition = single.condition();
            return NUMERIC.contains(condition.operator())
                    && condition.operator() == old.condition().operator()
                    && condition.evidence().equals(old.condition().evidence());
        }
        return false;
    }

    /** True when the case gives evidence that a changed limit is about. */
    boolean concern(WorkedCase theCase) {
        return theCase.given().stream().anyMatch(given -> keys.contains(given.key()));
    }
}

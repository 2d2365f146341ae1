package io.mapimedic.explanation;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.model.FindingState;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.ranking.Hypothesis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a cause and the first place.
 *
 * @param leader        the most believed cause, null when this is it
 * @param unknown       what nobody measured and would speak for it, strongest first
 * @param inapplicable  why nothing that is known against it fits this version, null when something does
 * @param toBeFirst     what would make it the most believed cause, null when it is
 */
public record WhyNot(
        @Nullable Hypothesis leader,
        List<Missing> unknown,
        @Nullable Inapplicable inapplicable,
        @Nullable ToBeFirst toBeFirst) {

    public WhyNot {
        unknown = List.copyOf(unknown);
    }

    /**
     * A finding that nobody measured and that would speak for the cause.
     *
     * @param state   in which state it would
     * @param weight  how strongly
     * @param isSight it would be the fault itself, seen directly
     * @param ask     what must be answered to know it
     */
    public record Missing(
            Indicator indicator,
            FindingState state,
            WeightOfEvidence weight,
            boolean isSight,
            List<EvidenceDefinition> ask) {}

    /**
     * Every remediation of the cause is for other versions.
     *
     * @param exchange  the version of the case
     * @param appliesTo the versions that they are for
     */
    public record Inapplicable(String exchange, List<String> appliesTo) {}

    /**
     * Answers with which the cause would be the most believed one.
     *
     * @param changes   what they change; none when no finding could be turned
     * @param isReached with them it really comes first; otherwise they are all that could be tried
     * @param first     the most believed cause then
     */
    public record ToBeFirst(
            List<KeyChange> changes,
            boolean isReached,
            @Nullable Hypothesis first) {}
}

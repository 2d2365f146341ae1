package io.mapimedic.ranking;

import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.Remediation.Step;
import io.mapimedic.model.Subject;
import io.mapimedic.ranking.RankedRemediation.Tried;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A remediation that was carried out already: whether it is worth doing again, and how to begin then. */
record Repetition(Trial trial) {

    /** Null when it has not been carried out on this subject; the last time counts. */
    static @Nullable Repetition of(Remediation remediation, Subject subject, List<Trial> trials) {
        return trials.stream()
                .filter(trial -> trial.is(remediation, subject))
                .reduce((first, last) -> last)
                .map(Repetition::new)
                .orElse(null);
    }

    boolean hasReason() {
        return trial.isWorthRepeating();
    }

    /** @param steps with the names of the case filled in */
    Tried tried(List<Step> steps) {
        return new Tried(trial.attempt().result(), hasReason(), note(steps));
    }

    private String note(List<Step> steps) {
        return switch (trial.standing()) {
            case STILL_SEEN ->
                "Again, because its fault is seen after it was carried out: the change did not take effect."
                        + verify(steps);
            case SEEN_AT_UNKNOWN_TIME ->
                "Tried already; it did not help. Do it again only if its fault is still there." + verify(steps);
            case LESS_LIKELY -> "Tried already; it did not help.";
            case ENDED -> "Done already; it helped in part.";
        };
    }

    private static String verify(List<Step> steps) {
        return steps.stream()
                .map(step -> step.verify() == null ? step.verifyByHand() : "`" + step.verify() + "`")
                .filter(Objects::nonNull)
                .findFirst()
                .map(verify -> " Verify first: " + verify)
                .orElse("");
    }
}

package io.mapimedic.ranking;

import io.mapimedic.knowledge.Remediation;
import io.mapimedic.model.Subject;
import io.mapimedic.ranking.RankedRemediation.Tried;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a remediation that was carried out is worth doing again, and how to begin then. */
final class Repetition {

    private Repetition() {}

    /** Null when it has not been carried out on this subject. */
    static @Nullable Tried of(Remediation remediation, Subject subject, List<Trial> trials) {
        return trials.stream()
                .filter(trial -> trial.is(remediation, subject))
                .reduce((first, last) -> last)
                .map(trial -> new Tried(trial.attempt().result(), trial.isWorthRepeating(), note(trial)))
                .orElse(null);
    }

    private static String note(Trial trial) {
        return switch (trial.standing()) {
            case STILL_SEEN ->
                "Again, because its fault is seen after it was carried out: the change did not take effect." + verify(trial);
            case SEEN_AT_UNKNOWN_TIME -> "Tried already; it did not help. Do it again only if its fault is still there." + verify(trial);
            case LESS_LIKELY -> "Tried already; it did not help.";
            case ENDED -> "Done already; it helped in part.";
        };
    }

    private static String verify(Trial trial) {
        return trial.remediation().steps().stream()
                .map(step -> step.verify() == null ? step.verifyByHand() : step.verify())
                .filter(Objects::nonNull)
                .findFirst()
                .map(verify -> " Verify first: " + verify)
                .orElse("");
    }
}

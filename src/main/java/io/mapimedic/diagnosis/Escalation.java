package io.mapimedic.diagnosis;

import io.mapimedic.ranking.Hypothesis;
import java.util.List;
import java.util.Locale;

/**
 * The case should go to somebody else, at once or when nobody can answer what is still asked, and what that one should know.
 *
 * @param reason   why
 * @param says     the same in a sentence with its figures
 * @param excluded causes that are unlikely or ruled out by what was seen or tried
 * @param open     causes that may still be it, most believed first
 * @param handOver what belongs to the case when it is handed over
 */
public record Escalation(
        Reason reason, String says, List<Excluded> excluded, List<Hypothesis> open, List<String> handOver) {

    /** Why a case is handed over. */
    public enum Reason {
        /** A fault that the knowledge does not have is more probable than all that it has. */
        UNKNOWN_CAUSE,
        /** Such a fault is no less probable than any single one that it has; a question may still decide it. */
        UNDECIDED,
        /** Finding and repairing it costs more on average than handing it over. */
        COSTS_MORE,
        /** Nothing is left that could be done, or done without more risk than the belief in its cause is worth. */
        NOTHING_LEFT;

        /** As answers write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A cause that needs no second look.
     *
     * @param how what excludes it, for people
     */
    public record Excluded(Hypothesis hypothesis, String how) {}
}

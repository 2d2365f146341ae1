package io.mapimedic.ranking;

import io.mapimedic.knowledge.Remediation;
import io.mapimedic.model.Attempt;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Subject;
import java.util.List;
import java.util.Locale;

/**
 * A remediation that was carried out, and what its result says about its causes.
 *
 * @param changes  belief in the causes that it fixes there, before and after; most believed first
 * @param outdated findings that count as unknown since
 * @param standing what became of the fault
 * @param says     the same in a sentence or two, for people
 */
public record Trial(
        Attempt attempt,
        Remediation remediation,
        List<Change> changes,
        List<Finding> outdated,
        Standing standing,
        String says) {

    /** Belief in one cause before and after the attempt, everything else being the same. */
    public record Change(Hypothesis before, double after) {

        /** True for this cause on this subject. */
        public boolean isAbout(Hypothesis hypothesis) {
            return before.cause().id().equals(hypothesis.cause().id())
                    && before.subject().equals(hypothesis.subject());
        }
    }

    /** What became of the fault that a remediation is for. */
    public enum Standing {
        /** The fault is seen after the repair: the change did not take effect. */
        STILL_SEEN,
        /** The fault was seen, and nobody said whether before or after the repair. */
        SEEN_AT_UNKNOWN_TIME,
        /** It did not help, so its causes are believed less. */
        LESS_LIKELY,
        /** It helped in part: its fault was real and has ended, and there is another one. */
        ENDED;

        /** As answers write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** With which probability (0 to 1) it ends a cause; 0 for one that it is not for, or that sits elsewhere. */
    public double fixes(Hypothesis hypothesis) {
        return attempt.isOn(hypothesis.subject())
                ? remediation.fixes().getOrDefault(hypothesis.cause().id(), 0.0)
                : 0;
    }

    /** True when this remediation was carried out on this subject. */
    boolean is(Remediation other, Subject on) {
        return remediation.id().equals(other.id()) && attempt.isOn(on);
    }

    /** True when doing the same once more has a reason. */
    public boolean isWorthRepeating() {
        return standing == Standing.STILL_SEEN;
    }
}

package io.mapimedic.model;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A remediation that somebody carried out on a subject, and what came of it.
 *
 * @param remediation id of the remediation
 * @param subject     what it was carried out on
 * @param result      what was seen afterwards
 * @param at          when it was carried out; null when nobody said, then no evidence is known to be older or newer
 */
public record Attempt(
        String remediation,
        Subject subject,
        Result result,
        @Nullable Instant at) implements Comparable<Attempt> {

    /** Nobody said when. */
    public Attempt(String remediation, Subject subject, Result result) {
        this(remediation, subject, result, null);
    }

    /** What was seen after a remediation was carried out. */
    public enum Result {
        /** The trouble is as it was. */
        DID_NOT_HELP,
        /** The trouble is less, or another than before. */
        HELPED_PARTLY;

        /** As requests and answers write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** True when it was carried out on this subject, or on one of its kind that nobody named. */
    public boolean isOn(Subject other) {
        return subject.kind() == other.kind()
                && (!subject.isNamed() || !other.isNamed() || subject.toString().equalsIgnoreCase(other.toString()));
    }

    /** Whether a finding was seen before it or after it. */
    public Timing timing(Finding finding) {
        if (at == null || finding.because().isEmpty()) {
            return Timing.NOT_KNOWN;
        }
        boolean dated = true;
        for (Evidence evidence : finding.because()) {
            Instant seen = evidence.observedAt();
            if (seen != null && !seen.isAfter(at)) {
                return Timing.BEFORE;
            }
            dated &= seen != null;
        }
        return dated ? Timing.AFTER : Timing.NOT_KNOWN;
    }

    /** When something was seen, against when something was done. */
    public enum Timing {
        BEFORE,
        AFTER,
        NOT_KNOWN
    }

    @Override
    public int compareTo(Attempt other) {
        int byRemediation = remediation.compareTo(other.remediation);
        return byRemediation != 0 ? byRemediation : subject.compareTo(other.subject);
    }
}

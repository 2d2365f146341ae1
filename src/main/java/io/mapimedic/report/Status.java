package io.mapimedic.report;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Reading;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Severity;
import io.mapimedic.ranking.Belief;

/** A whole case in one word, for scripts and monitoring. The numbers are those of Nagios plugins. */
public enum Status {
    /** Something was read, and no fault is likely. */
    OK(0),
    /** A finding that will hurt, or a likely cause that takes mail from nobody yet. */
    WARNING(1),
    /** A finding by which users are without mail, or a likely cause that takes it from somebody. */
    CRITICAL(2),
    /** Nothing can be said: nothing was read, or not all of it. */
    UNKNOWN(3);

    private final int code;

    Status(int code) {
        this.code = code;
    }

    /** 0 to 3. */
    public int code() {
        return code;
    }

    /** What the diagnosis amounts to. Without any evidence nothing is known, least of all that all is well. */
    public static Status of(Diagnosis diagnosis) {
        if (diagnosis.evidence().isEmpty()) {
            return UNKNOWN;
        }
        if (hasFinding(diagnosis, Severity.CRITICAL) || hasCause(diagnosis, Impact.ONE_USER)) {
            return CRITICAL;
        }
        return hasFinding(diagnosis, Severity.WARNING) || hasCause(diagnosis, Impact.NOBODY) ? WARNING : OK;
    }

    /** Whether anything was read. */
    public static Status of(Reading reading) {
        return reading.evidence().isEmpty() ? UNKNOWN : OK;
    }

    /** Nothing is healthy while a part of the input could not be looked at. */
    public Status unlessIncomplete(boolean isComplete) {
        return this == OK && !isComplete ? UNKNOWN : this;
    }

    private static boolean hasFinding(Diagnosis diagnosis, Severity severity) {
        return diagnosis.findings().stream()
                .filter(Finding::isPresent)
                .anyMatch(finding -> finding.severity() == severity);
    }

    private static boolean hasCause(Diagnosis diagnosis, Impact atLeast) {
        return diagnosis.hypotheses().stream()
                .anyMatch(hypothesis -> hypothesis.belief().isAtLeast(Belief.LIKELY)
                        && hypothesis.cause().impact().compareTo(atLeast) >= 0);
    }
}

package io.mapimedic.report;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Reading;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Severity;
import io.mapimedic.ranking.Belief;

/** A whole case in one word, for scripts and monitoring. The numbers are those of Nagios plugins. */
public enum Status {
    /** All that was sent was read, nobody complains, and no fault is likely. */
    OK(0),
    /** A finding that will hurt, or a likely cause that takes mail from nobody yet. */
    WARNING(1),
    /** A finding by which users are without mail, or a likely cause that takes it from somebody. */
    CRITICAL(2),
    /** Nothing can be said: nothing was read, or not all of it, or users complain and no reason was found. */
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
        if (hasFinding(diagnosis, Severity.WARNING) || hasCause(diagnosis, Impact.NOBODY)) {
            return WARNING;
        }
        return hasComplaint(diagnosis) || hasUnread(diagnosis) ? UNKNOWN : OK;
    }

    /** Whether anything was read. */
    public static Status of(Reading reading) {
        return reading.evidence().isEmpty() ? UNKNOWN : OK;
    }

    /** Nothing is healthy while a part of the input could not be looked at. */
    public Status unlessIncomplete(boolean isComplete) {
        return this == OK && !isComplete ? UNKNOWN : this;
    }

    /** Users notice something, although nothing that was read says why. */
    private static boolean hasComplaint(Diagnosis diagnosis) {
        return diagnosis.findings().stream()
                .filter(Finding::isPresent)
                .anyMatch(finding -> finding.because().stream().allMatch(one -> isToldByUsersOnly(diagnosis, one)));
    }

    private static boolean isToldByUsersOnly(Diagnosis diagnosis, Evidence evidence) {
        EvidenceDefinition definition = diagnosis.knowledge().definition(evidence.key());
        return definition != null && definition.isToldByUsersOnly();
    }

    /** Lines that nobody understood may tell the very trouble; what was understood and is of no use does not. */
    private static boolean hasUnread(Diagnosis diagnosis) {
        return diagnosis.unrecognised().stream().anyMatch(one -> one.remedy() != null);
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

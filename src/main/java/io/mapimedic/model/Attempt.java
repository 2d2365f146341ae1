package io.mapimedic.model;

import java.util.Locale;

/**
 * A remediation that somebody carried out on a subject, and what came of it.
 *
 * @param remediation id of the remediation
 * @param subject     what it was carried out on
 * @param result      what was seen afterwards
 */
public record Attempt(String remediation, Subject subject, Result result) implements Comparable<Attempt> {

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

    @Override
    public int compareTo(Attempt other) {
        int byRemediation = remediation.compareTo(other.remediation);
        return byRemediation != 0 ? byRemediation : subject.compareTo(other.subject);
    }
}

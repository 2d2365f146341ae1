package io.mapimedic.interview;

import java.time.Instant;

/**
 * A change that has happened: an entry of the log, which is only ever added to.
 *
 * @param revision 1 for the start, one more for each event
 * @param at       when; a diagnosis takes it as its present time
 * @param answered what was concluded then
 */
public record Event(int revision, Instant at, Change change, Answered answered) {

    /**
     * Which state of the knowledge answered, and what.
     *
     * @param diagnosisDigest SHA-256 of the diagnosis, as it was answered
     */
    public record Answered(String knowledgeVersion, String knowledgeDigest, String diagnosisDigest) {}
}

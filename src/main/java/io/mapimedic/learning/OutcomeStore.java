package io.mapimedic.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: keeps outcomes. That a case has one only is the store's promise, also to several processes at once. */
public interface OutcomeStore {

    /** Keeps the outcome; false when its case has one already. */
    boolean add(Outcome outcome);

    /** The outcome of a case. */
    Optional<StoredOutcome> ofCase(String caseId);

    /** The youngest outcomes, the oldest of them first. */
    List<StoredOutcome> youngest(int most);

    /** How many outcomes of this caller are kept from this time on. */
    long count(String caller, Instant from);

    /** What changes whenever something is kept or forgotten, for those who look often. */
    Mark mark();

    /** Forgets one; false when there is none. */
    boolean remove(long id);

    /** Forgets the outcome of a case; false when there is none. */
    boolean removeCase(String caseId);

    /** Forgets all, and tells how many that were. */
    int removeAll();

    /** How many there are, the id of the youngest, and the sum of all ids. */
    record Mark(long count, long youngest, long sum) {}
}

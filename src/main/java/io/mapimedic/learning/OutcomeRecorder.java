package io.mapimedic.learning;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The use case: an outcome is reported, and may be taken back. Whoever reports what is reported already changes nothing. */
public final class OutcomeRecorder {

    /** For each outcome that counts, so many are kept: enough to see an attack, too few to fill a disk. */
    private static final long KEPT_FOR_EACH_COUNTED = 10;

    private final OutcomeStore store;
    private final int perCallerAndDay;

    /** @param perCallerAndDay how many outcomes of one caller count in a day (UTC) */
    public OutcomeRecorder(OutcomeStore store, int perCallerAndDay) {
        this.store = store;
        this.perCallerAndDay = perCallerAndDay;
    }

    /** @param isNew false when the case was reported before, in the same words */
    public record Recorded(StoredOutcome stored, boolean isNew) {}

    /**
     * Keeps the outcome.
     *
     * @throws CaseReportedException    when the case has an outcome that says something else
     * @throws TooManyOutcomesException when the caller reported far more than counts today
     */
    public Recorded record(Outcome outcome) {
        Optional<StoredOutcome> before = store.ofCase(outcome.caseId());
        if (before.isPresent()) {
            return repeated(before.get(), outcome);
        }
        Instant midnight = outcome.at().truncatedTo(ChronoUnit.DAYS);
        long most = KEPT_FOR_EACH_COUNTED * perCallerAndDay;
        if (store.count(outcome.caller(), midnight) >= most) {
            throw new TooManyOutcomesException(most);
        }
        boolean isNew = store.add(outcome);
        StoredOutcome stored = store.ofCase(outcome.caseId())
                .orElseThrow(() -> new IllegalStateException("The outcome was taken back while it was kept."));
        return isNew ? new Recorded(stored, true) : repeated(stored, outcome);
    }

    private static Recorded repeated(StoredOutcome stored, Outcome outcome) {
        if (!stored.outcome().saysTheSameAs(outcome)) {
            throw new CaseReportedException();
        }
        return new Recorded(stored, false);
    }

    /** Takes the outcome of a case back: it is open again. */
    public boolean takeBack(String caseId) {
        return store.removeCase(caseId);
    }
}

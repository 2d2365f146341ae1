package io.mapimedic.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A store for tests of what is above it. */
final class OutcomesInMemory implements OutcomeStore {

    private final List<StoredOutcome> all = new ArrayList<>();
    private long last;

    @Override
    public boolean add(Outcome outcome) {
        return ofCase(outcome.caseId()).isEmpty() && all.add(new StoredOutcome(++last, outcome));
    }

    @Override
    public Optional<StoredOutcome> ofCase(String caseId) {
        return all.stream().filter(one -> one.outcome().caseId().equals(caseId)).findFirst();
    }

    @Override
    public List<StoredOutcome> youngest(int most) {
        return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
    }

    @Override
    public long count(String caller, Instant from) {
        return all.stream()
                .map(StoredOutcome::outcome)
                .filter(one -> one.caller().equals(caller) && !one.at().isBefore(from))
                .count();
    }

    @Override
    public Mark mark() {
        return new Mark(
                all.size(), last, all.stream().mapToLong(StoredOutcome::id).sum());
    }

    @Override
    public boolean remove(long id) {
        return all.removeIf(one -> one.id() == id);
    }

    @Override
    public boolean removeCase(String caseId) {
        return all.removeIf(one -> one.outcome().caseId().equals(caseId));
    }

    @Override
    public int removeAll() {
        int size = all.size();
        all.clear();
        return size;
    }
}

package io.mapimedic.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.learning.Outcome;
import io.mapimedic.learning.Outcome.Result;
import io.mapimedic.learning.OutcomeStore;
import io.mapimedic.learning.OutcomeStore.Mark;
import io.mapimedic.learning.StoredOutcome;
import io.mapimedic.model.SubjectKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of outcomes promises. */
abstract class OutcomeStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

    private StorageSettings settings;
    private Database database;
    private OutcomeStore store;

    /** A new and empty database. */
    abstract StorageSettings settings();

    @BeforeEach
    void open() {
        settings = settings();
        database = new Database(settings);
        store = new JdbcOutcomeStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_was_kept_is_found_again_as_it_was() {
        Outcome full = new Outcome(
                "INC-1 ä '",
                "t.repair",
                "t.cause",
                SubjectKind.SERVER,
                Result.FIXED,
                List.of("t.a", "t.b"),
                "caller",
                NOW);
        Outcome bare = new Outcome("INC-2", "t.repair", null, null, Result.NOT_FIXED, List.of(), "caller", NOW);

        assertThat(store.add(full)).isTrue();
        assertThat(store.add(bare)).isTrue();

        assertThat(store.ofCase("INC-1 ä '")).map(StoredOutcome::outcome).contains(full);
        assertThat(store.youngest(10)).extracting(StoredOutcome::outcome).containsExactly(full, bare);
        assertThat(store.ofCase("INC-3")).isEmpty();
    }

    @Test
    void it_is_there_after_a_restart() {
        store.add(outcome("INC-1"));
        List<StoredOutcome> before = store.youngest(10);
        database.close();

        database = new Database(settings);
        store = new JdbcOutcomeStore(database);

        assertThat(store.youngest(10)).isEqualTo(before);
    }

    @Test
    void a_case_has_one_outcome_also_when_many_report_it_at_once() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> reports = IntStream.range(0, 40)
                    .mapToObj(i -> (Callable<Boolean>) () -> store.add(outcome("INC-" + i % 5)))
                    .toList();
            List<Boolean> kept = new ArrayList<>();
            for (Future<Boolean> future : pool.invokeAll(reports)) {
                kept.add(future.get());
            }

            assertThat(kept).filteredOn(added -> added).hasSize(5);
            assertThat(store.youngest(100)).hasSize(5);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void the_youngest_come_in_the_order_of_keeping() {
        IntStream.range(0, 5).forEach(i -> store.add(outcome("INC-" + i)));

        assertThat(store.youngest(3))
                .extracting(stored -> stored.outcome().caseId())
                .containsExactly("INC-2", "INC-3", "INC-4");
    }

    @Test
    void a_caller_is_counted_from_a_time_on() {
        store.add(new Outcome("INC-1", "t.repair", null, null, Result.FIXED, List.of(), "a", NOW.minusMillis(1)));
        store.add(new Outcome("INC-2", "t.repair", null, null, Result.FIXED, List.of(), "a", NOW));
        store.add(new Outcome("INC-3", "t.repair", null, null, Result.FIXED, List.of(), "b", NOW));

        assertThat(store.count("a", NOW)).isEqualTo(1);
        assertThat(store.count("c", NOW)).isZero();
    }

    @Test
    void what_is_taken_back_is_gone_and_its_case_may_be_reported_again() {
        store.add(outcome("INC-1"));
        store.add(outcome("INC-2"));
        long first = store.ofCase("INC-1").orElseThrow().id();

        assertThat(store.remove(first)).isTrue();
        assertThat(store.remove(first)).isFalse();
        assertThat(store.removeCase("INC-2")).isTrue();
        assertThat(store.removeCase("INC-2")).isFalse();
        assertThat(store.youngest(10)).isEmpty();
        assertThat(store.add(outcome("INC-1"))).isTrue();
    }

    @Test
    void all_can_be_forgotten_at_once() {
        IntStream.range(0, 5).forEach(i -> store.add(outcome("INC-" + i)));

        assertThat(store.removeAll()).isEqualTo(5);
        assertThat(store.removeAll()).isZero();
        assertThat(store.youngest(10)).isEmpty();
    }

    @Test
    void the_mark_changes_with_all_that_is_kept_and_forgotten() {
        Mark empty = store.mark();
        store.add(outcome("INC-1"));
        Mark one = store.mark();
        store.add(outcome("INC-2"));
        Mark two = store.mark();
        store.remove(store.ofCase("INC-1").orElseThrow().id());
        Mark other = store.mark();

        assertThat(List.of(empty, one, two, other)).doesNotHaveDuplicates();
        assertThat(store.mark()).isEqualTo(other);
    }

    private static Outcome outcome(String caseId) {
        return new Outcome(caseId, "t.repair", "t.cause", null, Result.FIXED, List.of(), "caller", NOW);
    }
}

package io.mapimedic.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mapimedic.diagnosis.Context.Audience;
import io.mapimedic.diagnosis.Context.Mode;
import io.mapimedic.interview.Answer;
import io.mapimedic.interview.Change;
import io.mapimedic.interview.Event;
import io.mapimedic.interview.InterviewStore;
import io.mapimedic.interview.InterviewStore.Added;
import io.mapimedic.interview.InterviewStore.Keyed;
import io.mapimedic.interview.KeyReusedException;
import io.mapimedic.interview.Outcome;
import io.mapimedic.interview.Reply;
import io.mapimedic.interview.Report;
import io.mapimedic.interview.Setting;
import io.mapimedic.interview.Stored;
import io.mapimedic.interview.Trial;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Passage;
import io.mapimedic.model.Sample;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Unrecognised;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of interviews promises. */
abstract class InterviewStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");
    private static final Duration LIFETIME = Duration.ofDays(30);
    private static final Subject SERVER = new Subject(SubjectKind.SERVER, "EX01");
    private static final Setting SETTING = new Setting(Audience.HELPDESK, "2019", Mode.GUIDED);
    private static final Change.Started START =
            new Change.Started(SETTING, new Report(List.of(), List.of(), List.of(), List.of()));

    private Database database;
    private InterviewStore store;

    /** A new and empty database. */
    abstract StorageSettings settings();

    @BeforeEach
    void open() {
        database = new Database(settings());
        store = new JdbcInterviewStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void every_kind_of_change_is_read_back_as_it_was_written() {
        List<Change> changes = List.of(
                new Change.Started(SETTING, everything()),
                new Change.Answered(new Answer("a.b", SERVER, true, 1.5, "s", Source.CHAT, NOW)),
                new Change.Answered(Answer.unknown("a.b", null, Source.FORM)),
                new Change.TakenBack("a.b", null),
                new Change.TakenBack("a.b", SERVER),
                new Change.Reported(everything()),
                new Change.Tried(new Trial("a.step", SERVER, Trial.Result.HELPED_PARTLY)),
                new Change.Closed(
                        new Outcome(Outcome.Result.NOT_FIXED, null, "a.cause", "ein Käfer \ud83d\udc1b \u0000 \ud800")),
                new Change.Reopened());

        store.create("i", event(1, changes.get(0)), LIFETIME, null);
        IntStream.range(1, changes.size())
                .forEach(i -> store.append("i", event(i + 1, changes.get(i)), true, LIFETIME, null));

        assertThat(store.find("i", NOW).orElseThrow().events())
                .extracting(Event::change)
                .isEqualTo(changes);
        assertThat(store.find("i", NOW).orElseThrow().events().get(4)).isEqualTo(event(5, changes.get(4)));
    }

    private static Report everything() {
        List<Object> values =
                new ArrayList<>(List.of(true, 5, 6_000_000_000L, 2.0, 0.1, Double.NaN, "text", List.of("a", "b"), NOW));
        values.add(null);
        List<Observation> observations = values.stream()
                .map(value -> new Observation("a.b", SERVER, value, "ms", Source.PROBE, NOW, "line 1"))
                .toList();
        return new Report(
                List.of(Answer.unknown("c.d", SERVER, Source.TICKET)),
                Collections.unmodifiableList(append(
                        observations,
                        new Observation(
                                "x",
                                null,
                                1,
                                null,
                                Source.MONITORING,
                                null,
                                "p",
                                new Sample(9, NOW, NOW.plusNanos(5))))),
                List.of(
                        new Unrecognised("line 2", "t", "r", null),
                        new Unrecognised("line 3", "t", "r", "m"),
                        new Unrecognised("line 4", "t", "r", "m", new Passage("It asks.\r\nAgain.", "a.txt ", 4))),
                List.of(new Trial("a.step", SERVER, Trial.Result.DID_NOT_HELP)));
    }

    private static <T> List<T> append(List<T> list, T item) {
        List<T> all = new ArrayList<>(list);
        all.add(item);
        return all;
    }

    @Test
    void a_large_change_is_kept_whole() {
        List<Observation> many = IntStream.range(0, 10_000)
                .mapToObj(i -> new Observation(
                        "server.number-" + i, SERVER, "x".repeat(100), null, Source.PROBE, NOW, "file.txt line " + i))
                .toList();
        Change.Started start = new Change.Started(SETTING, new Report(List.of(), many, List.of(), List.of()));
        byte[] body = "y".repeat(5_000_000).getBytes(StandardCharsets.UTF_8);

        store.create("i", event(1, start), LIFETIME, new Keyed("key", 201, body));

        Stored stored = store.find("i", NOW).orElseThrow();
        assertThat(stored.events().get(0).change()).isEqualTo(start);
        assertThat(stored.size()).isEqualTo(store.size(start)).isGreaterThan(1_048_576);
        assertThat(store.reply(null, "key", start).orElseThrow().body()).isEqualTo(body);
    }

    @Test
    void a_revision_comes_once() {
        store.create("i", event(1, START), LIFETIME, null);

        assertThat(store.append("i", event(2, answer(1)), true, LIFETIME, null)).isEqualTo(Added.YES);
        assertThat(store.append("i", event(2, answer(2)), true, LIFETIME, null)).isEqualTo(Added.SOMEBODY_WAS_FIRST);
        assertThat(store.append("i", event(4, answer(2)), true, LIFETIME, null)).isEqualTo(Added.SOMEBODY_WAS_FIRST);
        assertThat(store.append("nobody", event(2, answer(2)), true, LIFETIME, null))
                .isEqualTo(Added.SOMEBODY_WAS_FIRST);

        assertThat(store.find("i", NOW).orElseThrow().events())
                .extracting(Event::change)
                .containsExactly(START, answer(1));
    }

    @Test
    void of_many_that_add_at_once_each_revision_has_one_and_no_acknowledged_one_is_lost() throws Exception {
        store.create("i", event(1, START), LIFETIME, null);

        List<List<Integer>> acknowledged = atOnce(8, thread -> {
            List<Integer> mine = new ArrayList<>();
            while (mine.size() < 25) {
                int next = store.find("i", NOW).orElseThrow().revision() + 1;
                int value = thread * 1000 + mine.size();
                if (store.append("i", event(next, answer(value)), true, LIFETIME, null) == Added.YES) {
                    mine.add(value);
                }
            }
            return mine;
        });

        Stored stored = store.find("i", NOW).orElseThrow();
        assertThat(stored.events())
                .extracting(Event::revision)
                .isEqualTo(IntStream.rangeClosed(1, 201).boxed().toList());
        assertThat(stored.events().stream()
                        .skip(1)
                        .map(event -> value(event.change()))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                        acknowledged.stream().flatMap(List::stream).toList());
    }

    @Test
    void a_key_is_used_once_and_its_answer_is_given_again() {
        byte[] body = "first".getBytes(StandardCharsets.UTF_8);
        store.create("i", event(1, START), LIFETIME, new Keyed("k", 201, body));

        assertThat(store.create("j", event(1, START), LIFETIME, new Keyed("k", 201, body)))
                .isEqualTo(Added.SOMEBODY_WAS_FIRST);

        assertThat(store.find("j", NOW)).isEmpty();
        assertThat(store.reply(null, "k", START).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(new Reply("i", 1, 201, body));
        assertThat(store.reply(null, "other", START)).isEmpty();
        assertThatThrownBy(() -> store.reply(null, "k", answer(1))).isInstanceOf(KeyReusedException.class);
    }

    @Test
    void a_key_of_a_change_belongs_to_its_interview() {
        store.create("i", event(1, START), LIFETIME, null);
        store.create("j", event(1, START), LIFETIME, null);
        Keyed keyed = new Keyed("k", 200, new byte[] {1});

        assertThat(store.append("i", event(2, answer(1)), true, LIFETIME, keyed))
                .isEqualTo(Added.YES);
        assertThat(store.append("i", event(3, answer(1)), true, LIFETIME, keyed))
                .isEqualTo(Added.SOMEBODY_WAS_FIRST);
        assertThat(store.append("j", event(2, answer(1)), true, LIFETIME, keyed))
                .isEqualTo(Added.YES);

        assertThat(store.find("i", NOW).orElseThrow().revision())
                .as("nothing half done")
                .isEqualTo(2);
        assertThat(store.reply("i", "k", answer(1)).orElseThrow().revision()).isEqualTo(2);
        assertThat(store.reply("x", "k", answer(1))).isEmpty();
        assertThatThrownBy(() -> store.reply("i", "k", answer(2))).isInstanceOf(KeyReusedException.class);
    }

    @Test
    void of_many_that_create_with_one_key_at_once_one_does() throws Exception {
        List<Added> results = atOnce(
                8,
                thread -> store.create(
                        "i" + thread, event(1, START), LIFETIME, new Keyed("k", 201, new byte[] {(byte) thread})));

        assertThat(results).containsOnlyOnce(Added.YES);
        assertThat(store.open(NOW)).isEqualTo(1);
        Reply reply = store.reply(null, "k", START).orElseThrow();
        assertThat(reply.id()).isEqualTo("i" + reply.body()[0]);
    }

    @Test
    void what_is_closed_or_expired_is_not_open() {
        store.create("open", event(1, START), LIFETIME, null);
        store.create("closed", event(1, START), LIFETIME, null);
        store.create("short", event(1, START), Duration.ofHours(1), null);
        store.append("closed", event(2, new Change.Reopened()), false, LIFETIME, null);

        assertThat(store.open(NOW)).isEqualTo(2);
        assertThat(store.open(NOW.plus(Duration.ofHours(2)))).isEqualTo(1);
    }

    @Test
    void an_expired_interview_is_not_found_and_goes_with_all_that_belongs_to_it() {
        Instant later = NOW.plus(LIFETIME);
        store.create("i", event(1, START), LIFETIME, new Keyed("k", 201, new byte[0]));
        store.create("young", new Event(1, later, START, answered()), LIFETIME, null);

        assertThat(store.find("i", later.minusMillis(1))).isPresent();
        assertThat(store.find("i", later)).isEmpty();
        assertThat(store.eraseExpired(later)).isEqualTo(1);
        assertThat(store.find("i", NOW)).isEmpty();
        assertThat(store.reply(null, "k", START)).isEmpty();
        assertThat(store.find("young", later)).isPresent();
    }

    @Test
    void an_erased_interview_is_gone_wholly() {
        store.create("i", event(1, START), LIFETIME, new Keyed("k", 201, new byte[0]));
        store.append("i", event(2, answer(1)), true, LIFETIME, new Keyed("l", 200, new byte[0]));

        assertThat(store.erase("i")).isTrue();

        assertThat(store.erase("i")).isFalse();
        assertThat(store.find("i", NOW)).isEmpty();
        assertThat(store.reply("i", "l", answer(1))).isEmpty();
        assertThat(store.create("i", event(1, START), LIFETIME, new Keyed("k", 201, new byte[0])))
                .as("nothing of it is in the way")
                .isEqualTo(Added.YES);
    }

    private static Change.Answered answer(int value) {
        return new Change.Answered(new Answer("a.b", null, true, value, null, Source.FORM, null));
    }

    private static int value(Change change) {
        return (Integer) ((Change.Answered) change).answer().value();
    }

    private static Event event(int revision, Change change) {
        return new Event(revision, NOW, change, answered());
    }

    private static Event.Answered answered() {
        return new Event.Answered("v", "sha256:k", "sha256:d");
    }

    private interface Work<T> {
        T of(int thread) throws Exception;
    }

    private static <T> List<T> atOnce(int threads, Work<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> calls = IntStream.range(0, threads)
                    .<Callable<T>>mapToObj(thread -> () -> work.of(thread))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}

package io.mapimedic.adapter.storage;

import io.mapimedic.diagnosis.Context.Audience;
import io.mapimedic.diagnosis.Context.Mode;
import io.mapimedic.interview.Answer;
import io.mapimedic.interview.Change;
import io.mapimedic.interview.Event;
import io.mapimedic.interview.InterviewStore;
import io.mapimedic.interview.InterviewStore.Added;
import io.mapimedic.interview.InterviewStore.Keyed;
import io.mapimedic.interview.Report;
import io.mapimedic.interview.Setting;
import io.mapimedic.model.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Another process that adds to interviews on four threads, and says so after each one, until it is killed. */
final class CrashWriter {

    static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");
    static final int THREADS = 4;

    private CrashWriter() {}

    /** @param arguments folder of an embedded database, or URL of a PostgreSQL; and the number of the run */
    public static void main(String... arguments) throws InterruptedException {
        Database database = new Database(settings(arguments[0]));
        InterviewStore store = new JdbcInterviewStore(database);
        for (int i = 0; i < THREADS; i++) {
            String id = "run" + arguments[1] + "-" + i;
            Thread thread = new Thread(() -> write(store, id));
            thread.setDaemon(false);
            thread.start();
        }
        Thread.currentThread().join();
    }

    static StorageSettings settings(String place) {
        return place.startsWith("jdbc:")
                ? StorageSettings.at(place, "postgres", null, THREADS)
                : StorageSettings.embedded(Path.of(place), THREADS);
    }

    private static void write(InterviewStore store, String id) {
        Change start = new Change.Started(
                new Setting(Audience.ADMIN, null, Mode.ADAPTIVE),
                new Report(List.of(), List.of(), List.of(), List.of()));
        store.create(id, event(1, start), Duration.ofDays(1), new Keyed(id + "-1", 201, new byte[2_000]));
        acknowledge(id, 1);
        for (int revision = 2; ; revision++) {
            Change answer = new Change.Answered(new Answer("a.b", null, true, revision, null, Source.FORM, null));
            Added added = store.append(
                    id,
                    event(revision, answer),
                    true,
                    Duration.ofDays(1),
                    new Keyed(id + "-" + revision, 200, new byte[2_000]));
            if (added == Added.YES) {
                acknowledge(id, revision);
            }
        }
    }

    private static void acknowledge(String id, int revision) {
        synchronized (System.out) {
            System.out.println(id + " " + revision);
            System.out.flush();
        }
    }

    private static Event event(int revision, Change change) {
        return new Event(revision, NOW, change, new Event.Answered("v", "k", "d"));
    }
}

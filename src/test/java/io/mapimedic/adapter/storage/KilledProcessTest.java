package io.mapimedic.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.interview.InterviewStore;
import io.mapimedic.interview.Stored;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after the process was killed in the middle of its work; see also {@code InterviewCrashIT}. */
class KilledProcessTest {

    private static final int KILLS = 3;

    @TempDir
    Path folder;

    @Test
    void nothing_acknowledged_is_lost_when_a_process_over_a_file_is_killed() throws Exception {
        survives(folder.resolve("data").toString());
    }

    @Test
    void nothing_acknowledged_is_lost_when_a_process_over_postgresql_is_killed() throws Exception {
        survives(Postgres.newDatabase());
    }

    private static void survives(String place) throws Exception {
        Random random = new Random(42);
        for (int run = 0; run < KILLS; run++) {
            Map<String, Integer> acknowledged = killed(place, run, 40 + random.nextInt(200));
            try (Database database = new Database(CrashWriter.settings(place))) {
                InterviewStore store = new JdbcInterviewStore(database);
                acknowledged.forEach((id, revision) -> {
                    Stored stored = store.find(id, CrashWriter.NOW).orElseThrow();
                    assertThat(stored.revision()).as(id).isBetween(revision, revision + 1);
                    assertThat(stored.events())
                            .extracting(event -> event.revision())
                            .isEqualTo(IntStream.rangeClosed(1, stored.revision())
                                    .boxed()
                                    .toList());
                });
            }
        }
    }

    /** Kills the process after it has acknowledged so many, and returns the last revision of each interview that it acknowledged. */
    private static Map<String, Integer> killed(String place, int run, int after) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWriter.class.getName(),
                        place,
                        Integer.toString(run))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, Integer> acknowledged = new HashMap<>();
        try (BufferedReader lines = process.inputReader()) {
            int count = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int blank = line.indexOf(' ');
                if (blank > 0 && line.startsWith("run" + run)) {
                    acknowledged.merge(line.substring(0, blank), Integer.valueOf(line.substring(blank + 1)), Math::max);
                }
                if (++count == after) {
                    process.toHandle().destroyForcibly(); // leaves what it has written to be read
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(acknowledged).isNotEmpty();
        return acknowledged;
    }
}

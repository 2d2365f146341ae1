package io.mapimedic.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged service is killed again and again while people answer. What it acknowledged must be there afterwards, once. Clients
 * repeat what was not answered, with the same key. Package first: {@code ./mvnw package}.
 */
@Tag("real")
class InterviewCrashIT {

    private static final int INTERVIEWS = Integer.getInteger("crash.interviews", 100);
    private static final int ANSWERS = 5;
    private static final int CLIENTS = 4;
    private static final int KILLS = Integer.getInteger("crash.kills", 2);

    @TempDir
    Path folder;

    @Test
    void nothing_acknowledged_is_lost_or_doubled_over_a_file() throws Exception {
        survives(StorageSettings.embedded(folder.resolve("data"), 2));
    }

    @Test
    void nothing_acknowledged_is_lost_or_doubled_over_postgresql() throws Exception {
        survives(StorageSettings.at(Postgres.newDatabase(), "postgres", null, 2));
    }

    private void survives(StorageSettings settings) throws Exception {
        Random random = new Random(7);
        long began = System.nanoTime();
        CrashingService service = new CrashingService(settings, folder);
        List<CrashClient> clients = new ArrayList<>();
        try {
            service.start();
            ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                CrashClient client = new CrashClient(service.address(), INTERVIEWS / CLIENTS, ANSWERS);
                clients.add(client);
                running.add(pool.submit(client));
            }
            for (int after : thresholds(random)) {
                while (acknowledged(clients) < after && running.stream().anyMatch(one -> !one.isDone())) {
                    Thread.sleep(1);
                }
                service.kill();
                service.start();
            }
            for (Future<?> one : running) {
                one.get();
            }
            pool.shutdown();
            service.kill();
            service.start();
            int events = 0;
            for (CrashClient client : clients) {
                events += client.check();
            }
            assertThat(events).isEqualTo(INTERVIEWS * (1 + ANSWERS));
        } finally {
            service.kill();
        }
        assertThat(rows(settings, "interview")).isEqualTo(INTERVIEWS);
        assertThat(rows(settings, "interview_event")).isEqualTo(INTERVIEWS * (1 + ANSWERS));
        System.out.printf(
                "%s: %d interviews, %d acknowledged changes, %d kills, %d requests repeated, %d of them had been done"
                        + " already; none lost, none doubled; %d s%n",
                settings.isH2() ? "H2" : "PostgreSQL",
                INTERVIEWS,
                acknowledged(clients),
                service.kills(),
                clients.stream().mapToInt(CrashClient::repeated).sum(),
                clients.stream().mapToInt(CrashClient::doneAlready).sum(),
                (System.nanoTime() - began) / 1_000_000_000);
    }

    private static List<Integer> thresholds(Random random) {
        int all = INTERVIEWS * (1 + ANSWERS);
        List<Integer> thresholds = new ArrayList<>(IntStream.range(0, KILLS)
                .mapToObj(i -> 1 + random.nextInt(all - 1))
                .toList());
        Collections.sort(thresholds);
        return thresholds;
    }

    private static int acknowledged(List<CrashClient> clients) {
        return clients.stream().mapToInt(CrashClient::acknowledged).sum();
    }

    private static int rows(StorageSettings settings, String table) throws SQLException {
        try (Database database = new Database(settings);
                Connection connection = database.connection();
                ResultSet row = connection.createStatement().executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** The packaged service as a process. */
    private static final class CrashingService {

        private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

        private final StorageSettings settings;
        private final Path folder;
        private final int port;
        private Process process;
        private int kills;

        CrashingService(StorageSettings settings, Path folder) throws java.io.IOException {
            this.settings = settings;
            this.folder = folder;
            try (java.net.ServerSocket free = new java.net.ServerSocket(0)) {
                port = free.getLocalPort();
            }
            assertThat(JAR).as("package first: ./mvnw package").exists();
        }

        String address() {
            return "http://127.0.0.1:" + port;
        }

        int kills() {
            return kills;
        }

        void start() throws Exception {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Dquarkus.http.port=" + port,
                    "-Dmapimedic.reload-every=off"));
            if (settings.folder() != null) {
                command.add("-Dmapimedic.data-dir=" + settings.folder());
            } else {
                command.add("-Dmapimedic.storage.url=" + settings.url());
                command.add("-Dmapimedic.storage.user=" + settings.user());
            }
            command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("service.log").toFile()))
                    .start();
            while (!CrashClient.answers(address() + "/q/health/ready")) {
                assertThat(process.isAlive()).as(() -> log()).isTrue();
                Thread.sleep(50);
            }
        }

        private String log() {
            try {
                return Files.readString(folder.resolve("service.log"));
            } catch (java.io.IOException e) {
                return e.toString();
            }
        }

        void kill() throws InterruptedException {
            if (process != null && process.isAlive()) {
                process.destroyForcibly().waitFor();
                kills++;
            }
        }
    }
}

package io.mapimedic.adapter.probe.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.ProbeInput;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.testsupport.TestKnowledge;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the verdicts on a recorded server against those of HealthChecker. The recording is not part of this project: {@code
 * -Dmapimedic.recorded-server=FOLDER} names a folder of exported objects with {@code hc_expected_results.tsv} in it or beside it. The time
 * is that of the clock of the recorded machine ({@code Win32_OperatingSystem.LocalDateTime}), because single files were recorded years
 * later; {@code -Dmapimedic.recorded-at} overrides it.
 */
class RecordedServerTest {

    private static RecordedServer server;

    @TempDir
    static Path scratch;

    @BeforeAll
    static void read() throws IOException {
        String folder = System.getProperty("mapimedic.recorded-server");
        assumeTrue(folder != null, "no recorded server is named");
        server = RecordedServer.of(Path.of(folder));
    }

    @Test
    void one_archive_of_the_files_tells_the_same_as_the_files() throws IOException {
        Path folder = Path.of(System.getProperty("mapimedic.recorded-server"));
        Path archive = scratch.resolve("server.zip");
        pack(folder, archive);

        RecordedServer packed = RecordedServer.of(folder, List.of(archive));

        assertThat(facts(packed.diagnosis())).isEqualTo(facts(server.diagnosis()));
        assertThat(packed.diagnosis().findings().stream().map(RecordedServerTest::told))
                .isEqualTo(server.diagnosis().findings().stream()
                        .map(RecordedServerTest::told)
                        .toList());
        assertThat(HealthCheckerRow.all(packed.expectations()))
                .allMatch(row -> !row.isCovered() || row.isEqual(packed.diagnosis()));
    }

    @Test
    void no_two_files_of_the_server_contradict_each_other() {
        assertThat(server.diagnosis().conflicts()).isEmpty();
    }

    private static void pack(Path folder, Path archive) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Path file : RecordedServer.files(folder)) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }

    /** Everything but the place, which has the name of the archive in it. */
    private static List<String> facts(Diagnosis diagnosis) {
        return diagnosis.evidence().stream()
                .map(one -> "%s %s = %s at %s".formatted(one.key(), one.subject(), one.value(), one.observedAt()))
                .sorted()
                .toList();
    }

    private static String told(Finding finding) {
        return "%s %s %s".formatted(finding.id(), finding.subject(), finding.state());
    }

    @Test
    void every_row_that_is_covered_has_the_verdict_of_health_checker() {
        List<HealthCheckerRow> rows = HealthCheckerRow.all(server.expectations());

        rows.forEach(row -> System.out.println(row.line(server.diagnosis())));

        assertThat(rows.stream().filter(row -> row.isCovered() && !row.isEqual(server.diagnosis())))
                .extracting(row -> row.line(server.diagnosis()))
                .isEmpty();
    }

    @Test
    void every_row_of_health_checker_is_either_covered_or_left_out_for_a_reason() {
        assertThat(HealthCheckerRow.all(server.expectations()))
                .allMatch(row -> row.isCovered() || !row.note().isBlank());
    }

    @Test
    void no_exported_object_is_refused_as_broken() {
        assertThat(server.diagnosis().unrecognised())
                .extracting(Unrecognised::reason)
                .noneMatch(reason -> reason.contains("breaks off") || reason.contains("too large"));
    }

    /** One folder, read file by file as people would upload it, and diagnosed. */
    private record RecordedServer(Path expectations, Diagnosis diagnosis) {

        static RecordedServer of(Path folder) throws IOException {
            return of(folder, files(folder));
        }

        static List<Path> files(Path folder) throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(file -> file.toString().matches("(?i).*\\.(xml|config|txt|csv|json|log)"))
                        .sorted()
                        .toList();
            }
        }

        static RecordedServer of(Path folder, List<Path> files) throws IOException {
            List<Observation> observations = new ArrayList<>();
            List<Unrecognised> unread = new ArrayList<>();
            for (Path file : files) {
                ProbeResult result =
                        new ProbeReaders().read(ProbeInput.of(file.getFileName().toString(), file));
                observations.addAll(result.observations());
                unread.addAll(result.unrecognised());
            }
            observations.addAll(reported());
            Instant now = now(observations);
            System.out.printf(
                    "recorded at %s: %d observations, %d pieces not understood%n",
                    now, observations.size(), unread.size());
            Diagnosis diagnosis = TestKnowledge.troubleshooter()
                    .diagnose(
                            observations,
                            unread,
                            new Context(Context.Audience.ADMIN, null, Context.Mode.ADAPTIVE, now));
            Path inside = folder.resolve("hc_expected_results.tsv");
            return new RecordedServer(
                    Files.exists(inside) ? inside : folder.toAbsolutePath().resolveSibling("hc_expected_results.tsv"),
                    diagnosis);
        }

        private static Instant now(List<Observation> observations) {
            String told = System.getProperty("mapimedic.recorded-at");
            return told != null
                    ? Instant.parse(told)
                    : observations.stream()
                            .filter(one -> one.name().equals("Win32_OperatingSystem.LocalDateTime"))
                            .map(one -> wmiTime(String.valueOf(one.value())))
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("Name the time: -Dmapimedic.recorded-at=…"));
        }

        /** {@code 20211002164913.942000-300}: the end is the offset in minutes. An export of a CIM object has an instant. */
        private static Instant wmiTime(String text) {
            if (text.endsWith("Z")) {
                return Instant.parse(text);
            }
            String plain = text.replaceFirst("(....)(..)(..)(..)(..)(..)\\..*", "$1-$2-$3T$4:$5:$6Z");
            return Instant.parse(plain).minusSeconds(60L * Integer.parseInt(text.substring(text.length() - 4)));
        }

        private static List<Observation> reported() throws IOException {
            Properties properties = new Properties();
            try (InputStream in =
                    RecordedServerTest.class.getResourceAsStream("/recorded-server/reported.properties")) {
                properties.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return properties.stringPropertyNames().stream()
                    .sorted()
                    .map(key -> new Observation(
                            key,
                            Subject.unnamed(SubjectKind.SERVER),
                            properties.getProperty(key),
                            null,
                            Source.FORM,
                            null,
                            "reported.properties"))
                    .toList();
        }
    }
}

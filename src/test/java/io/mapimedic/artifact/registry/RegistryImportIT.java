package io.mapimedic.artifact.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.artifact.Artifact;
import io.mapimedic.artifact.Job;
import io.mapimedic.change.RegistryChange;
import io.mapimedic.diagnosis.JobPlanner;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.testsupport.TestKnowledge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The registry files in a real registry editor, and in a second importer that shares nothing with it. */
@Tag("real")
class RegistryImportIT {

    private static Path folder;
    private static Wine wine;

    private final KnowledgeBase knowledge = TestKnowledge.knowledge();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        // Not a folder that JUnit deletes: a prefix of Wine has links to the whole machine.
        folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "wine");
        wine = new Wine(folder);
    }

    @Test
    void every_type_arrives_as_it_was_written_and_undo_brings_the_start_back()
            throws IOException, InterruptedException {
        assertThat(roundTrip(Hives.job(Hives.everyType()))).isEqualTo(11);
    }

    @Test
    void every_registry_change_of_the_knowledge_arrives_and_can_be_taken_back()
            throws IOException, InterruptedException {
        int changes = 0;
        int jobs = 0;
        for (Remediation remediation : knowledge.remediations().values()) {
            Map<String, String> values = new HashMap<>();
            JobPlanner.parameters(remediation).forEach((name, parameter) -> values.put(name, parameter.example()));
            Job job = new JobPlanner(knowledge).job(1, remediation, values, Set.of());
            int done = roundTrip(job);
            changes += done;
            jobs += done > 0 ? 1 : 0;
        }

        System.out.println("registry changes imported and taken back: %d of %d remediations".formatted(changes, jobs));
        assertThat(changes).isGreaterThan(30);
    }

    /** Begins with the state that undo promises, applies, reads, takes back, reads. */
    private static int roundTrip(Job job) throws IOException, InterruptedException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Artifact artifact : new RegistryFileRenderer().render(job)) {
            files.put(artifact.name(), artifact.content());
        }
        int changes = 0;
        for (RegistryPlan.Scope scope : RegistryPlan.Scope.values()) {
            byte[] apply = files.get("apply-%s.reg".formatted(scope.word()));
            if (apply == null) {
                continue;
            }
            byte[] undo = files.get("undo-%s.reg".formatted(scope.word()));
            assertThat(undo).as(job.id() + " undo").isNotNull();
            List<RegistryChange> planned = RegistryPlan.of(job, scope).changes();
            changes += planned.size();
            List<String> keys = planned.stream()
                    .map(change ->
                            change.key().hive().fullName() + "\\" + change.key().path())
                    .distinct()
                    .toList();

            wine.load(undo);
            Map<String, String> start = state(keys, planned);
            wine.load(apply);
            Map<String, String> applied = state(keys, planned);
            wine.load(undo);

            assertThat(applied).as(job.id()).isEqualTo(expected(apply));
            assertThat(state(keys, planned))
                    .as(job.id() + " taken back")
                    .isEqualTo(start)
                    .isEqualTo(expected(undo));
        }
        return changes;
    }

    /** The values in question, as the registry editor exports them. */
    private static Map<String, String> state(List<String> keys, List<RegistryChange> planned)
            throws IOException, InterruptedException {
        Map<String, String> state = new TreeMap<>();
        for (String key : keys) {
            state.putAll(wine.values(key));
        }
        Set<String> names = new java.util.HashSet<>();
        planned.forEach(change -> names.add(name(change)));
        state.keySet().retainAll(names);
        return state;
    }

    private static String name(RegistryChange change) {
        String value = change.valueName();
        return RegistryQuoting.key(change.key(), false)
                + (value == null || value.isEmpty() ? "@" : RegistryQuoting.quoted(value));
    }

    /** What a file says, deletions left out. */
    private static Map<String, String> expected(byte[] file) {
        Map<String, String> values = Wine.parse(new String(file, StandardCharsets.UTF_16));
        values.values().removeIf("-"::equals);
        // A text with line ends goes in as hexadecimal digits; the registry editor of Wine exports it with escapes of
        // its own.
        values.replaceAll((name, value) -> value.startsWith("hex(1):") ? exported(value) : value);
        return values;
    }

    private static String exported(String hex) {
        byte[] bytes = java.util.HexFormat.ofDelimiter(",").parseHex(hex.substring("hex(1):".length()));
        String text = new String(bytes, StandardCharsets.UTF_16LE);
        return '"'
                + text.substring(0, text.length() - 1)
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r", "\\r")
                        .replace("\n", "\\n")
                + '"';
    }

    @Test
    void the_second_importer_reads_the_same_values() throws IOException, InterruptedException {
        Path hive = MinimalHive.write(folder.resolve("empty.hive"));
        Path script = folder.resolve("import.reg");
        byte[] apply = new RegistryFileRenderer()
                .render(Hives.job(Hives.everyType()))
                .get(0)
                .content();
        Files.writeString(
                script,
                new String(apply, StandardCharsets.UTF_16)
                        .replace("\uFEFF", "")
                        // It makes no parents, as the registry editor does.
                        .replaceFirst(
                                "(?m)^\\[",
                                "[HKEY_CURRENT_USER\\\\Software]\r\n\r\n[HKEY_CURRENT_USER\\\\Software\\\\MapiMedic Test]\r\n\r\n["),
                StandardCharsets.UTF_8);

        run(List.of(
                "hivexregedit",
                "--merge",
                "--prefix",
                "HKEY_CURRENT_USER",
                "--encoding",
                "UTF-8",
                hive.toString(),
                script.toString()));
        String export = run(List.of(
                "hivexregedit",
                "--export",
                "--prefix",
                "HKEY_CURRENT_USER",
                hive.toString(),
                "\\Software\\MapiMedic Test\\A"));

        assertThat(export).contains("\"dword\"=dword:ffffffff", "\"binary\"=hex", "\"expand\"=", "\"multi\"=");
        assertThat(export).doesNotContain("[HKEY_CURRENT_USER\\X]");
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}

package io.mapimedic.artifact.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mapimedic.artifact.Artifact;
import io.mapimedic.artifact.Format;
import io.mapimedic.artifact.Job;
import io.mapimedic.artifact.Renderers;
import io.mapimedic.change.Change;
import io.mapimedic.change.CommandText;
import io.mapimedic.diagnosis.JobPlanner;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.powershell.Command;
import io.mapimedic.powershell.Script;
import io.mapimedic.testsupport.TestKnowledge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every generated script, read by a grammar of PowerShell that others wrote. It is blind to curly quotes; quoting has its own test. */
@Tag("real")
class ScriptSyntaxIT {

    /** What the scripts bring themselves, and what only frames them. */
    private static final Set<String> OWN = Set.of(
            "Set-StrictMode",
            "ConvertTo-State",
            "Get-RegistryState",
            "Set-RegistryState",
            "Remove-RegistryState",
            "Restore-RegistryState",
            "Get-FormerValue",
            "Get-PlainValue",
            "Invoke-Program",
            "Get-ProgramOutput",
            "Assert-Known",
            "Out-String",
            "Test-SameState",
            "Write-Output");

    private final KnowledgeBase knowledge = TestKnowledge.knowledge();

    @TempDir
    private Path folder;

    @Test
    void every_script_parses_and_runs_what_the_change_model_says() throws IOException, InterruptedException {
        Map<String, Job> jobs = new HashMap<>();
        List<Path> files = new ArrayList<>();
        for (Remediation remediation : knowledge.remediations().values()) {
            Job job = new JobPlanner(knowledge).job(1, remediation, Map.of(), Set.of());
            for (Artifact artifact : Renderers.render(job, List.of(Format.PS1, Format.INTUNE))) {
                Path file =
                        folder.resolve(remediation.id() + "-" + artifact.name().replace('/', '-'));
                Files.write(file, artifact.content());
                files.add(file);
                if (artifact.format() == Format.PS1) {
                    jobs.put(file.toString(), job);
                }
            }
        }

        JsonNode parsed = parse(files);

        int commands = 0;
        for (JsonNode script : parsed) {
            String file = script.get("file").asText();
            assertThat(script.get("errors")).as(file).isEmpty();
            Job job = jobs.get(file);
            if (job != null) {
                SortedMap<String, SortedSet<String>> seen = seen(script.get("commands"));
                commands += seen.size();
                assertThat(seen).as(file).isEqualTo(expected(job));
            }
        }
        System.out.println("scripts parsed: %d, kinds of commands compared with the change model: %d"
                .formatted(parsed.size(), commands));
        assertThat(parsed).hasSameSizeAs(files);
    }

    private static SortedMap<String, SortedSet<String>> seen(JsonNode commands) {
        SortedMap<String, SortedSet<String>> seen = new TreeMap<>();
        commands.forEach(command -> {
            String name = command.get("name").asText();
            if (!OWN.contains(name)) {
                SortedSet<String> parameters = seen.computeIfAbsent(name, key -> new TreeSet<>());
                command.get("parameters").forEach(parameter -> parameters.add(parameter.asText()));
                parameters.remove("f"); // the operator that puts names into a text
                parameters.remove("match");
                parameters.remove("ne");
                parameters.remove("eq");
                parameters.remove("ArgumentList"); // brings a noted value to another computer
            }
        });
        return seen;
    }

    private static SortedMap<String, SortedSet<String>> expected(Job job) {
        SortedMap<String, SortedSet<String>> expected = new TreeMap<>();
        for (Job.Step step : job.steps()) {
            Change change = step.change();
            boolean scripted = change instanceof Change.CmdletCalls
                    || change instanceof Change.IisSetting
                    || change instanceof Change.ServiceControl;
            if (!scripted) {
                continue;
            }
            boolean restart = change instanceof Change.ServiceControl control
                    && control.action() == Change.ServiceControl.Action.RESTART;
            CommandText text = CommandText.of(change);
            if (change instanceof Change.CmdletCalls calls && calls.setting() != null) {
                add(expected, calls.setting().read());
                add(expected, calls.setting().set());
            } else {
                Stream.of(text.command(), text.verify(), restart ? null : text.undo())
                        .filter(source -> source != null)
                        .flatMap(source -> Script.parse(source).commands().stream())
                        .forEach(command -> add(expected, command));
            }
        }
        return expected;
    }

    private static void add(SortedMap<String, SortedSet<String>> expected, Command command) {
        SortedSet<String> parameters = expected.computeIfAbsent(command.name(), key -> new TreeSet<>());
        command.arguments().forEach(argument -> {
            if (argument instanceof Command.Argument.Named named) {
                parameters.add(named.name());
            }
        });
    }

    private JsonNode parse(List<Path> files) throws IOException, InterruptedException {
        Path list = folder.resolve("files.txt");
        Files.write(list, files.stream().map(Path::toString).toList());
        Path output = folder.resolve("parsed.json");
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder("node", "parse.mjs", list.toString())
                .directory(Path.of("src/test/node").toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(errors, StandardCharsets.UTF_8) + " (.ci/setup installs the grammar)")
                .isZero();
        return new ObjectMapper().readTree(output.toFile());
    }
}

package io.mapimedic.collect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mapimedic.catalogue.Catalogue;
import io.mapimedic.catalogue.Cmdlet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that collects, read by a grammar of PowerShell that others wrote, and every command of it held against the catalogue. */
@Tag("real")
class CollectorSyntaxIT {

    /** What the grammar takes for parameters and is none. */
    private static final Pattern OPERATOR = Pattern.compile(
            "f|eq|ne|gt|ge|lt|le|and|or|is|isnot|like|notlike|match|notmatch|replace|split|join|contains|notcontains|bor");

    @TempDir
    private Path folder;

    @Test
    void it_parses_and_names_no_command_and_no_parameter_that_is_not_documented()
            throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        CollectorScript script = new CollectorScript(CollectorScriptTest.KNOWLEDGE);
        for (Scope scope : Scope.values()) {
            Path file = folder.resolve(scope.word() + ".ps1");
            // The parser looks at commands before this line only.
            Files.writeString(
                    file, script.text(scope).replace("# The part below is the same", "# The rest is the same"));
            files.add(file);
        }

        JsonNode parsed = parse(files);

        assertThat(parsed).hasSameSizeAs(files);
        for (JsonNode one : parsed) {
            String file = one.get("file").asText();
            assertThat(one.get("errors")).as(file).isEmpty();
            assertThat(unknown(one.get("commands"), Files.readString(Path.of(file))))
                    .as(file)
                    .isEmpty();
            System.out.println(file.substring(file.lastIndexOf('/') + 1) + ": commands held against the catalogue: "
                    + one.get("commands").size());
        }
    }

    private static Set<String> unknown(JsonNode commands, String text) {
        Catalogue catalogue = CollectorScriptTest.KNOWLEDGE.catalogue();
        Set<String> own = Pattern.compile("(?m)^function (\\S+) \\{")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        commands.forEach(command -> {
            String name = command.get("name").asText();
            Cmdlet cmdlet = catalogue.cmdlet(name).orElse(null);
            if (own.contains(name) || name.startsWith("$")) {
                return;
            }
            if (cmdlet == null || cmdlet.aliases().contains(name)) {
                unknown.add(name);
                return;
            }
            command.get("parameters").forEach(parameter -> {
                String word = parameter.asText();
                if (!cmdlet.parameters().containsKey(word)
                        && !catalogue.common().contains(word)
                        && !OPERATOR.matcher(word).matches()) {
                    unknown.add(name + " -" + word);
                }
            });
        });
        return unknown;
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

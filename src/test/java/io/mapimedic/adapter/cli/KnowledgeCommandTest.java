package io.mapimedic.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.mapimedic.testsupport.TestKnowledge;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KnowledgeCommandTest {

    /** The parts of SARIF 2.1.0 that readers of such reports need. */
    private static final String SARIF = """
            {"type":"object","required":["version","runs"],"properties":{"version":{"const":"2.1.0"},
             "runs":{"type":"array","minItems":1,"items":{"type":"object","required":["tool","results"],"properties":{
              "tool":{"type":"object","required":["driver"],"properties":{"driver":{"type":"object","required":["name","rules"],
               "properties":{"rules":{"type":"array","items":{"type":"object","required":["id","shortDescription"]}}}}}},
              "results":{"type":"array","items":{"type":"object","required":["ruleId","ruleIndex","level","message","locations"],
               "properties":{"level":{"enum":["none","note","warning","error"]},"ruleIndex":{"type":"integer","minimum":0},
                "locations":{"type":"array","minItems":1,"items":{"type":"object","required":["physicalLocation"],"properties":{
                 "physicalLocation":{"type":"object","required":["artifactLocation","region"],"properties":{
                  "region":{"type":"object","properties":{"startLine":{"type":"integer","minimum":1}}}}}}}}}}}}}}}}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_knowledge_of_the_project_has_nothing_wrong() {
        assertThat(run("knowledge", "check", "--knowledge", TestKnowledge.KNOWLEDGE.toString()))
                .isZero();
        assertThat(out.toString()).contains("0 errors");
    }

    @Test
    void a_misspelt_cmdlet_is_reported_with_file_line_and_remedy() throws IOException {
        broken();

        assertThat(run("knowledge", "check", "--knowledge", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "knowledge/remediations/protocol/enable-organization.yaml:",
                        "cmdlet-unknown",
                        "Set-OrganizationConfig");
    }

    @Test
    void a_report_for_tools_is_sarif() throws IOException {
        broken();

        assertThat(run("knowledge", "check", "--knowledge", folder.toString(), "--format", "sarif"))
                .isEqualTo(1);
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(SARIF)
                        .validate(report))
                .isEmpty();
        assertThat(report.at("/runs/0/results/0/ruleId").asText()).isEqualTo("cmdlet-unknown");
    }

    @Test
    void json_counts_and_goes_into_a_file() throws IOException {
        Path file = folder.resolve("report.json");

        assertThat(run(
                        "knowledge",
                        "check",
                        "--knowledge",
                        TestKnowledge.KNOWLEDGE.toString(),
                        "--format",
                        "json",
                        "--output",
                        file.toString()))
                .isZero();
        assertThat(new ObjectMapper().readTree(file.toFile()).get("errors").asInt())
                .isZero();
    }

    @Test
    void wrong_usage_ends_with_two_and_says_what_is_right() {
        assertThat(run("knowledge", "check", "--knowledge", "nowhere")).isEqualTo(2);
        assertThat(err.toString()).contains("--knowledge");
        assertThat(run("knowledge", "check", "--format", "xml", "--knowledge", TestKnowledge.KNOWLEDGE.toString()))
                .isEqualTo(2);
        assertThat(run("knowledge")).isEqualTo(2);
        assertThat(run("nonsense")).isEqualTo(64);
    }

    private int run(String... arguments) {
        return new CommandLine(new Main.MapiMedic())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private void broken() throws IOException {
        try (Stream<Path> files = Files.walk(TestKnowledge.KNOWLEDGE)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy =
                        folder.resolve(TestKnowledge.KNOWLEDGE.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Path file = folder.resolve("remediations/protocol/enable-organization.yaml");
        Files.writeString(
                file,
                Files.readString(file).replace("command: Set-OrganizationConfig", "command: Set-OrganisationConfig"));
    }
}

package io.mapimedic.artifact.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.artifact.Artifact;
import io.mapimedic.artifact.Format;
import io.mapimedic.artifact.Renderers;
import io.mapimedic.diagnosis.JobPlanner;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.testsupport.TestKnowledge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The XML files of all remediations, held against what their formats allow by a validator that is not ours (xmllint). */
@Tag("real")
class XmlSchemaIT {

    private static final Map<Format, Path> SCHEMAS = Map.of(
            Format.GPP, Path.of("src/test/resources/schema/gpp-registry.xsd"),
            Format.ODT, Path.of("src/test/resources/schema/odt-app-settings.xsd"));

    private final KnowledgeBase knowledge = TestKnowledge.knowledge();

    @TempDir
    private Path folder;

    @Test
    void every_preference_and_deployment_file_keeps_to_its_format() throws Exception {
        int files = 0;
        for (Map.Entry<Format, Path> schema : SCHEMAS.entrySet()) {
            List<Path> written = write(schema.getKey());
            files += written.size();

            assertThat(validate(schema.getValue(), written)).isEmpty();
        }
        System.out.println("XML files valid: " + files);
        assertThat(files).isPositive();
    }

    @Test
    void the_validator_refuses_what_the_format_does_not_know() throws Exception {
        Path wrong = Files.writeString(
                folder.resolve("wrong.xml"),
                "<RegistrySettings clsid=\"{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}\"><Registry/></RegistrySettings>");

        assertThat(validate(SCHEMAS.get(Format.GPP), List.of(wrong))).contains("fails to validate");
    }

    private List<Path> write(Format format) throws IOException {
        List<Path> written = new ArrayList<>();
        JobPlanner planner = new JobPlanner(knowledge);
        for (Remediation remediation : knowledge.remediations().values()) {
            for (Artifact file : Renderers.render(planner.job(1, remediation, Map.of(), Set.of()), List.of(format))) {
                Path path = folder.resolve(format.word() + written.size() + ".xml");
                written.add(Files.write(path, file.content()));
            }
        }
        return written;
    }

    /** What the validator complains about; empty when all is well. */
    private static String validate(Path schema, List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("xmllint", "--nonet", "--noout", "--schema", schema.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return code == 0 ? "" : output;
    }
}

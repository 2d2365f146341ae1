package io.mapimedic.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mapimedic.adapter.rest.testsupport.Contract;
import io.mapimedic.artifact.runbook.ChangeModelRenderer;
import io.mapimedic.diagnosis.JobPlanner;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.testsupport.TestKnowledge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What programs read of our files is what the contract says. */
class PublishedSchemasTest {

    private final KnowledgeBase knowledge = TestKnowledge.knowledge();
    private final Contract contract = Contract.ofFile();

    @Test
    void every_change_model_keeps_to_its_schema() throws IOException {
        for (Remediation remediation : knowledge.remediations().values()) {
            Artifact file = new ChangeModelRenderer().render(job(remediation)).get(0);

            assertThat(contract.violations(schema("ChangeModel"), json(file.content())))
                    .as(remediation.id())
                    .isEmpty();
        }
    }

    @Test
    void the_manifest_of_a_bundle_keeps_to_its_schema() throws IOException {
        List<Bundle.Part> parts = knowledge.remediations().values().stream()
                .map(this::job)
                .map(job -> new Bundle.Part(job, Renderers.render(job, Arrays.asList(Format.values()))))
                .toList();

        assertThat(contract.violations(schema("BundleManifest"), json(manifest(Bundle.of(parts)))))
                .isEmpty();
    }

    private Job job(Remediation remediation) {
        return new JobPlanner(knowledge).job(1, remediation, Map.of(), Set.of());
    }

    private JsonNode schema(String name) throws IOException {
        return Contract.json("{\"$ref\": \"#/components/schemas/%s\"}".formatted(name));
    }

    private static JsonNode json(byte[] content) throws IOException {
        return Contract.json(new String(content, StandardCharsets.UTF_8));
    }

    private static byte[] manifest(byte[] bundle) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            ZipEntry entry;
            while ((entry = zip.getNextEntry()) != null) {
                if (entry.getName().equals("manifest.json")) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new IllegalStateException("The bundle has no manifest.");
    }
}

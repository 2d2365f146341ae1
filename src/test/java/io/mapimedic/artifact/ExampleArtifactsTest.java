package io.mapimedic.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.diagnosis.JobPlanner;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.testsupport.TestKnowledge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/**
 * The files in {@code docs/artifacts} are what the renderers make, byte for byte. After a wanted change write them anew with {@code
 * ./mvnw test -Dtest=ExampleArtifactsTest -Dwrite-examples=true} and read the difference.
 */
class ExampleArtifactsTest {

    private static final Path EXAMPLES = Path.of("docs/artifacts");

    /** The digest of the day would change every file with every word of the knowledge. */
    private static final Job.Knowledge KNOWLEDGE = new Job.Knowledge("example", "sha256:" + "0".repeat(64));

    private final KnowledgeBase knowledge = TestKnowledge.knowledge();

    @Test
    void the_examples_are_what_the_renderers_make() throws IOException {
        Map<String, byte[]> rendered = examples();
        if (Boolean.getBoolean("write-examples")) {
            write(rendered);
        }

        for (Map.Entry<String, byte[]> example : rendered.entrySet()) {
            assertThat(EXAMPLES.resolve(example.getKey())).exists().hasBinaryContent(example.getValue());
        }
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> EXAMPLES.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> !name.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(rendered.keySet());
        }
    }

    private Map<String, byte[]> examples() throws IOException {
        Map<String, byte[]> examples = new TreeMap<>();
        add(examples, "client", "protocol.enable-client", Map.of(), Format.values());
        add(
                examples,
                "machine",
                "tls.enable-tls12",
                Map.of("server", "EX01"),
                Format.REG,
                Format.GPP,
                Format.DSC,
                Format.PS1);
        add(examples, "organization", "protocol.enable-organization", Map.of(), Format.PS1, Format.CSV);
        add(examples, "mailbox", "protocol.enable-mailbox-mapi", Map.of("mailbox", "anna@contoso.com"), Format.PS1);
        add(examples, "iis", "virtual-directory.require-ssl", Map.of(), Format.PS1, Format.MARKDOWN);
        add(examples, "service", "server.start-front-end-pool", Map.of(), Format.PS1);
        add(examples, "office", "client.let-outlook-handle-proxy", Map.of(), Format.ODT);
        bundle(examples);
        return examples;
    }

    private void add(
            Map<String, byte[]> examples, String folder, String id, Map<String, String> values, Format... formats) {
        List<Artifact> files = Renderers.render(job(1, id, values), Arrays.asList(formats));
        assertThat(files).as(id).extracting(Artifact::format).contains(formats[formats.length - 1]);
        files.forEach(file -> examples.put(folder + "/" + file.name(), file.content()));
    }

    /** Of a zip, what is not in the folders of its jobs. */
    private void bundle(Map<String, byte[]> examples) throws IOException {
        List<Bundle.Part> parts = Stream.of(
                        job(1, "protocol.enable-organization", Map.of()), job(2, "protocol.enable-client", Map.of()))
                .map(job -> new Bundle.Part(job, Renderers.render(job, Arrays.asList(Format.values()))))
                .toList();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Bundle.of(parts)))) {
            ZipEntry entry;
            while ((entry = zip.getNextEntry()) != null) {
                if (!entry.getName().contains("/")) {
                    examples.put("case/" + entry.getName(), zip.readAllBytes());
                }
            }
        }
    }

    private Job job(int number, String id, Map<String, String> values) {
        Job job = new JobPlanner(knowledge)
                .job(number, Objects.requireNonNull(knowledge.remediations().get(id), id), values, Set.of());
        return new Job(
                job.number(),
                job.id(),
                job.title(),
                job.kind(),
                job.target(),
                job.appliesTo(),
                job.minutes(),
                job.risk(),
                job.riskSentence(),
                job.outage(),
                job.restart(),
                job.privileges(),
                job.undo(),
                job.parameters(),
                job.steps(),
                job.leftOut(),
                KNOWLEDGE);
    }

    private static void write(Map<String, byte[]> examples) throws IOException {
        for (Map.Entry<String, byte[]> example : examples.entrySet()) {
            Path file = EXAMPLES.resolve(example.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, example.getValue());
        }
    }
}

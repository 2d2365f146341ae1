package io.mapimedic.knowledge.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The digest tells one state of the folders from another. */
class DigestTest {

    @TempDir
    Path root;

    @Test
    void the_same_files_have_the_same_digest_wherever_they_lie() throws IOException {
        assertThat(Digest.of(folder("a", "topic: x"), empty())).isEqualTo(Digest.of(folder("b", "topic: x"), empty()));
    }

    @Test
    void another_content_is_another_digest() throws IOException {
        assertThat(Digest.of(folder("a", "topic: x"), empty()))
                .isNotEqualTo(Digest.of(folder("b", "topic: y"), empty()));
    }

    @Test
    void a_folder_that_is_a_link_counts_as_what_it_leads_to() throws IOException {
        Path release = folder("release-7", "topic: x");
        Path current = Files.createSymbolicLink(root.resolve("current"), release);
        String before = Digest.of(current, empty());

        Files.writeString(release.resolve("t.yaml"), "topic: z");

        assertThat(before).isEqualTo(Digest.of(folder("b", "topic: x"), empty()));
        assertThat(Digest.of(current, empty())).isNotEqualTo(before);
        assertThat(Digest.fingerprint(current, empty())).contains("t.yaml");
    }

    private Path empty() throws IOException {
        return Files.createDirectories(root.resolve("empty"));
    }

    private Path folder(String name, String content) throws IOException {
        Path folder = Files.createDirectories(root.resolve("each").resolve(name));
        Files.writeString(folder.resolve("t.yaml"), content);
        return folder;
    }
}

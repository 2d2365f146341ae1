package io.mapimedic.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.model.Unrecognised;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSearchTest {

    @TempDir
    private Path folder;

    @Test
    void a_folder_gives_its_files_by_name_and_each_once() throws IOException {
        Path second = Files.writeString(folder.resolve("b.txt"), "b");
        Path first = Files.writeString(folder.resolve("a.txt"), "a");

        FileSearch.Found found = FileSearch.find(List.of(second, folder));

        assertThat(found.files()).containsExactly(second, first);
        assertThat(found.isComplete()).isTrue();
        assertThat(found.leftOut()).isEmpty();
    }

    @Test
    void a_hidden_file_that_is_named_is_read() throws IOException {
        Path hidden = Files.writeString(folder.resolve(".hidden"), "x");

        assertThat(FileSearch.find(List.of(hidden)).files()).containsExactly(hidden);
    }

    @Test
    void a_link_to_a_folder_is_not_followed() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret.txt"), "x");
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("link"), outside);

        FileSearch.Found found = FileSearch.find(List.of(inside));

        assertThat(found.files()).isEmpty();
        assertThat(found.leftOut()).extracting(Unrecognised::reason).contains("Symbolic links are not followed: 1.");
    }

    @Test
    void a_folder_with_too_many_files_is_read_up_to_the_limit_and_says_so() throws IOException {
        for (int i = 0; i < FileSearch.MOST_FILES + 2; i++) {
            Files.createFile(folder.resolve(i + ".txt"));
        }

        FileSearch.Found found = FileSearch.find(List.of(folder));

        assertThat(found.files()).hasSize(FileSearch.MOST_FILES);
        assertThat(found.isComplete()).isFalse();
        assertThat(found.leftOut())
                .extracting(Unrecognised::reason)
                .contains("More than 1000 files; the other 2 are not read.");
    }

    @Test
    void a_long_path_keeps_its_end() {
        String name = Names.of(Path.of("/" + "long/".repeat(40) + "ex01.txt"));

        assertThat(name).hasSize(80).startsWith("…").endsWith("/ex01.txt");
    }
}

package io.mapimedic.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

    private static final String MIXED = "MapiHttpEnabled : False\n\nThe users are angry.\n";

    @TempDir
    private Path folder;

    private final Terminal terminal = new Terminal();

    @Test
    void evidence_is_shown_with_source_and_place_and_nothing_is_concluded() throws IOException {
        assertThat(terminal.runHere("read", write(MIXED))).isZero();
        assertThat(terminal.out())
                .startsWith("1 piece of evidence.")
                .containsSubsequence("organisation", "MAPI over HTTP for the organisation: no (read from output;")
                .containsSubsequence("Not used", "line 3", "The users are angry.")
                .doesNotContain("What to do");
    }

    @Test
    void what_is_written_for_programs_holds_the_same() throws IOException {
        String file = write(MIXED);
        Terminal sarif = new Terminal();
        Terminal nagios = new Terminal();
        Terminal markdown = new Terminal();

        terminal.runHere("read", file, "--format", "json");
        sarif.runHere("read", file, "--format", "sarif");
        nagios.runHere("read", file, "--format", "nagios");
        markdown.runHere("read", file, "--format", "markdown");

        JsonNode json = new ObjectMapper().readTree(terminal.out());
        assertThat(json.at("/evidence/0/value").asBoolean(true)).isFalse();
        assertThat(json.at("/unrecognised")).hasSize(1);
        JsonNode run = new ObjectMapper().readTree(sarif.out()).at("/runs/0");
        assertThat(run.at("/results")).isEmpty();
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/locations/0/physicalLocation/region/startLine")
                        .asInt())
                .isEqualTo(3);
        assertThat(nagios.out())
                .isEqualToNormalizingNewlines(
                        "MAPI OK - 1 pieces of evidence, 1 pieces not used | evidence=1 unread=1\n");
        assertThat(markdown.out())
                .contains("| MAPI over HTTP for the organisation | `no` | `organisation` |", "## Not used");
    }

    @Test
    void nothing_read_is_not_a_success() throws IOException {
        assertThat(terminal.runHere("read", write("Hello.\n"))).isEqualTo(3);
        assertThat(terminal.out()).startsWith("Nothing in the input could be used as evidence.");
    }

    private String write(String content) throws IOException {
        return Files.writeString(folder.resolve("paste.txt"), content).toString();
    }
}

package io.mapimedic.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnrecognisedTest {

    @Test
    void what_is_quoted_stands_on_one_line_and_commands_no_terminal() {
        Unrecognised piece = new Unrecognised("line 1", "a\u001b[2Jb\r\nc", "No\u0085 idea.", "Try\u0000 again.");

        assertThat(piece.text()).isEqualTo("a [2Jb c");
        assertThat(piece.reason()).isEqualTo("No  idea.");
        assertThat(piece.remedy()).isEqualTo("Try  again.");
    }

    @Test
    void what_is_long_is_shortened() {
        assertThat(new Unrecognised("line 1", "x".repeat(301), "Long.", null).text())
                .hasSize(Unrecognised.MAX_TEXT_LENGTH)
                .endsWith("x…");
    }

    @Test
    void what_is_as_long_as_it_may_be_stays() {
        String longest = "x".repeat(Unrecognised.MAX_TEXT_LENGTH);

        assertThat(new Unrecognised("line 1", longest, "Long.", null).text()).isEqualTo(longest);
    }
}

package io.mapimedic.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PaperTest {

    @Test
    void a_sentence_is_broken_below_its_first_word() {
        Paper paper = new Paper(40, false, StandardCharsets.UTF_8);

        paper.hanging(2, "- ", Line.of("one two three four five six seven eight nine ten"));

        assertThat(paper.toString()).isEqualTo("  - one two three four five six seven\n    eight nine ten\n");
    }

    @Test
    void a_command_is_never_broken() {
        String command = "Get-MapiVirtualDirectory -Server 'EX01' | Format-List Server,InternalUrl,ExternalUrl";

        assertThat(new Paper(40, false, StandardCharsets.UTF_8)
                        .code(4, command + "\r\n")
                        .toString())
                .isEqualTo("    " + command + "\n");
    }

    @Test
    void colours_do_not_count_as_width() {
        Paper paper = new Paper(40, true, StandardCharsets.UTF_8);

        paper.line(0, Line.of("aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd", Ink.BAD));

        assertThat(paper.toString().lines()).hasSize(1);
        assertThat(paper.toString()).isEqualTo("\u001b[1;31maaaaaaaaa bbbbbbbbb ccccccccc ddddddddd\u001b[0m\n");
    }

    @Test
    void a_colour_ends_with_its_line() {
        Paper paper = new Paper(40, true, StandardCharsets.UTF_8);

        paper.line(
                0,
                Line.of("aaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbbbbbb", Ink.WARN)
                        .then(" c"));

        assertThat(paper.toString())
                .isEqualTo(
                        "\u001b[33maaaaaaaaaaaaaaaaaaaaaaaa\u001b[0m\n\u001b[33mbbbbbbbbbbbbbbbbbbbbbbbbbbbb\u001b[0m c\n");
    }

    @Test
    void stretches_without_a_blank_between_them_stay_together() {
        Paper paper = Paper.plain();

        paper.line(
                0,
                Line.of("Confirmed", Ink.STRONG)
                        .then(": on ")
                        .then("EX01", Ink.CODE)
                        .then("."));

        assertThat(paper.toString()).isEqualTo("Confirmed: on EX01.\n");
    }

    @Test
    void other_charsets_get_the_nearest_characters() {
        Paper ascii = new Paper(80, false, StandardCharsets.US_ASCII);
        Paper western = new Paper(80, false, Charset.forName("windows-1252"));

        ascii.line(0, Line.of("M\u00fcller \u2013 gr\u00f6\u00dfer\u2026 \u65e5"));
        western.line(0, Line.of("M\u00fcller \u2192 \u65e5"));

        assertThat(ascii.toString()).isEqualTo("Muller - grosser... ?\n");
        assertThat(western.toString()).isEqualTo("M\u00fcller -> ?\n");
    }

    @Test
    void a_paper_is_never_narrower_or_wider_than_can_be_read() {
        String sentence = "word ".repeat(60);

        assertThat(new Paper(1, false, StandardCharsets.UTF_8)
                        .line(0, Line.of(sentence))
                        .toString()
                        .lines())
                .allMatch(line -> line.length() <= 40)
                .hasSize(8);
        assertThat(new Paper(9_999, false, StandardCharsets.UTF_8)
                        .line(0, Line.of(sentence))
                        .toString()
                        .lines())
                .allMatch(line -> line.length() <= 120);
    }
}

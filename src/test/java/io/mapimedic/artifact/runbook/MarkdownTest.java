package io.mapimedic.artifact.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "[a](b)", "**b**", "_i_", "a | b", "~~s~~", "&lt;", "![x](y)", "$math$"})
    void no_character_of_a_sentence_is_markup(String hostile) {
        String escaped = Markdown.text(hostile);

        assertThat(escaped.replaceAll("\\\\[\\\\`*_\\[\\]<>|~&$]", "")).doesNotContainPattern("[\\\\`*_\\[\\]<>|~&$]");
    }

    @Test
    void a_sentence_does_not_become_a_heading_a_list_or_a_rule() {
        assertThat(Markdown.text("# a")).startsWith("\\#");
        assertThat(Markdown.text("- a")).startsWith("\\-");
        assertThat(Markdown.text("=== ")).startsWith("\\=");
        assertThat(Markdown.text("1. a")).startsWith("1\\.");
        assertThat(Markdown.text("a\n# b")).isEqualTo("a # b");
    }

    @Test
    void an_address_does_not_become_a_link() {
        assertThat(Markdown.text("see https://evil.example or www.evil.example"))
                .isEqualTo("see https\\://evil.example or www\\.evil.example");
        assertThat(Markdown.text("a@evil.example")).isEqualTo("a`@`evil.example");
    }

    @Test
    void code_is_fenced_by_more_backticks_than_it_has() {
        assertThat(Markdown.code("EX01")).isEqualTo("`EX01`");
        assertThat(Markdown.code("a`b``c")).isEqualTo("```a`b``c```");
        assertThat(Markdown.code("`x`")).isEqualTo("`` `x` ``");
        assertThat(Markdown.code("a\n\n# b")).isEqualTo("`a # b`");
        assertThat(Markdown.code(" ")).isEqualTo("(empty)");
    }

    @Test
    void a_bar_does_not_end_a_cell() {
        assertThat(Markdown.cell("a|b")).doesNotContain("|");
    }

    @Test
    void a_block_cannot_be_closed_from_within() {
        assertThat(Markdown.block("powershell", "a\n````\nb")).isEqualTo("`````powershell\na\n````\nb\n`````\n");
    }

    @Test
    void a_command_in_a_sentence_of_the_knowledge_stays_code() {
        assertThat(Markdown.prose("Set it back to `$false`, not `*`.")).isEqualTo("Set it back to `$false`, not `*`.");
        assertThat(Markdown.prose("One `open *quote*")).isEqualTo("One \\`open \\*quote\\*");
    }
}

package io.mapimedic.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.artifact.registry.RegistryFiles;
import io.mapimedic.artifact.registry.RegistryQuoting;
import io.mapimedic.artifact.runbook.Csv;
import io.mapimedic.artifact.runbook.Html;
import io.mapimedic.artifact.runbook.Markdown;
import io.mapimedic.testsupport.HostileText;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Each quoting function over texts that try to leave their place: what is written reads back as exactly the text, or was refused. */
class QuotingTest {

    @Property(tries = 200_000, seed = "20261124", shrinking = ShrinkingMode.OFF)
    void a_text_in_a_registry_file_reads_back_or_is_refused(@ForAll("texts") String text) {
        String quoted;
        try {
            quoted = RegistryQuoting.quoted(text);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("U+");
            return;
        }

        assertThat(RegistryFiles.unquoted(quoted)).isEqualTo(text);
        assertThat(quoted.lines()).hasSize(1);
    }

    @Property(tries = 150_000, seed = "20261124", shrinking = ShrinkingMode.OFF)
    void a_comment_in_a_registry_file_stays_a_comment(@ForAll("texts") String text) {
        String comment;
        try {
            comment = RegistryQuoting.comment(text);
        } catch (IllegalArgumentException e) {
            return;
        }

        assertThat(comment).startsWith(";").doesNotContain("\n", "\r", "\u2028", "\0");
    }

    @Property(tries = 60_000, seed = "20261124", shrinking = ShrinkingMode.OFF)
    void a_text_in_xml_reads_back_or_is_refused(@ForAll("texts") String text) throws Exception {
        String document;
        try {
            document = RegistryFiles.xml(text);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("U+");
            return;
        }

        assertThat(RegistryFiles.read(document)).isEqualTo(List.of(text, text));
    }

    @Property(tries = 200_000, seed = "20261124", shrinking = ShrinkingMode.OFF)
    void a_text_in_html_opens_no_tag_and_no_entity(@ForAll("texts") String text) {
        String html = Html.text(text);

        assertThat(html).doesNotContain("<", ">", "\"", "'", "\0", "\u202E");
        assertThat(html.replaceAll("&(?:amp|lt|gt|quot|#39);", "")).doesNotContain("&");
    }

    @Property(tries = 150_000, seed = "20261124", shrinking = ShrinkingMode.OFF)
    void code_in_markdown_stays_between_its_fences(@ForAll("texts") String text) {
        String code = Markdown.code(text);
        String block = Markdown.block("powershell", text);

        if (code.startsWith("`")) {
            String fence = code.replaceFirst("^(`+)[\\s\\S]*$", "$1");
            assertThat(code.substring(fence.length(), code.length() - fence.length())
                            .matches("(?s).*(?<!`)" + fence + "(?!`).*"))
                    .isFalse();
        }
        String fence = block.substring(0, block.indexOf("powershell"));
        assertThat(block.lines().skip(1).filter(line -> line.strip().startsWith(fence)))
                .hasSize(1);
    }

    @Property(tries = 150_000, seed = "20261124", shrinking = ShrinkingMode.OFF)
    void a_sentence_in_markdown_stays_one_line_without_markup(@ForAll("texts") String text) {
        String line = Markdown.text(text);

        assertThat(line).doesNotContain("\n", "\r");
        assertThat(line.replaceAll("\\\\[\\\\`*_\\[\\]<>|~&$#+=.):-]", "").replace("`@`", ""))
                .doesNotContain("<", ">", "[", "]", "`", "*");
    }

    @Property(tries = 150_000, seed = "20261129", shrinking = ShrinkingMode.OFF)
    void a_cell_of_a_table_reads_back_and_is_no_formula_or_is_refused(@ForAll("texts") String text) {
        String cell;
        try {
            cell = Csv.cell(text);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("U+");
            return;
        }

        String inner = cell.substring(1, cell.length() - 1);
        assertThat(cell).startsWith("\"").endsWith("\"");
        assertThat(inner.replace("\"\"", "")).doesNotContain("\"");
        String shown = inner.replace("\"\"", "\"");
        assertThat(shown).isIn(text, "'" + text);
        assertThat(shown.strip()).doesNotMatch("(?s)^[=+\\-@].*");
    }

    @Test
    void what_a_spreadsheet_would_run_is_text() {
        assertThat(Csv.cell("=HYPERLINK(\"http://x\")")).isEqualTo("\"'=HYPERLINK(\"\"http://x\"\")\"");
        assertThat(Csv.cell(" \t@SUM(A1)")).startsWith("\"'");
        assertThat(Csv.cell("mail.contoso.com")).isEqualTo("\"mail.contoso.com\"");
    }

    @Provide
    Arbitrary<String> texts() {
        return HostileText.texts();
    }
}

package io.mapimedic.adapter.probe;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What web pages, tickets and coloured consoles leave in a text does not hide what commands printed. */
class MarkupTest {

    private static final String SWITCH = "organization Get-OrganizationConfig.MapiHttpEnabled = False";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[PS] C:\\&gt;Get-OrganizationConfig | fl MapiHttpEnabled\n\nMapiHttpEnabled&nbsp;: False\n",
                "MapiHttpEnabled : False<br>\n",
                "MapiHttpEnabled : False<br />",
                "\u001b[32;1mMapiHttpEnabled : \u001b[0mFalse\n",
                "[32;1mMapiHttpEnabled : [0mFalse\n",
                "{code:powershell}\nMapiHttpEnabled : False\n{code}\n",
                "{noformat}MapiHttpEnabled : False{noformat}\n",
                "MapiHttpEnabled\u200b : False\n"
            })
    void marks_are_taken_away(String text) {
        assertThat(reading(text).lines()).containsExactly(SWITCH);
    }

    @Test
    void in_elements_the_names_of_signs_stay() {
        String element = "<add value=\"a &gt; b\" />";

        assertThat(Markup.without(element)).isEqualTo(element);
    }

    @Test
    void a_table_of_markdown_is_read_like_one_of_a_command() {
        Probes read = reading("""
                | Server | Name | InternalUrl | ExternalUrl |
                |--------|:-----|-------------|-------------|
                | EX01 | `mapi (Default Web Site)` | https://mail.contoso.com/mapi | |
                | EX02 | mapi (Default Web Site) | https://mail.contoso.com/mapi | https://mail.contoso.com/mapi |
                """);

        assertThat(read.lines())
                .contains(
                        "server:EX01 Get-MapiVirtualDirectory.ExternalUrl = ",
                        "server:EX01 Get-MapiVirtualDirectory.InternalUrl = https://mail.contoso.com/mapi",
                        "server:EX02 Get-MapiVirtualDirectory.ExternalUrl = https://mail.contoso.com/mapi");
        assertThat(read.observations()).allMatch(it -> it.place().matches("line [34]"));
    }

    @Test
    void a_table_of_names_and_values_is_read_like_a_list() {
        assertThat(reading("| Property | Value |\n|---|---|\n| **MapiHttpEnabled** | False |\n")
                        .lines())
                .containsExactly(SWITCH);
    }

    @Test
    void rows_of_different_lengths_are_no_table() {
        assertThat(reading("| Server | InternalUrl |\n|---|---|\n| EX01 |\n").lines())
                .isEmpty();
    }

    @Test
    void quotation_marks_of_a_word_processor_are_those_of_a_keyboard() {
        assertThat(reading("“Server”,“InternalUrl”\n“EX01”,“https://mail.contoso.com/mapi”\n")
                        .lines())
                .contains("server:EX01 Get-MapiVirtualDirectory.InternalUrl = https://mail.contoso.com/mapi");
        assertThat(Markup.without("he says “it is slow”")).isEqualTo("he says “it is slow”");
    }

    @Test
    void a_quotation_within_a_quotation_is_read() {
        assertThat(reading(">> Server : EX01\n>> IISAuthenticationMethods : {Ntlm}\n")
                        .lines())
                .contains("server:EX01 Get-MapiVirtualDirectory.IISAuthenticationMethods = [Ntlm]");
    }

    @Test
    void the_name_of_a_server_may_stand_before_a_command() {
        String output = "Get-MapiVirtualDirectory | fl IISAuthenticationMethods\n\nIISAuthenticationMethods : {Ntlm}\n";

        assertThat(reading("EX01: " + output).lines())
                .containsExactly("server:EX01 Get-MapiVirtualDirectory.IISAuthenticationMethods = [Ntlm]");
        assertThat(reading("NOTE: " + output).lines())
                .containsExactly("server Get-MapiVirtualDirectory.IISAuthenticationMethods = [Ntlm]");
    }

    @Test
    void a_rule_longer_than_a_row_can_be_is_none() {
        String rule = "|" + ("-".repeat(150) + "|").repeat(26);
        String names = "|" + " a |".repeat(26);

        assertThat(reading(names + "\n" + rule + "\n").lines()).isEmpty();
    }

    @Test
    void rules_without_end_cost_no_more_than_other_lines() {
        String rules = "|--|\n".repeat(400_000);

        assertThat(Assertions.assertTimeout(Duration.ofSeconds(5), () -> MarkdownTables.plain(rules)))
                .isEqualTo(rules);
    }
}

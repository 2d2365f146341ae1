package io.mapimedic.adapter.probe;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

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
                "[32;1mMapiHttpEnabled : [0mFalse\n"
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
}

package io.mapimedic.adapter.probe.message;

import static io.mapimedic.adapter.probe.Probes.reading;
import static io.mapimedic.adapter.probe.Probes.readingRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.probe.Probes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    @Test
    void a_file_of_a_german_system_is_read_as_any_other() {
        assertThat(readingRecorded("cas-mailboxes-german.csv").lines())
                .containsExactly(
                        "mailbox:Anna Berg Get-CASMailbox.Name = Anna Berg",
                        "mailbox:Anna Berg Get-CASMailbox.MapiHttpEnabled = ",
                        "mailbox:Anna Berg Get-CASMailbox.MAPIEnabled = True",
                        "mailbox:Bert \"B.\" Stein Get-CASMailbox.Name = Bert \"B.\" Stein",
                        "mailbox:Bert \"B.\" Stein Get-CASMailbox.MapiHttpEnabled = False",
                        "mailbox:Bert \"B.\" Stein Get-CASMailbox.MAPIEnabled = False");
    }

    @Test
    void the_type_in_place_of_a_list_is_no_value() {
        assertThat(readingRecorded("cas-mailboxes-german.csv").reasons())
                .hasSize(2)
                .allSatisfy(reason -> assertThat(reason).contains("the type of the value and not the value"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Name\",\"MAPIEnabled\"\n\"anna\",\"False\"\n",
                "\"Name\";\"MAPIEnabled\"\n\"anna\";\"FAUX\"\n",
                "\"Name\"\t\"MAPIEnabled\"\n\"anna\"\t\"False\"\n",
                "Name,MAPIEnabled\nanna,False\n"
            })
    void separators_and_quotes_are_as_the_exporter_likes(String csv) {
        assertThat(reading(csv).lines()).contains("mailbox:anna Get-CASMailbox.MAPIEnabled = False");
    }

    @Test
    void a_name_that_is_a_word_of_truth_stays_a_name() {
        assertThat(reading("\"Name\";\"MAPIEnabled\"\n\"Faux\";\"VRAI\"\n").lines())
                .containsExactly(
                        "mailbox:Faux Get-CASMailbox.Name = Faux", "mailbox:Faux Get-CASMailbox.MAPIEnabled = True");
    }

    @Test
    void a_row_that_does_not_end_ends_the_reading() {
        Probes probes = reading("\"Name\",\"MAPIEnabled\"\n\"anna\",\"False\"\n\"bert\",\"Tru");

        assertThat(probes.values("Get-CASMailbox.Name")).containsExactly("anna");
        assertThat(probes.unrecognised()).hasSize(1);
    }

    @Test
    void a_head_without_rows_is_listed() {
        assertThat(reading("#TYPE Microsoft.Exchange.Data.Directory.Management.CASMailbox\n\"Name\",\"MAPIEnabled\"\n")
                        .reasons())
                .containsExactly("The file has a head but no rows.");
    }

    @Test
    void a_sentence_with_commas_is_no_file() {
        assertThat(reading("Server, client and mailbox\nare three, of course\n").observations())
                .isEmpty();
    }
}

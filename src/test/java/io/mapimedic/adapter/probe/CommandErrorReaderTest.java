package io.mapimedic.adapter.probe;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandErrorReaderTest {

    @Test
    void the_error_of_a_command_is_listed_once_with_its_message() {
        Probes probes = reading("""
                WARNING: An unexpected error has occurred and a dump is being written:
                Sequence contains no elements
                 + CategoryInfo : NotSpecified: (:) [Test-OutlookConnectivity], InvalidOperationException
                 + PSComputerName : ex01.contoso.com
                """);

        assertThat(probes.observations()).isEmpty();
        assertThat(probes.unrecognised()).singleElement().satisfies(it -> {
            assertThat(it.text()).endsWith("Sequence contains no elements");
            assertThat(it.reason()).contains("error");
        });
    }

    @Test
    void what_a_command_says_is_kept_for_the_reader_of_sentences_without_its_name() {
        assertThat(reading("New-PSSession : The virtual directory is not found.\n")
                        .unrecognised())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.text()).startsWith("New-PSSession");
                    assertThat(it.passage().text()).isEqualTo("The virtual directory is not found.");
                });
    }

    @Test
    void the_header_of_a_web_request_is_no_error_of_a_command() {
        assertThat(reading("User-Agent: MapiHttpClient\n").reasons())
                .containsExactly("This is not what a command prints.");
    }
}

package io.mapimedic.adapter.probe;

import static io.mapimedic.adapter.probe.Probes.reading;
import static io.mapimedic.adapter.probe.Probes.readingRecorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mapimedic.model.Observation;
import io.mapimedic.model.Unrecognised;
import java.util.List;
import org.junit.jupiter.api.Test;

class MixedPasteTest {

    @Test
    void a_mail_with_seven_outputs_is_read_from_top_to_bottom() {
        Probes probes = readingRecorded("helpdesk-mail.txt");

        assertThat(probes.lines())
                .containsExactly(
                        "organization Get-OrganizationConfig.MapiHttpEnabled = True",
                        "server:EX02 Get-MapiVirtualDirectory.IISAuthenticationMethods = [Ntlm, Negotiate]",
                        "server:EX02 Get-MapiVirtualDirectory.InternalUrl = https://mail.contoso.com/mapi",
                        "server:EX02 Get-MapiVirtualDirectory.ExternalUrl = ",
                        "server:EX01 Get-ServerComponentState.ServerWideOffline = Active",
                        "server:EX01 Get-ServerComponentState.MapiProxy = Inactive",
                        "client HKCU\\Software\\Microsoft\\Exchange\\MapiHttpDisabled = 1",
                        "client HKCU\\Software\\Microsoft\\Exchange\\MapiHttpDisabled = 0",
                        "mailbox:contoso.com/Users/Anna Berg Get-CASMailbox.MAPIEnabled = False",
                        "mailbox:contoso.com/Users/Anna Berg Get-CASMailbox.Identity = contoso.com/Users/Anna Berg");
    }

    @Test
    void the_sentences_around_it_are_one_entry_per_run() {
        assertThat(readingRecorded("helpdesk-mail.txt").unrecognised())
                .extracting(it -> it.place() + ": " + it.text())
                .containsExactly(
                        "helpdesk-mail.txt line 1: Hello, since Monday nobody gets mail. Here is what you asked for.",
                        "helpdesk-mail.txt line 23: On my PC:",
                        "helpdesk-mail.txt line 33: Kind regards Anna");
    }

    @Test
    void the_order_of_the_outputs_does_not_matter() {
        String organization = "[PS] C:\\>Get-OrganizationConfig | fl\n\nMapiHttpEnabled : False\n\n";
        String registry = "[HKEY_CURRENT_USER\\A]\n\"X\"=dword:1\n\n";
        String json = "{\"Server\":\"EX01\",\"IISAuthenticationMethods\":[]}\n\n";

        List<String> forwards = reading(organization + registry + json).lines();
        List<String> backwards = reading(json + registry + organization).lines();

        assertThat(backwards).containsExactlyInAnyOrderElementsOf(forwards).hasSize(4);
    }

    @Test
    void places_are_the_numbers_of_lines() {
        Probes probes = reading("# SOURCE: a test\n\nMapiHttpEnabled : False\n");

        assertThat(probes.observations())
                .singleElement()
                .satisfies(it -> assertThat(it.place()).isEqualTo("line 3"));
        assertThat(probes.unrecognised()).isEmpty();
    }

    @Test
    void the_same_input_gives_the_same_result() {
        assertThat(readingRecorded("helpdesk-mail.txt").observations())
                .isEqualTo(readingRecorded("helpdesk-mail.txt").observations());
    }

    @Test
    void a_command_without_its_output_is_listed() {
        Probes probes = Probes.reading("""
                [PS] C:\\>cd exchange
                [PS] C:\\>Set-OrganizationConfig -MapiHttpEnabled $false
                [PS] C:\\>Get-OrganizationConfig | fl MapiHttpEnabled

                MapiHttpEnabled : False

                [PS] C:\\>Get-MapiVirtualDirectory | fl
                [PS] C:\\>
                """);

        assertThat(probes.observations()).hasSize(1);
        assertThat(probes.unrecognised())
                .extracting(Unrecognised::place, Unrecognised::text)
                .containsExactly(
                        tuple("line 1", "cd exchange"),
                        tuple("line 2", "Set-OrganizationConfig -MapiHttpEnabled $false"),
                        tuple("line 7", "Get-MapiVirtualDirectory | fl"));
    }

    @Test
    void a_line_that_is_long_only_by_its_blanks_is_listed_as_cut() {
        Probes probes = Probes.reading("MapiHttpEnabled : False" + " ".repeat(20_000) + "\n");

        assertThat(probes.values("Get-OrganizationConfig.MapiHttpEnabled")).containsExactly("False");
        assertThat(probes.reasons()).anyMatch(reason -> reason.contains("longer than 16384 characters"));
    }

    @Test
    void names_and_reasons_stay_on_one_line_and_short() {
        Probes probes = Probes.reading(
                "\"(PDH-CSV 4.0) (W. Europe Standard Time)(-60)\",\"\\\\EX01\\MSExchange MapiHttp Emsmdb\\Averaged\n\u009bLatency\"\n"
                        + "\"11/22/2026 09:00:00.123\",\"5\"\n");

        assertThat(probes.observations())
                .extracting(Observation::name)
                .containsExactly("\\MSExchange MapiHttp Emsmdb\\Averaged Latency");
    }
}

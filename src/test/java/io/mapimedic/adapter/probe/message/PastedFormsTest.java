package io.mapimedic.adapter.probe.message;

import static io.mapimedic.adapter.probe.Probes.reading;
import static io.mapimedic.adapter.probe.Probes.readingRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.probe.Probes;
import org.junit.jupiter.api.Test;

/** What mail, forums and tests of Exchange make of an output. */
class PastedFormsTest {

    @Test
    void signs_of_quotation_are_taken_away_and_lines_keep_their_numbers() {
        Probes probes = reading("> Hello\n>\n> MapiHttpEnabled : False\n> > MAPIEnabled : False\n");

        assertThat(probes.values("Get-CASMailbox.MapiHttpEnabled")).containsExactly("False");
        assertThat(probes.observations().get(0).place()).isEqualTo("line 3");
    }

    @Test
    void one_sign_alone_is_taken_away_before_output_only() {
        assertThat(reading("> MapiHttpEnabled : False\n").values("Get-OrganizationConfig.MapiHttpEnabled"))
                .containsExactly("False");
        assertThat(reading("> MapiHttpEnabled: is it False?\n").observations()).isEmpty();
    }

    @Test
    void a_known_property_may_have_lost_its_blank() {
        assertThat(reading("MapiHttpEnabled:False\n").values("Get-OrganizationConfig.MapiHttpEnabled"))
                .containsExactly("False");
    }

    @Test
    void an_unknown_word_before_a_colon_is_no_property() {
        assertThat(reading("Result:bad\n").observations()).isEmpty();
    }

    @Test
    void a_value_that_ends_in_dots_was_cut() {
        Probes probes = reading(
                "Server : EX01\nIISAuthenticationMethods : {Ntlm}\nInternalUrl : https://mail.contoso.com/m...\n");

        assertThat(probes.values("Get-MapiVirtualDirectory.InternalUrl")).isEmpty();
        assertThat(probes.reasons()).singleElement().asString().contains("cut short");
    }

    @Test
    void the_worst_database_is_the_result_of_a_server() {
        assertThat(readingRecorded("test-mapiconnectivity.ft.txt").lines())
                .containsExactly(
                        "server:EX01 Test-MAPIConnectivity.Result = *FAILURE*",
                        "server:EX02 Test-MAPIConnectivity.Result = Success");
    }

    @Test
    void a_probe_keeps_its_name_when_it_was_asked_about_one_database() {
        Probes probes = reading(
                "MonitorIdentity : OutlookMapiHttp.Protocol\\OutlookMapiHttpDeepTestProbe\\DB01\nResult : Failed\n");

        assertThat(probes.values("Test-OutlookConnectivity.OutlookMapiHttpDeepTestProbe"))
                .containsExactly("Failed");
    }

    @Test
    void the_id_of_an_error_of_a_test_is_read_in_every_language() {
        Probes probes = reading("""
                WARNUNG: Ein unerwarteter Fehler ist aufgetreten
                 + CategoryInfo : NotSpecified: (:) [Test-OutlookConnectivity], InvalidOperationException
                 + FullyQualifiedErrorId : System.InvalidOperationException,Microsoft.Exchange.Management.Tasks.TestOutlookConnectivity
                 + PSComputerName : ex01.contoso.com
                """);

        assertThat(probes.lines())
                .containsExactly(
                        "server:ex01 Test-OutlookConnectivity.FullyQualifiedErrorId = System.InvalidOperationException");
    }

    @Test
    void a_probe_of_managed_availability_names_server_version_and_status() {
        assertThat(readingRecorded("health-probe-503.txt").lines())
                .containsExactly(
                        "server:EX01 server.exchange-version = 15.02.1544.004",
                        "server:EX01 server.mailbox-probe-status = 503",
                        "server:EX01 server.probe-answered-by = http-sys",
                        "server:EX01 ManagedAvailability.LID 47372 = 47372");
    }

    @Test
    void a_probe_without_its_request_concludes_nothing_from_the_status() {
        Probes probes = reading(
                "Client: EX01/15.02.1544.004\nException:\n  [HttpStatusCode=503 Service Unavailable] [LID=47372]\n");

        assertThat(probes.values("server.mailbox-probe-status")).isEmpty();
        assertThat(probes.reasons()).singleElement().asString().contains("which address the probe asked");
    }

    @Test
    void numbers_of_states_become_names() {
        assertThat(reading("[{\"Name\":\"MSExchangeHM\",\"ServiceName\":\"MSExchangeHM\",\"Status\":1}]")
                        .values("Get-Service.MSExchangeHM"))
                .containsExactly("Stopped");
        assertThat(reading("{\"Component\":\"MapiProxy\",\"State\":0,\"ServerFqdn\":\"EX01\"}")
                        .values("Get-ServerComponentState.MapiProxy"))
                .containsExactly("Inactive");
    }
}

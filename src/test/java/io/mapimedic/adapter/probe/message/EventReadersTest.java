package io.mapimedic.adapter.probe.message;

import static io.mapimedic.adapter.probe.Probes.reading;
import static io.mapimedic.adapter.probe.Probes.readingRecorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.mapimedic.adapter.probe.Probes;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventReadersTest {

    @Test
    void a_list_of_events_is_read_by_its_codes() {
        assertThat(readingRecorded("events.fl.txt").lines())
                .containsExactly(
                        "server:EX02 Get-WinEvent.MSExchange Front End HTTP Proxy 1003 Mapi = System.NullReferenceException",
                        "server:EX02 Get-WinEvent.ASP NET 1309 mapi = 3008",
                        "server:EX02 Get-WinEvent.Microsoft-Windows-Resource-Exhaustion-Detector 2004 = true",
                        "server:EX02 Get-WinEvent.HttpEvent 15021 444 = true",
                        "server:EX02 Get-WinEvent.MSExchange ADAccess 2080 = true");
    }

    @Test
    void the_sub_status_of_a_failed_logon_says_more_than_its_status() {
        Probes probes = readingRecorded("event-4625.xml");

        assertThat(probes.lines()).containsExactly("server:EX01 Get-WinEvent.Security 4625 0xC000035B = true");
        assertThat(probes.observations().get(0).observedAt()).isEqualTo("2026-11-22T08:15:30.123456700Z");
    }

    @Test
    void a_text_in_another_language_is_read_by_its_codes() {
        assertThat(readingRecorded("event-viewer-german.txt").lines())
                .containsExactly("server:EX01 Get-WinEvent.Security 4625 0xC000006A = true");
    }

    @Test
    void text_and_xml_of_one_event_are_one_event() {
        Probes probes = reading("""
                Log Name:      Security
                Source:        Microsoft-Windows-Security-Auditing
                Event ID:      4625
                Computer:      EX01.contoso.com
                Description:
                An account failed to log on. Status: 0xC000006D
                Event Xml:
                <Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event">
                  <System><Provider Name="Microsoft-Windows-Security-Auditing" /><EventID>4625</EventID><Computer>EX01.contoso.com</Computer></System>
                  <EventData><Data Name="Status">0xc000006d</Data><Data Name="SubStatus">0xc0000234</Data></EventData>
                </Event>
                """);

        assertThat(probes.lines()).containsExactly("server:EX01 Get-WinEvent.Security 4625 0xC0000234 = true");
    }

    @Test
    void what_a_domain_controller_refuses_is_read_by_its_code() {
        assertThat(reading("""
                                Log Name:      Security
                                Source:        Microsoft-Windows-Security-Auditing
                                Event ID:      4771
                                Computer:      DC01.contoso.com
                                Description:
                                Ticket Options: 0x40810010
                                Failure Code:   0x18
                                """).lines()).containsExactly("server:DC01 Get-WinEvent.Security 4771 0x18 = true");
        assertThat(reading("Security 4776\nStatus: 0xc0000071\n").lines())
                .containsExactly("server Get-WinEvent.Security 4776 0xC0000071 = true");
    }

    @Test
    void an_alert_of_schannel_is_read_by_its_number_in_every_language() {
        String german =
                "Schannel 36888: Der vom TLS-Protokoll definierte Code für die schwerwiegende Warnung lautet \"70\".\n";

        assertThat(reading(german).lines()).containsExactly("server Get-WinEvent.Schannel alert = 70");
        assertThat(reading("Schannel 36887: The TLS protocol defined fatal alert code is 49.\n")
                        .lines())
                .containsExactly("server Get-WinEvent.Schannel 36887 = true");
    }

    @Test
    void an_event_without_common_cipher_suites_tells_that_the_client_asked_for_an_old_version() {
        assertThat(reading(
                                "Schannel 36874: An TLS 1.0 connection request was received from a remote client application.\n")
                        .lines())
                .containsExactly(
                        "server Get-WinEvent.Schannel 36874 = true",
                        "server Get-WinEvent.Schannel 36874 TLS 1.0 = true");
        assertThat(reading(
                                "Schannel 36874: An TLS 1.2 connection request was received from a remote client application.\n")
                        .lines())
                .containsExactly("server Get-WinEvent.Schannel 36874 = true");
    }

    @Test
    void a_sign_in_with_ntlm_version_1_is_told_from_others() {
        String event = "Source: Microsoft-Windows-Security-Auditing  Event ID: 4624\nPackage Name (NTLM only): %s\n";

        assertThat(reading(event.formatted("NTLM V1")).lines())
                .containsExactly("server Get-WinEvent.Security 4624 NTLM V1 = true");
        assertThat(reading(event.formatted("NTLM V2")).lines())
                .containsExactly("server Get-WinEvent.Security 4624 of another package = true");
    }

    @Test
    void a_failed_logon_of_a_health_mailbox_says_nothing_about_users() {
        Probes probes = reading("""
                <Event xmlns="a"><System><Provider Name="Microsoft-Windows-Security-Auditing"/><EventID>4625</EventID></System>
                <EventData><Data>HealthMailbox1234abcd</Data><Data>0xc000006d</Data><Data>0xc000006a</Data></EventData></Event>
                """);

        assertThat(probes.observations()).isEmpty();
        assertThat(probes.reasons()).singleElement().asString().contains("health mailbox");
    }

    @Test
    void the_same_number_of_another_source_is_another_event() {
        Probes probes = reading("ProviderName : Microsoft-Windows-EventSystem\nId : 4625\nMessage : 0xC000006A\n");

        assertThat(probes.lines()).containsExactly("server Get-WinEvent.Microsoft-Windows-EventSystem 4625 = true");
    }

    @Test
    void an_event_that_breaks_off_is_read_up_to_the_break() {
        Probes probes = reading("""
                <Event xmlns="a"><System><Provider Name="Microsoft-Windows-HttpEvent"/><EventID>15021</EventID>
                <Computer>EX01</Computer></System><EventData><Data>0.0.0.0:444</Data><Data
                """);

        assertThat(probes.lines()).containsExactly("server:EX01 Get-WinEvent.HttpEvent 15021 444 = true");
        assertThat(probes.reasons()).singleElement().asString().contains("broken");
    }

    @ParameterizedTest
    @CsvSource({"MSExchange Availability, 4002, CrossForest", "MSExchange Control Panel, 4, a$"})
    void a_text_that_says_the_beginning_of_a_reason_again_and_again_is_read_in_time(
            String provider, int id, String beginning) {
        String data = "<Data>%s</Data>"
                .formatted("'%s' ".formatted(beginning).repeat(1_000))
                .repeat(200);
        String event = """
                <Event xmlns="a"><System><Provider Name="%s"/><EventID>%d</EventID></System><EventData>%s</EventData></Event>
                """.formatted(provider, id, data);

        Probes probes = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> reading(event));

        assertThat(probes.lines()).containsExactly("server Get-WinEvent.%s %d = true".formatted(provider, id));
    }

    @Test
    void a_document_type_is_not_followed() {
        Probes probes = reading("""
                <Event xmlns="a"><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><System><Provider Name="&y;"/>
                <EventID>4625</EventID></System></Event>
                """);

        assertThat(probes.observations()).isEmpty();
    }

    @Test
    void an_exception_of_another_protocol_is_not_one_of_mapi() {
        Probes probes = reading(
                "ProviderName : MSExchange Front End HTTP Proxy\nId : 1003\nMessage : [Owa] System.ArgumentException: x\n");

        assertThat(probes.lines())
                .containsExactly(
                        "server Get-WinEvent.MSExchange Front End HTTP Proxy 1003 Owa = System.ArgumentException");
    }

    @Test
    void the_front_end_tells_when_it_cannot_use_the_key() {
        Probes probes = reading("""
                ProviderName : MSExchange Front End HTTPS Proxy
                Id : 1003
                Message : [Owa] System.Security.Cryptography.CryptographicException: Invalid provider type specified.
                """);

        assertThat(probes.lines()).contains("server Get-WinEvent.MSExchange Front End HTTP Proxy 1003 key = true");
    }

    @Test
    void an_event_of_many_reasons_is_told_apart_by_names_in_its_text() {
        assertThat(reading("""
                                ProviderName : MSExchange Control Panel
                                Id : 4
                                Message : Current user: 'FAB\\EX01$' failed with Microsoft.Exchange.Configuration.Authorization.CmdletAccessDeniedException: no roles
                                """).lines())
                .containsExactly("server Get-WinEvent.MSExchange Control Panel 4 computer = true");
        assertThat(reading("""
                                ProviderName : MSExchange Control Panel
                                Id : 4
                                Message : Current user: 'FAB\\anna' failed with Microsoft.Exchange.Configuration.Authorization.CmdletAccessDeniedException: no roles
                                """).lines()).containsExactly("server Get-WinEvent.MSExchange Control Panel 4 = true");
        assertThat(reading("""
                                ProviderName : MSExchange Availability
                                Id : 4002
                                Message : Proxy request CrossForest failed. System.Net.WebException: HTTP status 403: Forbidden.
                                """).lines())
                .containsExactly("server Get-WinEvent.MSExchange Availability 4002 CrossForest 403 = true");
    }
}

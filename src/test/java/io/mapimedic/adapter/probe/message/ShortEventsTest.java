package io.mapimedic.adapter.probe.message;

import static io.mapimedic.adapter.probe.Probes.reading;
import static io.mapimedic.adapter.probe.Probes.readingRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortEventsTest {

    @Test
    void events_in_short_are_read_by_provider_and_number() {
        assertThat(readingRecorded("short-events.txt").lines())
                .containsExactlyInAnyOrder(
                        "server Get-WebAppPoolState.MSExchangeMapiAddressBookAppPool = Stopped",
                        "server Get-WinEvent.HttpEvent 15021 444 = true",
                        "server server.mapi-pools.recycled = [MSExchangeMapiFrontEndAppPool, MSExchangeMapiMailboxAppPool]");
    }

    @Test
    void a_sentence_with_the_word_error_is_no_event() {
        assertThat(reading("Error 17 came at 10:15:00 on server 5 for Anna 42 times\n")
                        .lines())
                .isEmpty();
        assertThat(reading("Information about Outlook 2016 came by mail\n").lines())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error  26.11.2026 10:41:15  MSExchangeIS  9646  Mapi session \"41d0: /o=Contoso\" exceeded the maximum of %s.\n",
                "Event ID 9646, MSExchangeIS\nMapi session \"41d0: /o=Contoso/cn=anna\" exceeded the maximum of %s.\n"
            })
    void a_limit_of_folders_is_told_from_one_of_sessions_in_the_line_or_the_one_below(String event) {
        assertThat(reading(event.formatted("500 objects of type \"objtFolder\""))
                        .lines())
                .containsExactly("server Get-WinEvent.MSExchangeIS 9646 objtFolder = true");
        assertThat(reading(event.formatted("32 objects of type \"session\"")).lines())
                .containsExactly("server Get-WinEvent.MSExchangeIS 9646 = true");
    }

    @Test
    void a_pool_of_another_application_says_nothing_of_mapi() {
        assertThat(reading("WAS 5002: Application pool 'MSExchangeOWAAppPool' is being automatically disabled.\n")
                        .lines())
                .containsExactly("server Get-WinEvent.WAS 5002 of another pool = true");
    }

    @Test
    void a_limit_of_the_file_system_is_read_by_its_code() {
        assertThat(reading("ESE 482: Schreiben in MDB01.edb mit Systemfehler 665 (0x00000299), Fehler -1022\n")
                        .lines())
                .containsExactly("server Get-WinEvent.ESE system error 665 = true");
        assertThat(reading("ESE 482: Schreiben in MDB01.edb mit Systemfehler 5 (0x00000005), Fehler -1032\n")
                        .lines())
                .containsExactly("server Get-WinEvent.ESE 482 = true");
    }

    @Test
    void a_volume_without_room_is_read_by_the_code_of_the_database_engine_and_by_that_of_windows() {
        assertThat(reading("ESE 413: DB01: no new log file could be made. Error -1808.\n")
                        .lines())
                .containsExactly("server Get-WinEvent.ESE no room = true");
        assertThat(reading("ESE 482: Schreiben in DB01.edb mit Systemfehler 112 (0x00000070), Fehler -1808\n")
                        .lines())
                .containsExactly("server Get-WinEvent.ESE no room = true");
        assertThat(reading("ESE 413: DB01: no new log file could be made. Error -1032.\n")
                        .lines())
                .containsExactly("server Get-WinEvent.ESE 413 = true");
    }

    @Test
    void an_auth_certificate_that_expired_is_told_from_other_certificates_by_its_name() {
        String event = """
                Source:        MSExchange Web Services
                Event ID:      24
                The Exchange certificate [Subject]
                  CN=%s
                expired on 5/16/2023 6:25:31 PM.
                """;

        assertThat(reading(event.formatted("Microsoft Exchange Server Auth Certificate"))
                        .lines())
                .containsExactly("server Get-WinEvent.MSExchange Web Services 24 auth certificate = true");
        assertThat(reading(event.formatted("mail.contoso.com")).lines())
                .containsExactly("server Get-WinEvent.MSExchange Web Services 24 = true");
    }

    @Test
    void an_event_ends_where_a_program_was_run_and_its_number_where_a_remark_begins() {
        assertThat(reading("""
                        Log Name: System
                        Source:   Microsoft-Windows-FailoverClustering
                        Event ID: 1177  (twice this night)

                        w32tm /stripchart /computer:time.contoso.com /samples:2 /dataonly
                        09:12:02, -00:09:41.2210044s
                        09:12:04, -00:09:41.2213310s
                        """).lines())
                .containsExactlyInAnyOrder(
                        "server Get-WinEvent.Microsoft-Windows-FailoverClustering 1177 = true",
                        "null w32tm.OffsetMinutes = 9.7");
    }

    @Test
    void a_web_site_is_known_by_the_part_of_its_name_that_fits_the_column() {
        assertThat(reading("""
                        Name             ID   State      Physical Path                  Bindings
                        ----             --   -----      -------------                  --------
                        Default Web Site 1    Started    %SystemDrive%\\inetpub\\wwwroot  https *:443:
                        Exchange Back    2    Stopped    %SystemDrive%\\inetpub\\wwwroot  https *:444:
                        End
                        """).lines()).contains("server Get-Website.Exchange Back End = Stopped");
    }
}

package io.mapimedic.adapter.probe.message;

import static io.mapimedic.adapter.probe.Probes.reading;
import static io.mapimedic.adapter.probe.Probes.readingRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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

    @Test
    void a_limit_of_folders_is_told_from_one_of_sessions() {
        String event =
                "Error  26.11.2026 10:41:15  MSExchangeIS  9646  Mapi session \"41d0: /o=Contoso\" exceeded the maximum of %s.\n";

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
}

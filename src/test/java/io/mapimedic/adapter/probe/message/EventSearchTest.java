package io.mapimedic.adapter.probe.message;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search of the event log did not find. */
class EventSearchTest {

    private static final String FAILED_LOGONS =
            "[EX01]: PS C:\\> Get-WinEvent -FilterHashtable @{ LogName = 'Security'; Id = 4625 } -MaxEvents 3\n";

    private static String event(String code) {
        return "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
                + "<Provider Name='Microsoft-Windows-Security-Auditing'/><EventID>4625</EventID>"
                + "<Computer>EX01.contoso.com</Computer></System>"
                + "<EventData><Data Name='Status'>" + code + "</Data></EventData></Event>\n";
    }

    @Test
    void that_none_was_found_is_an_answer() {
        assertThat(reading(FAILED_LOGONS + "<Events />\n").lines())
                .hasSize(15)
                .contains(
                        "server:EX01 Get-WinEvent.Security 4625 0xC000035B = false",
                        "server:EX01 Get-WinEvent.Security 4625 0xC0000234 = false");
    }

    @Test
    void what_is_not_among_all_that_were_printed_is_not_there() {
        assertThat(reading(FAILED_LOGONS + event("0xC000035B") + event("0xC000006A"))
                        .lines())
                .contains(
                        "server:EX01 Get-WinEvent.Security 4625 0xC000035B = true",
                        "server:EX01 Get-WinEvent.Security 4625 0xC000006A = true",
                        "server:EX01 Get-WinEvent.Security 4625 0xC0000234 = false")
                .doesNotContain("server:EX01 Get-WinEvent.Security 4625 0xC000035B = false");
    }

    @Test
    void where_more_may_have_been_found_nothing_is_said_of_the_others() {
        String three = event("0xC000006A").repeat(3);

        assertThat(reading(FAILED_LOGONS + three).lines())
                .containsOnly("server:EX01 Get-WinEvent.Security 4625 0xC000006A = true");
        assertThat(reading(FAILED_LOGONS + event("0xC000006A") + "\n" + event("0xC000006A") + "\n\n"
                                + event("0xC000006A"))
                        .lines())
                .containsOnly("server:EX01 Get-WinEvent.Security 4625 0xC000006A = true");
    }

    @Test
    void an_event_that_breaks_off_may_have_been_followed_by_others() {
        assertThat(reading(FAILED_LOGONS
                                + event("0xC000006A")
                                + event("0xC0000234").substring(0, 200))
                        .lines())
                .contains("server:EX01 Get-WinEvent.Security 4625 0xC000006A = true")
                .noneMatch(line -> line.endsWith("= false"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Get-WinEvent -FilterHashtable @{ LogName = 'Security'; Id = 4625; Level = 2 }",
                "Get-WinEvent -FilterHashtable @{ LogName = 'Security'; Id = 4625,4624 }",
                "Get-WinEvent -FilterHashtable @{ LogName = 'Security'; Id = $ids }",
                "Get-WinEvent -FilterHashtable @{ LogName = 'Security'; Id = 4625 } | Where-Object Message -match anna",
                "Get-WinEvent -LogName Security"
            })
    void a_narrower_or_another_search_says_nothing_of_what_it_leaves_out(String command) {
        assertThat(reading("[EX01]: PS C:\\> " + command + "\n<Events />\n").lines())
                .isEmpty();
    }

    @Test
    void a_value_that_was_looked_for_is_missing() {
        assertThat(reading(
                                "PS C:\\> Get-WinEvent -FilterHashtable @{ LogName = 'Application'; Id = 1309 } -MaxEvents 20 "
                                        + "-ComputerName ex02\n<Events />\n")
                        .lines())
                .containsExactly("server:ex02 Get-WinEvent.ASP NET 1309 mapi = null");
    }

    @Test
    void the_error_that_there_is_none_is_known_by_its_id() {
        assertThat(reading("""
                        PS C:\\> Get-WinEvent -FilterHashtable @{ LogName = 'System'; Id = 3210 } -MaxEvents 5
                        Get-WinEvent : Es wurden keine Ereignisse gefunden, die den angegebenen Kriterien entsprechen.
                        In Zeile:1 Zeichen:1
                        + Get-WinEvent -FilterHashtable @{ LogName = 'System'; Id = 3210 } -Max ...
                        + ~~~~~~~~~~~~
                            + CategoryInfo          : ObjectNotFound: (:) [Get-WinEvent], Exception
                            + FullyQualifiedErrorId : NoMatchingEventsFound,Microsoft.PowerShell.Commands.GetWinEventCommand
                        """).lines()).containsExactly("server Get-WinEvent.NETLOGON 3210 = false");
    }
}

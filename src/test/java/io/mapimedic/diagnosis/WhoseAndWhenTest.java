package io.mapimedic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Evidence;
import io.mapimedic.testsupport.TestKnowledge;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wordings that were made up before anybody tried whether they are heard. */
class WhoseAndWhenTest {

    private static final Context ADMIN = Context.at(Instant.parse("2026-11-29T09:00:00Z"));

    private static final String OFF = """

            [PS] C:\\>Get-OrganizationConfig | fl Name,MapiHttpEnabled

            Name            : Contoso
            MapiHttpEnabled : False

            """;

    private static final String STATES = """
            [PS] C:\\>Get-ServerComponentState EX03 | ft Server,Component,State

            Server           Component         State
            ------           ---------         -----
            EX03.contoso.com ServerWideOffline Inactive

            """;

    private static final String TWICE = """
            C:\\>setspn -Q http/mail.contoso.com
            Checking domain DC=contoso,DC=com
            CN=EXASA,CN=Computers,DC=contoso,DC=com
                    http/mail.contoso.com
            CN=svc-web,OU=Services,DC=contoso,DC=com
                    http/mail.contoso.com

            Existing SPN found!

            """;

    private static boolean isHeard(String text, String key) {
        ProbeResult result = new ProbeReaders().read("text", text.getBytes(StandardCharsets.UTF_8));
        return TestKnowledge.troubleshooter()
                .read(result.observations(), result.unrecognised(), ADMIN)
                .evidence()
                .stream()
                .map(Evidence::key)
                .anyMatch(key::equals);
    }

    private static boolean isSwitchHeard(String text) {
        return isHeard(text, "organization.mapi-http-enabled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EX03 is parked in maintenance mode until the new disks arrive.",
                "We keep EX03 in maintenance until its controller is replaced, all databases are on EX01.",
                "EX03 was left in maintenance mode as a spare.",
                "I have put EX03 into maintenance myself until Friday.",
                "EX03 bleibt in Wartung, bis die Ersatzplatten da sind.",
                "Den EX03 haben wir bewusst in den Wartungsmodus gesetzt.",
                "EX03 parkt im Wartungsmodus, bis der Techniker kommt.",
            })
    void a_server_that_waits_in_maintenance_does_not_count(String sentence) {
        assertThat(isHeard(STATES + sentence, "server.server-wide-offline-state"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EX03 is stuck in maintenance mode until somebody finds out why.",
                "EX03 stays in maintenance, whatever I do.",
                "Nobody has put EX03 into maintenance.",
                "EX03 was in maintenance until yesterday, users on it still cannot connect.",
                "EX03 bleibt in Wartung, obwohl das Skript durchlief.",
                "EX03 sollte nicht mehr in Wartung sein.",
            })
    void a_server_that_does_not_come_back_counts(String sentence) {
        assertThat(isHeard(STATES + sentence, "server.server-wide-offline-state"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I deleted the one of svc-web right away, prompts go on.",
                "I took the second one off the same evening.",
                "We removed it from svc-web on Friday already.",
                "Den doppelten habe ich dann entfernt.",
                "Den an svc-web hab ich sofort rausgenommen, keine Besserung.",
                "Der zweite ist seit Freitag weg.",
            })
    void what_somebody_has_undone_at_once_is_no_longer_so(String sentence) {
        assertThat(isHeard(TWICE + sentence, "endpoint.http-spn-count")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I deleted my profile right away, prompts go on.",
                "I did not dare to delete the one of svc-web.",
                "Should I delete the one of svc-web right away?",
                "We removed the old web server on Friday.",
                "Den doppelten habe ich noch nicht entfernt.",
                "Den alten Webserver haben wir dann abgebaut.",
            })
    void what_is_undone_of_something_else_changes_nothing(String sentence) {
        assertThat(isHeard(TWICE + sentence, "endpoint.http-spn-count")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If it said",
                "If the output were like this, I would understand:",
                "Had it printed this, I would understand:",
                "What I would expect to see if it were off:",
                "A friend in another firm showed me theirs:",
                "It looked like this until we switched it on Friday:",
                "So sah es aus, bis wir es am Freitag umgestellt haben:",
                "Stünde da so etwas, wäre alles klar:",
                "Die Kollegin vom Standort Graz hat bei sich:",
                "Angezeigt hat es bei einem Bekannten in einer anderen Firma:",
            })
    void what_is_only_thought_of_or_shown_by_others_is_left_out(String introduction) {
        assertThat(isSwitchHeard("Outlook does not connect.\n\n" + introduction + "\n" + OFF))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If it said True I would understand, but it says:",
                "We would like to change this, but at the moment it says:",
                "Dave from support ran this on our server:",
                "Until Friday all was well, since then it says:",
                "My colleague has the same trouble, here is what I get:",
                "We have not touched it, it is:",
                "Bis Freitag ging alles, jetzt steht da:",
                "Der Berater meinte, wir sollen das zeigen:",
                "Ein Kollege hat es mir gezeigt, bei uns steht:",
            })
    void what_is_of_now_and_ours_stays(String introduction) {
        assertThat(isSwitchHeard("Outlook does not connect.\n\n" + introduction + "\n" + OFF))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "That is how it looked until we changed it on Friday.",
                "This was before I fixed it.",
                "I have flipped it back since.",
                "Das war noch der Stand vor meinem Eingriff.",
                "Das stammt von der Kollegin nebenan, nicht von mir.",
            })
    void what_was_shown_last_may_be_over_or_of_somebody_else(String sentence) {
        assertThat(isSwitchHeard(OFF + sentence + " Outlook does not connect.")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "With my colleague it said Working Offline. With me it says Trying to connect.",
                "Dave had the same and with him it said Working Offline, mine says something else.",
                "Bei der Kollegin stand letzte Woche unten Offline arbeiten. Bei mir steht Getrennt.",
            })
    void what_somebody_else_had_is_not_assumed(String sentences) {
        assertThat(isHeard(sentences, "client.shows-working-offline")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "With me it says Working Offline at the bottom, with my colleague all is fine.",
                "Outlook shows Working Offline since this morning, my colleague has it too.",
                "Bei mir steht unten Offline arbeiten, bei der Kollegin nicht.",
            })
    void what_somebody_has_themselves_is_assumed(String sentences) {
        assertThat(isHeard(sentences, "client.shows-working-offline")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n^ that is from my own dial-in at home, not from the branch.",
                "\nThat was before they set the MSS, since then it is fine.",
                "\nDas war vor der Umstellung am Tunnel.",
            })
    void pings_belong_to_whom_the_sentence_below_them_says(String sentence) {
        assertThat(isHeard(PINGS + sentence + " Outlook hangs.", "network.large-packets-lost"))
                .isFalse();
        assertThat(isHeard(PINGS + "\nOutlook hangs.", "network.large-packets-lost"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap", "SMTP", "pop"})
    void a_host_of_another_protocol_is_not_in_question(String host) {
        String refused = "Kerberos: KRB_AP_ERR_MODIFIED for %s.contoso.com, Zielprinzipalname ist falsch.";

        assertThat(isHeard(refused.formatted(host), "endpoint.kerberos-ticket-refused"))
                .isFalse();
        assertThat(isHeard(refused.formatted("mail"), "endpoint.kerberos-ticket-refused"))
                .isTrue();
    }

    @Test
    void what_somebody_looks_for_in_a_log_need_not_stand_there() {
        String search = "$ grep -c ' 413 ' /var/log/nginx/access.log\n0\n";

        assertThat(isHeard("Outlook hangs.\n\n" + search, "endpoint.device-limits-request-size"))
                .isFalse();
        assertThat(isHeard("Outlook hangs, nginx answers with 413 here.", "endpoint.device-limits-request-size"))
                .isTrue();
    }

    private static final String PINGS = """
            C:\\>ping -f -l 1472 ex01.contoso.com
            Pinging ex01.contoso.com [10.20.1.30] with 1472 bytes of data:
            Request timed out.
            Request timed out.
            Packets: Sent = 2, Received = 0, Lost = 2 (100% loss),

            C:\\>ping -f -l 1000 ex01.contoso.com
            Pinging ex01.contoso.com [10.20.1.30] with 1000 bytes of data:
            Reply from 10.20.1.30: bytes=1000 time=31ms TTL=124
            Reply from 10.20.1.30: bytes=1000 time=30ms TTL=124
            """;
}

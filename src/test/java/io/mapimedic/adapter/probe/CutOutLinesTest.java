package io.mapimedic.adapter.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Passage;
import io.mapimedic.model.Unrecognised;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people cut out of outputs and logs and put into their sentences. */
class CutOutLinesTest {

    private static ProbeResult read(String text) {
        return new ProbeReaders().read("text", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> facts(String text) {
        return read(text).observations().stream()
                .map(observation -> observation.name() + "=" + observation.value())
                .toList();
    }

    private static List<String> prose(String text) {
        return read(text).unrecognised().stream()
                .map(Unrecognised::passage)
                .filter(Objects::nonNull)
                .map(Passage::text)
                .map(String::strip)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- OAuth2ClientProfileEnabled : False",
                "* OAuth2ClientProfileEnabled : False",
                "> OAuth2ClientProfileEnabled : False",
                "| OAuth2ClientProfileEnabled : False",
                "1. OAuth2ClientProfileEnabled : False",
                "[10:42] OAuth2ClientProfileEnabled : False",
                "10:42:07 > OAuth2ClientProfileEnabled : False",
                "`OAuth2ClientProfileEnabled : False`",
                "\"OAuth2ClientProfileEnabled : False\".",
                "„OAuth2ClientProfileEnabled: False“",
                "**OAuth2ClientProfileEnabled : False**",
                "```\nOAuth2ClientProfileEnabled : False\n```",
                "```powershell\nOAuth2ClientProfileEnabled : False\n```",
                "OAuth2ClientProfileEnabled : False   <-- ???",
                "OAuth2ClientProfileEnabled : False <== is that it?",
                "OAuth2ClientProfileEnabled : False  # why?"
            })
    void what_surrounds_a_line_of_output_does_not_hide_it(String text) {
        assertThat(facts(text)).containsExactly("Get-OrganizationConfig.OAuth2ClientProfileEnabled=False");
    }

    @Test
    void a_value_keeps_what_is_no_comment() {
        assertThat(facts("AutoDiscoverServiceInternalUri : https://mail.contoso.com/autodiscover/autodiscover.xml#x"))
                .containsExactly(
                        "Get-ClientAccessService.AutoDiscoverServiceInternalUri=https://mail.contoso.com/autodiscover/autodiscover.xml#x");
    }

    @Test
    void a_list_of_sentences_keeps_its_signs() {
        assertThat(prose("- Outlook is slow\n- OWA works: fast\n"))
                .containsExactly("- Outlook is slow\n- OWA works: fast");
    }

    @Test
    void the_sentence_above_names_the_command() {
        assertThat(facts("Her CAS mailbox has this:\nMapiHttpEnabled : False"))
                .containsExactly("Get-CASMailbox.MapiHttpEnabled=False");
    }

    @Test
    void a_sentence_that_names_two_commands_names_none() {
        assertThat(facts("Get-CASMailbox and Get-OrganizationConfig differ.\nMapiHttpEnabled : False"))
                .containsExactly("Get-OrganizationConfig.MapiHttpEnabled=False");
    }

    @Test
    void properties_of_several_commands_are_read_one_by_one() {
        ProbeResult read = read(
                "OAuth2ClientProfileEnabled : True\nMAPIBlockOutlookRpcHttp : False\nExtendedProtectionTokenChecking : Require");

        assertThat(read.observations())
                .extracting(observation -> observation.name())
                .containsExactly(
                        "Get-OrganizationConfig.OAuth2ClientProfileEnabled", "Get-CASMailbox.MAPIBlockOutlookRpcHttp");
        assertThat(read.unrecognised())
                .singleElement()
                .satisfies(piece -> assertThat(piece.text()).isEqualTo("ExtendedProtectionTokenChecking : Require"));
    }

    @Test
    void the_switch_of_nobody_is_not_taken_for_that_of_the_organization() {
        assertThat(
                        facts(
                                "MapiHttpEnabled : False\nMAPIBlockOutlookVersions : 16.0.0-16.0.4266\nOAuth2ClientProfileEnabled : True"))
                .doesNotContain("Get-OrganizationConfig.MapiHttpEnabled=False");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lots of event 3210 from NETLOGON on both boxes.                | Get-WinEvent.NETLOGON 3210=true
            Since then Event ID 9646, MSExchangeIS every minute            | Get-WinEvent.MSExchangeIS 9646=true
            im Systemlog Ereignis 36874, Schannel: Eine TLS-Verbindung …   | Get-WinEvent.Schannel 36874=true
            MSExchange ADAccess Event 2114 all over the application log    | Get-WinEvent.MSExchange ADAccess 2114=true
            EventID: 5011 Source: WAS                                      | Get-WinEvent.WAS 5011 of another pool=true
            Ereignis-ID 5002, Quelle WAS: MSExchangeMapiFrontEndAppPool    | Get-WebAppPoolState.MSExchangeMapiFrontEndAppPool=Stopped
            event 4 (Security-Kerberos) on the laptops                     | Get-WinEvent.Security-Kerberos 4=true
            Source: Security-Kerberos ID 4 with KRB_AP_ERR_SKEW            | Get-WinEvent.Security-Kerberos 4 KRB_AP_ERR_SKEW=true
            """)
    void an_event_is_read_wherever_it_is_named(String text, String fact) {
        assertThat(facts(text)).containsExactly(fact);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There is no event 3210 from NETLOGON.",
                "Kein Ereignis 36874 Schannel bisher",
                "The event on Security 4 was nice",
                "Version 15.02.1118 of WAS 2019.5",
                "Call me, event starts at 9646 5."
            })
    void what_is_no_event_is_not_read(String text) {
        assertThat(facts(text)).isEmpty();
    }

    @Test
    void the_words_before_an_event_are_sentences() {
        assertThat(prose("Outlook is slow for all. Event 9646 from MSExchangeIS since 9."))
                .singleElement()
                .asString()
                .startsWith("Outlook is slow for all.");
    }

    @Test
    void a_row_of_a_log_within_a_sentence_leaves_the_sentence() {
        String text = "Nobody gets in. IIS says POST /mapi/emsmdb/ 401 2 5 . The list of methods is empty";

        assertThat(facts(text)).containsExactly("server.iis-status=401.2");
        assertThat(prose(text)).singleElement().asString().contains("Nobody gets in", "methods is empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=",
                "a : ",
                "a (b) : ",
                "a : b <-- ",
                "- ",
                "> ",
                "`a : ",
                "event ",
                "event 5002 ",
                "Get-CASMailbox ",
                "MapiHttpEnabled : False\n",
                "MapiHttpEnabled : True\nSSLOffloading : True\n\n",
                "10:42 ",
                "mapi vdir\n"
            })
    void a_mebibyte_of_anything_ends(String piece) {
        String text = piece.repeat((1 << 20) / piece.length());

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> assertThat(read(text)).isNotNull());
    }
}

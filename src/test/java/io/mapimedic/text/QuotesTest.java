package io.mapimedic.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.testsupport.TestKnowledge;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotesTest {

    private static final PhraseTextReader READER = TestKnowledge.reader();

    private static final double LIMIT = 0.7;

    private static List<Mention> assumed(String text) {
        return READER.read(text, null).mentions().stream()
                .filter(mention -> mention.isAssumed(LIMIT))
                .toList();
    }

    private static List<String> facts(String text) {
        return assumed(text).stream()
                .map(mention -> mention.key() + "=" + mention.value())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ExtendedProtectionTokenChecking : Require                     | server.mapi-virtual-directory.extended-protection=require
            SSLOffloading (Get-OutlookAnywhere) : True                    | server.outlook-anywhere.ssl-offloading=true
            It has SSLOffloading=$true since the change of the balancer.  | server.outlook-anywhere.ssl-offloading=true
            OAuth2ClientProfileEnabled steht bei uns auf False.           | organization.modern-authentication-enabled=false
            OAuth2ClientProfileEnabled : Wahr                             | organization.modern-authentication-enabled=true
            and -OAuth2ClientProfileEnabled $false is what we see         | organization.modern-authentication-enabled=false
            Nothing works, TcpTestSucceeded : False. Ping does.           | endpoint.tcp-443-reachable=false
            IISAuthenticationMethods : {}                                 | server.mapi-virtual-directory.iis-authentication=[]
            IISAuthenticationMethods (Get-OutlookAnywhere) : {Basic}      | server.outlook-anywhere.iis-authentication=[Basic]
            MAPIBlockOutlookRpcHttp is True for her                       | mailbox.block-outlook-rpc-http=true
            Get-CASMailbox kim: MapiHttpEnabled : False                    | mailbox.mapi-http-enabled=disabled
            org config: MapiHttpEnabled = True                            | organization.mapi-http-enabled=true
            in HKCU\\Software\\Microsoft\\Exchange MapiHttpDisabled REG_DWORD 0x1 | client.mapi-http-disabled=true
            LmCompatibilityLevel is 1 on this laptop                      | client.lm-compatibility-level=1.0
            TLS 1.2\\Server  Enabled REG_DWORD 0x0                        | server.tls12-server-enabled=false
            TLS 1.0 Server Enabled: True                                  | server.tls10-server-enabled=true
            """)
    void a_property_is_read_wherever_it_stands(String text, String fact) {
        assertThat(facts(text)).containsExactly(fact);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ServerWideOffline Inactive                          | server.server-wide-offline-state=inactive
            Get-ServerComponentState says MapiProxy -> Inactive | server.mapi-proxy-state=inactive
            MSExchangeMapiFrontEndAppPool is stopped            | server.mapi-front-end-pool-state=stopped
            MSExchangeMapiMailboxAppPool ist beendet            | server.mapi-mailbox-pool-state=stopped
            The service MSExchangeIS is not running             | server.information-store-service=stopped
            MSExchangeRPC läuft nicht                           | server.rpc-client-access-service=stopped
            Stopped  MSExchangeADTopology                       | server.topology-service=stopped
            "Exchange Back End" is stopped                      | server.back-end-site-state=stopped
            MSExchangeIS   Running                              | server.information-store-service=running
            """)
    void a_state_stands_before_or_behind_the_name_of_a_service(String text, String fact) {
        assertThat(facts(text)).containsExactly(fact);
    }

    @Test
    void several_in_one_line_are_all_read() {
        assertThat(
                        facts(
                                "EX02  TLS 1.2 Server Enabled=0, TLS 1.0 Server Enabled=1 | SSLOffloading : False; MAPIEnabled : True"))
                .containsExactly(
                        "server.tls12-server-enabled=false",
                        "server.tls10-server-enabled=true",
                        "server.outlook-anywhere.ssl-offloading=false",
                        "mailbox.mapi-enabled=true");
    }

    @Test
    void the_server_of_the_line_is_the_subject() {
        assertThat(assumed("EX02  TLS 1.2 Server Enabled=0"))
                .singleElement()
                .satisfies(mention -> assertThat(mention.subject()).hasToString("server:EX02"));
    }

    @Test
    void whose_switch_it_is_is_told_by_the_nearest_words() {
        assertThat(facts("The CAS mailbox has MapiHttpEnabled -> False, the organization MapiHttpEnabled -> True"))
                .containsExactly("mailbox.mapi-http-enabled=disabled", "organization.mapi-http-enabled=true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "we set OAuth2ClientProfileEnabled to $true again",
                "Should OAuth2ClientProfileEnabled be True?",
                "Is OAuth2ClientProfileEnabled : True what it has to be?",
                "before it was OAuth2ClientProfileEnabled : True",
                "OAuth2ClientProfileEnabled was True",
                "we had OAuth2ClientProfileEnabled : True, changed it",
                "If OAuth2ClientProfileEnabled is True, Outlook uses it.",
                "According to the docs OAuth2ClientProfileEnabled : True",
                "Set-OrganizationConfig -OAuth2ClientProfileEnabled $true",
                "ran Set-OrganizationConfig -OAuth2ClientProfileEnabled $true and iisreset",
                "OAuth2ClientProfileEnabled auf True gesetzt",
                "früher stand OAuth2ClientProfileEnabled auf True",
                "OAuth2ClientProfileEnabled is not True",
                "reg add HKCU\\Software\\Microsoft\\Exchange /v MapiHttpDisabled /t REG_DWORD /d 1",
                "Restart-WebAppPool MSExchangeMapiFrontEndAppPool started a minute ago",
                "someone stopped MSExchangeIS running on EX01 by mistake, started it",
                "Get-Mailbox -Filter {MAPIEnabled -eq $true}"
            })
    void what_is_set_asked_wished_or_past_is_no_fact(String text) {
        assertThat(facts(text))
                .doesNotContain(
                        "organization.modern-authentication-enabled=true",
                        "client.mapi-http-disabled=true",
                        "server.mapi-front-end-pool-state=started",
                        "server.information-store-service=running",
                        "mailbox.mapi-enabled=true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ExternalUrl : https://mail.contoso.com/ews/exchange.asmx",
                "Get-OwaVirtualDirectory has IISAuthenticationMethods : {Basic}",
                "Enabled : True",
                "Status : Stopped",
                "MSExchangeIS 1002",
                "IISAuthenticationMethods : {Basic, Ntlm, OAuth, ...}"
            })
    void what_may_be_something_else_is_not_assumed(String text) {
        assertThat(facts(text)).isEmpty();
    }

    @Test
    void a_quotation_is_believed_before_words() {
        assertThat(facts("Modern authentication is on in the organization. OAuth2ClientProfileEnabled : False"))
                .containsExactly("organization.modern-authentication-enabled=false");
    }

    @Test
    void two_quotations_that_contradict_each_other_are_doubtful() {
        assertThat(facts("SSLOffloading : False. SSLOffloading : True.")).isEmpty();
    }

    @Test
    void the_sentence_around_it_is_read_as_well() {
        assertThat(facts("Outlook is very slow, SSLOffloading : True"))
                .containsExactlyInAnyOrder("client.slow=true", "server.outlook-anywhere.ssl-offloading=true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=",
                "a : ",
                "a (b) : ",
                "SSLOffloading (",
                "SSLOffloading : ",
                "MapiHttpEnabled is is is ",
                "-Set-A -B ",
                "{{{",
                "set set "
            })
    void a_long_text_takes_no_long_time(String piece) {
        String text = piece.repeat((1 << 20) / piece.length());

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(READER.read(text, null)).isNotNull());
    }
}

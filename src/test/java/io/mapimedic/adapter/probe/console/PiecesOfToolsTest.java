package io.mapimedic.adapter.probe.console;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people copy of the output of tools: some of its lines, seldom with the command above. */
class PiecesOfToolsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Leap Indicator: 0(no warning) ; Stratum: 3 (secondary reference) ; Source: dc01.contoso.com | false",
                "Leap Indicator: 3(not synchronized) ; Stratum: 0 (unspecified) ; Source: dc01.contoso.com | true",
                "Sprungindikator: 0(keine Warnung) ; Stratum: 1 (Primärreferenz) ; Quelle: Local CMOS Clock | true",
                "Stratum: 4 (secondary reference) ; Source: Free-running System Clock | true"
            })
    void a_clock_says_whom_it_follows(String status, boolean isAlone) {
        assertThat(reading(status.replace(" ; ", "\n")).values("network.clock-not-synchronised"))
                .containsExactly(isAlone);
    }

    @Test
    void who_leads_the_time_by_its_own_clock_is_the_controller_that_all_follow() {
        String leads =
                "Leap Indicator: 0(no warning)\nStratum: 1 (primary reference)\nSource: Free-running System Clock\n";

        assertThat(reading(leads).values("organization.domain-clock-without-source"))
                .containsExactly(true);
        assertThat(reading(leads.replace("Stratum: 1", "Stratum: 4"))
                        .values("organization.domain-clock-without-source"))
                .isEmpty();
    }

    @Test
    void half_a_status_of_a_clock_says_nothing() {
        assertThat(reading("Stratum: 3 (secondary reference)\nSource: dc01.contoso.com\n")
                        .lines())
                .isEmpty();
        assertThat(reading("Stratum: 3 (secondary reference)\nSource: dc01.contoso.com\n")
                        .reasons())
                .singleElement()
                .asString()
                .contains("leap indicator");
    }

    @Test
    void a_ticket_shows_that_the_domain_knows_the_name() {
        assertThat(reading("""
                        Cached Tickets: (2)

                        #0>     Client: anna @ CONTOSO.COM
                                Server: krbtgt/CONTOSO.COM @ CONTOSO.COM
                                KerbTicket Encryption Type: AES-256-CTS-HMAC-SHA1-96

                        #1>     Client: anna @ CONTOSO.COM
                                Server: HTTP/mail.contoso.com @ CONTOSO.COM
                        """).lines())
                .containsExactly("endpoint:mail.contoso.com endpoint.kerberos-name-unknown = false");
    }

    @Test
    void a_ticket_that_was_refused_by_its_code_is_for_the_name_that_was_asked() {
        String refused = """
                C:\\>klist get http/mail.contoso.com
                Fehler beim Aufruf der API LsaCallAuthenticationPackage (GetTicket-Unterstatus): 0x6fb
                klist failed with 0xc000018b/-1073741429: Die SAM-Datenbank kennt das Konto nicht.
                """;

        assertThat(reading(refused).lines())
                .containsExactly("endpoint:mail.contoso.com endpoint.kerberos-name-unknown = true");
        assertThat(reading(refused.replace("0xc000018b", "0xc000005e")).lines()).isEmpty();
    }

    @Test
    void no_ticket_says_nothing() {
        assertThat(reading("Cached Tickets: (0)\n").lines()).isEmpty();
        assertThat(reading("Cached Tickets: (0)\n").reasons())
                .singleElement()
                .asString()
                .contains("Nobody may have asked");
    }

    @Test
    void accounts_below_no_command_are_all_when_the_last_line_says_so() {
        String held = "CN=EXCHASA,OU=Accounts,DC=contoso,DC=com\n        http/mail.contoso.com\n";

        assertThat(reading(held + "\nExisting SPN found!\n").lines())
                .containsExactly("endpoint:mail.contoso.com endpoint.http-spn-count = 1");
        assertThat(reading(held).lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"found 0 group of duplicate SPNs.", "found 0 groups of duplicate SPNs."})
    void no_duplicate_is_no_duplicate(String line) {
        assertThat(reading(line).lines()).containsExactly("endpoint endpoint.kerberos-duplicate-name = false");
    }

    private static String duplicates(String name) {
        return """
                C:\\>setspn -X
                Checking domain DC=contoso,DC=com
                Processing entry 0
                %s is registered on these accounts:
                        CN=svc-one,OU=Services,DC=contoso,DC=com
                        CN=svc-two,OU=Services,DC=contoso,DC=com

                found 1 group of duplicate SPNs.
                """.formatted(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HTTP/intranet.contoso.com", "MSSQLSvc/sql07.contoso.com:1433", "TERMSRV/TS01", "HTTP/wiki"})
    void a_name_of_another_service_that_is_held_twice_says_nothing(String name) {
        assertThat(reading(duplicates(name)).lines()).isEmpty();
        assertThat(reading(duplicates(name)).reasons()).contains("This name is not known to be one of Exchange.");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/app, The application behind it works.",
        "HTTP/port, Nobody changed the ports.",
        "HTTP/a.contoso.com, We asked https://data.contoso.com twice.",
        "HTTP/post, Somebody posted it.",
    })
    void a_name_is_not_spoken_of_because_a_longer_word_has_it(String name, String sentence) {
        assertThat(reading(sentence + "\n\n" + duplicates(name)).lines()).isEmpty();
    }

    @Test
    void a_name_of_exchange_that_is_held_twice_is_known_by_its_words_or_because_somebody_speaks_of_it() {
        assertThat(reading(duplicates("http/mail.contoso.com")).lines())
                .containsExactly("endpoint:mail.contoso.com endpoint.http-spn-count = 2");
        assertThat(reading("Outlook asks for https://post.contoso.com/mapi\n\n" + duplicates("HTTP/post.contoso.com"))
                        .lines())
                .contains("endpoint:post.contoso.com endpoint.http-spn-count = 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Exchange Server Membership: Passed | false",
                "CN=Exchange Servers - AD Group Membership | true",
                "CN=Exchange Trusted Subsystem,OU=Microsoft Exchange Security Groups,DC=contoso,DC=com - AD Group Membership | true"
            })
    void healthchecker_tells_whether_the_computer_is_in_its_groups(String line, boolean isMissing) {
        assertThat(reading("    " + line + "\n").lines())
                .containsExactly("server server.computer-not-in-groups = " + isMissing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    Exchange Server Membership: Failed\n        Unable to determine Local System Membership as the results were blank.\n",
                "    Exchange Server Membership: Failed\n        Exchange Trusted Subsystem - Local System Membership\n",
                "I checked the AD Group Membership\n"
            })
    void a_membership_that_healthchecker_cannot_tell_or_that_is_local_says_nothing(String lines) {
        assertThat(reading(lines).lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "WARNING: TCP connect to (10.0.0.11 : 443) failed, endpoint",
        "WARNUNG: TCP connect to (mail.contoso.com : 443) failed, endpoint:mail.contoso.com",
        "TCP connect to mail.contoso.com:443 failed, endpoint:mail.contoso.com"
    })
    void a_warning_that_nobody_answers_is_known_in_every_language(String line, String whom) {
        assertThat(reading(line).lines()).containsExactly(whom + " endpoint.tcp-443-reachable = false");
    }

    @Test
    void a_warning_about_another_port_says_nothing() {
        assertThat(reading("WARNING: TCP connect to (10.0.0.11 : 135) failed").lines())
                .isEmpty();
    }

    @Test
    void a_name_that_does_not_exist_is_known_by_the_id_of_the_error() {
        String error = """
                Resolve-DnsName : mail.contoso.com : Der DNS-Name ist nicht vorhanden
                In Zeile:1 Zeichen:1
                    + CategoryInfo          : ResourceUnavailable: (mail.contoso.com:String) [Resolve-DnsName], Win32Exception
                    + FullyQualifiedErrorId : DNS_ERROR_RCODE_NAME_ERROR,Microsoft.DnsClient.Commands.ResolveDnsName
                """;

        assertThat(reading(error).lines()).containsExactly("endpoint:mail.contoso.com endpoint.resolves = false");
        assertThat(reading(error.replace("DNS_ERROR_RCODE_NAME_ERROR", "ERROR_TIMEOUT"))
                        .lines())
                .isEmpty();
    }

    @Test
    void the_table_of_addresses_is_known_without_its_command() {
        assertThat(reading("""
                        Name                 Type   TTL   Section    IPAddress
                        ----                 ----   ---   -------    ---------
                        mail.contoso.com     A      3600  Answer     10.0.0.11
                        mail.contoso.com     A      3600  Answer     10.0.0.12
                        """).values("endpoint.addresses"))
                .containsExactly(java.util.List.of("10.0.0.11", "10.0.0.12"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*** dc01.contoso.com can't find mail.contoso.com: Non-existent domain",
                "*** mail.contoso.com wurde von dc01.contoso.com nicht gefunden: Non-existent domain."
            })
    void a_name_server_says_which_name_it_does_not_know(String line) {
        assertThat(reading(line).lines()).containsExactly("endpoint:mail.contoso.com endpoint.resolves = false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@contoso.com\tExchange Mail\tmail.contoso.com\tEstablished\tHTTP\tNego*\tSSL\t443\t120/3\t250",
                "Hergestellt HTTP Negotiate SSL Exchange Mail 120/3 250",
                "Server name   Status       Protocol  Authn  Encrypt  RPCPort  Type      Req/Fail  Avg Resp\n"
                        + "mail          Established  HTTP      Nego*  SSL               Exchange  120/3     250"
            })
    void a_row_of_the_connection_status_is_known_by_its_shape(String row) {
        assertThat(reading(row).lines())
                .contains(
                        "client client.connection-protocol = http",
                        "client client.connection-authentication = NEGO",
                        "client client.failed-requests = 3",
                        "client client.average-response = 250");
    }

    @Test
    void a_date_beside_a_protocol_is_no_row() {
        assertThat(reading("We moved from RPC/HTTP to HTTP NTLM on 11/22 or so.")
                        .lines())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.640", "12,640", "12'640", "12640"})
    void a_time_in_the_connection_status_may_stand_in_groups_of_digits(String time) {
        assertThat(reading("Authn: NTLM   Protocol: HTTP   Avg Resp: " + time + "   Avg Proc: 9")
                        .lines())
                .contains("client client.average-response = 12640", "client client.average-processing = 9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The proxy script is set as file://C:/Windows/proxy.pac on all clients",
                "Skriptadresse: file://C:/Windows/proxy.pac."
            })
    void a_proxy_script_on_a_disk_is_read_within_a_sentence(String sentence) {
        assertThat(reading(sentence).lines())
                .containsExactly("client client.proxy-script-url = file://C:/Windows/proxy.pac");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///C:/Program%20Files/Adatum/proxy.pac",
                "file://\\\\dc01\\netlogon\\adatum-2.dat",
                "file://proxy.pac"
            })
    void the_address_of_a_proxy_script_may_have_folders(String address) {
        assertThat(reading("The clients use " + address + ", all of them").lines())
                .containsExactly("client client.proxy-script-url = " + address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "we do not use file://dc01/netlogon/proxy.pac any more",
                "Früher stand dort file://dc01/netlogon/proxy.pac",
                "see file://dc01/share/report.docx"
            })
    void what_is_no_longer_so_is_no_proxy_script(String sentence) {
        assertThat(reading(sentence).lines()).isEmpty();
    }
}

package io.mapimedic.adapter.probe.message;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people copy of answers of servers: a field, an element, the last line of curl, three numbers of a row. */
class PiecesOfAnswersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Protocol Type=\"mapiHttp\" Version=\"1\">\n  <MailStore>\n    <InternalUrl>https://mail.contoso.com/mapi/emsmdb/</InternalUrl>",
                "<MapiHttp>\n <MailStore><ExternalUrl>https://mail.contoso.com/mapi/emsmdb/</ExternalUrl></MailStore>\n</MapiHttp>",
                "<Type>EXCH</Type>\n</Protocol>\n<Protocol Type=\"mapiHttp\">"
            })
    void the_element_of_the_protocol_says_that_it_is_offered(String part) {
        assertThat(reading(part).lines()).containsExactly("client client.autodiscover-offers-mapi-http = true");
        assertThat(reading(part).unrecognised()).isEmpty();
    }

    @Test
    void a_part_without_it_says_nothing() {
        String part = "<Type>EXCH</Type>\n<Server>a1b2@contoso.com</Server>\n<ServerVersion>73C28B5E</ServerVersion>\n";

        assertThat(reading(part).lines()).isEmpty();
        assertThat(reading(part).reasons()).singleElement().asString().contains("does not tell whether");
    }

    @Test
    void fields_alone_tell_which_methods_are_offered() {
        assertThat(reading("www-authenticate: Negotiate\nwww-authenticate: NTLM\n")
                        .lines())
                .containsExactly("endpoint endpoint.www-authenticate = [Negotiate, NTLM]");
    }

    @Test
    void an_answer_of_exchange_that_came_through_a_device_tells_its_methods() {
        String answer =
                "HTTP/1.1 401 Unauthorized\nServer: nginx\nWWW-Authenticate: Basic realm=\"mail.contoso.com\"\nX-FEServer: EX01\n";

        assertThat(reading(answer).lines())
                .contains(
                        "endpoint endpoint.www-authenticate = [Basic]",
                        "endpoint endpoint.mapi-status-without-credentials = 401");
        assertThat(reading(answer.replace("X-FEServer: EX01\n", "")).values("endpoint.www-authenticate"))
                .as("any other application")
                .isEmpty();
    }

    @Test
    void one_field_may_be_one_of_many() {
        assertThat(reading("WWW-Authenticate: Basic realm=\"mail.contoso.com\"\n")
                        .lines())
                .isEmpty();
        assertThat(reading("WWW-Authenticate: NTLM TlRMTVNTUAACAAAADAAMADgAAAA=\nWWW-Authenticate: Negotiate\n")
                        .lines())
                .as("the middle of a sign-in")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "curl: (60) SSL certificate problem: unable to get local issuer certificate | endpoint.certificate.trusted = false",
                "curl: (60) SSL certificate problem: self-signed certificate | endpoint.certificate.trusted = false",
                "curl: (60) schannel: SEC_E_UNTRUSTED_ROOT (0x80090325) - Die Zertifikatkette wurde von einer nicht vertrauenswürdigen Stelle ausgestellt. | endpoint.certificate.trusted = false",
                "curl: (60) SSL: no alternative certificate subject name matches target host name 'mail.contoso.com' | endpoint.certificate.name-matches = false",
                "curl: (35) OpenSSL/3.0.2: error:0A00042E:SSL routines::tlsv1 alert protocol version | endpoint.tls-error = version",
                "curl: (35) schannel: next InitializeSecurityContext failed: SEC_E_ALGORITHM_MISMATCH (0x80090331) | endpoint.tls-error = cipher",
                "curl: (28) Failed to connect to mail.contoso.com port 443 after 21043 ms: Timed out | endpoint.tcp-443-reachable = false",
                "curl: (7) Failed to connect to mail.contoso.com port 443: Connection refused | endpoint.tcp-443-reachable = false",
                "curl: (6) Could not resolve host: mail.contoso.com | endpoint.resolves = false"
            })
    void the_last_line_of_curl_is_enough(String line, String said) {
        assertThat(reading(line).lines()).singleElement().asString().endsWith(" " + said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl: (35) schannel: next InitializeSecurityContext failed: SEC_E_ILLEGAL_MESSAGE (0x80090326)",
                "curl: (28) Operation timed out after 30001 milliseconds with 0 bytes received",
                "curl: (60) SSL certificate problem: something new"
            })
    void an_exit_code_with_several_reasons_is_listed_once(String line) {
        assertThat(reading(line).lines()).isEmpty();
        assertThat(reading(line).reasons()).singleElement().asString().contains("several reasons");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the IIS log shows 404 13 0 for /mapi/emsmdb | 404.13",
                "we see 401 2 5 in the IIS log for Outlook | 401.2",
                "im Log steht 503 2 0 bei /mapi/nspi | 503.2",
                "sc-status sc-substatus sc-win32-status = 413 1 0 | 413.1"
            })
    void three_numbers_of_a_row_are_known_beside_what_they_are_of(String sentence, String status) {
        assertThat(reading(sentence).values("server.iis-status")).containsExactly(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We have 450 20 3 users in IIS groups of 2026-11-22 08:00 10.0.0.4",
                "Call me at 0431 401 2 5",
                "IIS 10.0.0.404 13 0",
                "403 2 5 of the users complain"
            })
    void other_numbers_are_no_status(String sentence) {
        assertThat(reading(sentence).values("server.iis-status")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FEHLER: Der angegebene Registrierungsschlüssel bzw. Wert wurde nicht gefunden.",
                "FEHLER: Das System konnte den angegebenen Registrierungsschlüssel bzw. -wert nicht finden.",
                "ERROR: The system was unable to find the specified registry key or value."
            })
    void an_error_of_the_registry_needs_its_command(String error) {
        assertThat(reading(error).lines()).isEmpty();
        assertThat(reading(error).reasons()).singleElement().asString().contains("which one was asked for");
        assertThat(reading("C:\\>reg query HKCU\\Software\\Microsoft\\Exchange /v MapiHttpDisabled\n\n" + error)
                        .lines())
                .containsExactly("client HKCU\\Software\\Microsoft\\Exchange\\MapiHttpDisabled = null");
    }
}

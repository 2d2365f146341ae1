package io.mapimedic.adapter.probe.message;

import static io.mapimedic.adapter.probe.Probes.reading;
import static io.mapimedic.adapter.probe.Probes.readingRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.probe.Probes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpAnswerReaderTest {

    @Test
    void answers_of_curl_and_powershell_are_read_with_the_endpoint_that_the_command_names() {
        assertThat(readingRecorded("http-answers.txt").lines())
                .containsExactly(
                        "endpoint:mail.contoso.com endpoint.mapi-status-without-credentials = 401",
                        "endpoint:mail.contoso.com endpoint.www-authenticate = [Negotiate, NTLM]",
                        "server:EX01 server.exchange-version = 15.2.1544.4",
                        "endpoint:mail.contoso.com endpoint.certificate.not-after = 2027-05-14T23:59:59Z",
                        "endpoint:mail.contoso.com endpoint.certificate.name-matches = true",
                        "endpoint:mail.contoso.com endpoint.mapi-status-with-credentials = 200",
                        "endpoint:mail.contoso.com endpoint.x-response-code = 10",
                        "endpoint:mail.contoso.com endpoint.answers-as-exchange = true",
                        "server server.exchange-version = 15.02.1544.014",
                        "endpoint:mail.contoso.com endpoint.healthcheck-status = 200",
                        "endpoint:mail.contoso.com endpoint.mapi-status-without-credentials = 401",
                        "organization Get-OrganizationConfig.MapiHttpEnabled = True");
    }

    @Test
    void the_time_of_the_answer_is_its_date() {
        assertThat(readingRecorded("http-answers.txt").observations().get(0).observedAt())
                .isEqualTo("2026-11-22T08:15:30Z");
    }

    @Test
    void the_401_in_the_middle_of_a_sign_in_is_no_refusal() {
        assertThat(readingRecorded("http-answers.txt").values("endpoint.mapi-status-with-credentials"))
                .containsExactly(200);
    }

    private static String challenge(String message, String connection) {
        return "curl -vk --ntlm -u anna https://mail.contoso.com/mapi/emsmdb/\n> POST /mapi/emsmdb/ HTTP/1.1\n"
                + "> Authorization: NTLM TlRMTVNTUAABAAAAB4IIogAAAAAAAAAA\n< HTTP/1.1 401 Unauthorized\n"
                + "< WWW-Authenticate: NTLM " + message + "\n< Connection: " + connection + "\n";
    }

    @Test
    void a_connection_that_is_closed_in_the_middle_of_a_sign_in_is_not_kept() {
        assertThat(reading(challenge("TlRMTVNTUAACAAAADAAMADgAAAAF", "close")).values("endpoint.keeps-connections"))
                .containsExactly(false);
    }

    @Test
    void a_connection_that_stays_or_ends_before_the_sign_in_says_nothing() {
        assertThat(reading(challenge("TlRMTVNTUAACAAAADAAMADgAAAAF", "keep-alive"))
                        .values("endpoint.keeps-connections"))
                .isEmpty();
        assertThat(reading(challenge("", "close")).values("endpoint.keeps-connections"))
                .isEmpty();
    }

    @Test
    void an_answer_of_which_nobody_says_who_gave_it_is_listed() {
        Probes probes = reading("HTTP/1.1 401 Unauthorized\nServer: Microsoft-IIS/10.0\nContent-Length: 0\n");

        assertThat(probes.observations()).isEmpty();
        assertThat(probes.reasons()).singleElement().asString().contains("which address was asked");
    }

    @Test
    void a_whole_401_without_methods_says_that_there_are_none() {
        Probes probes = reading("curl -i https://mail.contoso.com/mapi/emsmdb\nHTTP/1.1 401 Unauthorized\n"
                + "Date: Sun, 22 Nov 2026 08:15:30 GMT\nContent-Length: 0\n");

        assertThat(probes.values("endpoint.www-authenticate")).containsExactly(java.util.List.of());
    }

    @Test
    void a_401_that_was_cut_says_nothing_of_methods() {
        Probes probes = reading(
                "curl -i https://mail.contoso.com/mapi/emsmdb\nHTTP/1.1 401 Unauthorized\nServer: Microsoft-IIS/10.0\n");

        assertThat(probes.values("endpoint.www-authenticate")).isEmpty();
        assertThat(probes.values("endpoint.mapi-status-without-credentials")).containsExactly(401);
    }

    @Test
    void a_device_that_names_itself_is_told() {
        Probes probes = reading(
                "curl -i https://mail.contoso.com/mapi/healthcheck.htm\nHTTP/1.1 503 Service Unavailable\nServer: nginx/1.26.1\n");

        assertThat(probes.values("endpoint.front-device")).containsExactly("nginx/1.26.1");
        assertThat(probes.values("endpoint.healthcheck-status")).containsExactly(503);
    }

    @ParameterizedTest
    @CsvSource({"6, endpoint.resolves", "7, endpoint.tcp-443-reachable"})
    void exit_codes_of_curl_tell_how_far_it_came(int code, String key) {
        Probes probes =
                reading("$ curl -i https://mail.contoso.com/mapi/emsmdb\ncurl: (" + code + ") nous n'y arrivons pas\n");

        assertThat(probes.lines()).containsExactly("endpoint:mail.contoso.com " + key + " = false");
    }

    @Test
    void a_command_alone_is_no_answer() {
        assertThat(reading("$ curl -i https://mail.contoso.com/mapi/emsmdb\n").observations())
                .isEmpty();
    }

    @Test
    void an_answer_of_the_protocol_needs_no_command_to_be_known() {
        Probes probes = reading(
                "HTTP/1.1 200 OK\nX-RequestType: PING\nX-ResponseCode: 16\nX-ServerApplication: Exchange/15.02.1544.014\n");

        assertThat(probes.lines()).contains("endpoint endpoint.x-response-code = 16");
    }
}

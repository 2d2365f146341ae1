package io.mapimedic.adapter.probe.message;

import static io.mapimedic.adapter.probe.Probes.reading;
import static io.mapimedic.adapter.probe.Probes.readingRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.probe.Probes;
import org.junit.jupiter.api.Test;

class ConnectivityAnalyzerReaderTest {

    @Test
    void steps_and_the_answer_become_observations() {
        assertThat(readingRecorded("analyzer-401.txt").lines())
                .contains(
                        "organization organization.analyzer-autodiscover = true",
                        "endpoint:mail.contoso.com endpoint.resolves = true",
                        "endpoint:mail.contoso.com endpoint.tcp-443-reachable = true",
                        "endpoint:mail.contoso.com endpoint.certificate.name-matches = true",
                        "endpoint:mail.contoso.com endpoint.certificate.trusted = true",
                        "endpoint:mail.contoso.com endpoint.certificate.not-after = 2027-05-14T23:59:59Z",
                        "endpoint:mail.contoso.com endpoint.www-authenticate = [Negotiate, NTLM]",
                        "endpoint:mail.contoso.com endpoint.failing-tier = front-end",
                        "endpoint:mail.contoso.com X-FailureContext.Unauthorized = Unauthorized",
                        "endpoint:mail.contoso.com endpoint.analyzer-status = 401",
                        "server:EX01 server.exchange-version = 15.2.1544.4");
    }

    @Test
    void an_autodiscover_address_that_fails_is_normal_while_another_works() {
        Probes probes = readingRecorded("analyzer-401.txt");

        assertThat(probes.subjects()).doesNotContain("endpoint:contoso.com");
        assertThat(probes.reasons()).singleElement().asString().contains("one that fails is normal");
    }

    @Test
    void an_autodiscover_address_that_fails_counts_when_none_works() {
        Probes probes = reading("""
                Attempting to test potential Autodiscover URL https://autodiscover.contoso.com:443/Autodiscover/Autodiscover.xml
                Attempting to resolve the host name autodiscover.contoso.com in DNS.
                The host name couldn't be resolved.
                The Autodiscover service couldn't be contacted successfully by any method.
                """);

        assertThat(probes.lines())
                .containsExactly(
                        "organization organization.analyzer-autodiscover = false",
                        "endpoint:autodiscover.contoso.com endpoint.resolves = false");
    }

    @Test
    void lost_line_ends_lose_nothing() {
        assertThat(readingRecorded("analyzer-without-line-ends.txt").lines())
                .containsExactly(
                        "server:EX01 server.exchange-version = 15.1.2507.6",
                        "endpoint:mail.contoso.com endpoint.failing-tier = back-end",
                        "endpoint:mail.contoso.com X-FailureContext.Service Unavailable = Service Unavailable",
                        "endpoint:mail.contoso.com endpoint.front-device = squid/6.6",
                        "endpoint:mail.contoso.com endpoint.analyzer-status = 503",
                        "endpoint:mail.contoso.com RemoteConnectivityAnalyzer.LID 47372 = 47372");
    }

    @Test
    void a_list_of_methods_that_was_cut_is_no_list() {
        Probes probes = reading(
                "A protocol layer error occured. HttpStatusCode: 401\nPOST /mapi/nspi/ HTTP/1.1\nHost: mail.contoso.com\n"
                        + "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic [truncated]\nDate: Sun, 22 Nov 2026 08:15:31 GMT\nContent-Length: 0\n");

        assertThat(probes.values("endpoint.www-authenticate")).isEmpty();
        assertThat(probes.reasons()).singleElement().asString().contains("cut short");
    }

    @Test
    void a_paste_that_ends_before_the_answer_still_tells_the_status() {
        Probes probes = reading("""
                Testing the address book "Check Name" operation for user anna@contoso.com against server mail.contoso.com.
                A protocol layer error occured. HttpStatusCode: 404
                Failure LID: 47372
                """);

        assertThat(probes.lines()).contains("endpoint:mail.contoso.com endpoint.analyzer-status = 404");
    }

    @Test
    void a_step_about_mapi_tells_its_status_in_a_sentence() {
        Probes probes = reading("""
                Testing MAPI over HTTP connectivity to server mail.contoso.com
                 Testing HTTP Authentication Methods for URL https://mail.contoso.com/mapi/emsmdb/?mailboxId=1@contoso.com.
                 The HTTP authentication test failed.
                 Additional Details
                 An HTTP 404 error was received because of an unknown cause.
                """);

        assertThat(probes.lines()).contains("endpoint:mail.contoso.com endpoint.analyzer-status = 404");
    }

    @Test
    void what_autodiscover_met_on_its_way_is_no_status_of_mapi() {
        Probes probes = reading("""
                Testing MAPI over HTTP connectivity to server mail.contoso.com
                 Attempting to send an Autodiscover POST request to potential Autodiscover URLs.
                 Testing of https://contoso.com/Autodiscover/Autodiscover.xml failed.
                 Additional Details
                 An HTTP 404 error was received because of an unknown cause.
                """);

        assertThat(probes.values("endpoint.analyzer-status")).isEmpty();
    }

    @Test
    void headlines_without_results_are_listed() {
        Probes probes = reading("Testing the MAPI Address Book endpoint on the Exchange server.\nTest Steps\n");

        assertThat(probes.observations()).isEmpty();
        assertThat(probes.reasons()).singleElement().asString().contains("nothing in the text tells");
    }

    @Test
    void what_stands_below_is_read_by_others() {
        Probes probes = reading(
                "A protocol layer error occured. HttpStatusCode: 401\n\n[PS] C:\\>Get-OrganizationConfig | fl\n\nMapiHttpEnabled : True\n");

        assertThat(probes.values("Get-OrganizationConfig.MapiHttpEnabled")).containsExactly("True");
    }

    @Test
    void an_answer_within_the_path_of_a_request_is_no_place_to_stumble_over() {
        Probes probes = reading(
                "A protocol layer error occured. HttpStatusCode: 401\nGET /mapi/ HTTP/1.1 401 x HTTP/1.1\nHost: mail.contoso.com\n");

        assertThat(probes.lines()).anyMatch(line -> line.endsWith("endpoint.analyzer-status = 401"));
    }
}

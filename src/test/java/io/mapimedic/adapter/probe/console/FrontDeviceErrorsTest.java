package io.mapimedic.adapter.probe.console;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of the logs of nginx and HAProxy that tell why a request did not get through. */
class FrontDeviceErrorsTest {

    private static final String STATUS = "endpoint endpoint.mapi-status-without-credentials = ";

    private static String nginx(String what) {
        return "2026/11/20 10:11:12 [error] 71#71: *9 " + what
                + ", client: 198.51.100.7, server: mail.contoso.com, request: \"POST /mapi/emsmdb/?MailboxId=1 HTTP/1.1\", upstream: \"https://10.0.0.11:443/mapi/emsmdb/\", host: \"mail.contoso.com\"\n";
    }

    @ParameterizedTest
    @CsvSource({
        "upstream sent too big header while reading response header from upstream, 502",
        "connect() failed (111: Connection refused) while connecting to upstream, 502",
        "SSL_do_handshake() failed (SSL: error:0A00010B:SSL routines::wrong version number) while SSL handshaking to upstream, 502",
        "upstream timed out (110: Connection timed out) while reading response header from upstream, 504"
    })
    void what_nginx_cannot_use_gives_a_status(String what, int status) {
        assertThat(reading(nginx(what)).lines()).containsExactly(STATUS + status);
    }

    @Test
    void no_live_upstreams_is_a_device_without_a_server() {
        assertThat(reading(nginx("no live upstreams while connecting to upstream"))
                        .lines())
                .containsExactlyInAnyOrder("endpoint endpoint.device-without-server = true", STATUS + 502);
    }

    @Test
    void a_certificate_that_nginx_refuses_is_told() {
        assertThat(reading(
                                nginx(
                                        "upstream SSL certificate verify error: (20:unable to get local issuer certificate) while SSL handshaking to upstream"))
                        .lines())
                .containsExactlyInAnyOrder("endpoint endpoint.device-distrusts-certificate = true", STATUS + 502);
    }

    @Test
    void a_body_that_is_too_large_is_named_with_its_remedy() {
        var read = reading(nginx("client intended to send too large body: 5242880 bytes"));

        assertThat(read.lines()).isEmpty();
        assertThat(read.reasons()).singleElement().asString().contains("refuses large requests");
    }

    @ParameterizedTest
    @CsvSource({
        "error:0A000102:SSL routines::unsupported protocol, version",
        "error:1408A0C1:SSL routines:ssl3_get_client_hello:no shared cipher, cipher",
        "error:14094418:SSL routines:ssl3_read_bytes:tlsv1 alert unknown ca, certificate"
    })
    void a_handshake_with_a_client_names_its_error(String error, String value) {
        String row = "2026/11/20 10:11:12 [crit] 71#71: *9 SSL_do_handshake() failed (SSL: " + error
                + ") while SSL handshaking, client: 198.51.100.7, server: 0.0.0.0:443\n";

        assertThat(reading(row).values("endpoint.tls-error")).containsExactly(value);
    }

    @Test
    void a_row_about_another_address_says_nothing_of_mapi() {
        assertThat(reading(nginx("connect() failed (111: Connection refused) while connecting to upstream")
                                .replace("/mapi/emsmdb/", "/owa/"))
                        .lines())
                .isEmpty();
    }

    private static String haproxy(String rest) {
        return "Nov 20 10:11:12 lb01 haproxy[99]: 198.51.100.7:5000 [20/Nov/2026:10:10:12.123] fe~ " + rest + "\n";
    }

    @Test
    void haproxy_without_a_server_says_so() {
        assertThat(reading(
                                haproxy(
                                        "be/<NOSRV> 0/-1/-1/-1/0 503 216 - - SC-- 8/8/6/0/0 0/0 \"POST /mapi/emsmdb/ HTTP/1.1\""))
                        .lines())
                .containsExactlyInAnyOrder("endpoint endpoint.device-without-server = true", STATUS + 503);
    }

    @Test
    void a_connection_without_a_request_says_nothing() {
        var read = reading(haproxy("fe/<NOSRV> -1/-1/-1/-1/30001 408 212 - - cR-- 8/8/6/0/0 0/0 \"<BADREQ>\""));

        assertThat(read.lines()).isEmpty();
        assertThat(read.reasons()).singleElement().asString().contains("asked nothing");
    }

    @Test
    void a_timeout_is_read_from_rows_of_connections_too() {
        assertThat(reading(haproxy("be/ex01 1/0/60005 1440 cD 8/8/6/3/0 0/0")).lines())
                .containsExactly("proxy proxy.idle-timeout = 60");
        assertThat(reading(haproxy("be/ex01 1/0/60005 1440 -- 8/8/6/3/0 0/0")).lines())
                .isEmpty();
    }

    @Test
    void a_session_that_nobody_answered_was_not_idle() {
        String row =
                "date=2026-11-20 time=10:11:12 type=\"traffic\" srcip=10.0.0.50 dstip=198.51.100.10 dstport=443 action=\"timeout\" duration=%d sentbyte=180 rcvdbyte=%d\n";

        assertThat(reading(row.formatted(10, 0)).lines()).isEmpty();
        assertThat(reading(row.formatted(90, 5230)).lines()).containsExactly("network network.idle-timeout = 90");
    }
}

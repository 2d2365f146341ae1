package io.mapimedic.adapter.probe.console;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Outputs of tools that administrators paste every day: what they say is read, and of their other words nothing is concluded. */
class FormsOfToolsTest {

    @ParameterizedTest
    @CsvSource({
        "Test-NetConnection mail.contoso.com -Port 443 -InformationLevel Quiet, True, true",
        "tnc -ComputerName mail.contoso.com -Port 443 -Inf Quiet, False, false"
    })
    void the_one_word_of_a_quiet_test_is_read(String command, String answer, boolean isReached) {
        assertThat(reading("PS C:\\> " + command + "\n" + answer + "\n").lines())
                .containsExactly("endpoint:mail.contoso.com endpoint.tcp-443-reachable = " + isReached);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tnc mail.contoso.com -Port 80 -InformationLevel Quiet",
                "tnc mail.contoso.com -InformationLevel Quiet"
            })
    void a_quiet_test_of_another_port_or_of_none_says_nothing(String command) {
        assertThat(reading("PS C:\\> " + command + "\nTrue\n").lines()).isEmpty();
    }

    @Test
    void a_silent_ipv6_address_leaves_the_port_open_when_ipv4_answers() {
        String text = """
                PS> Test-NetConnection mail.contoso.com -Port 443
                WARNUNG: TCP connect to (2001:db8::25 : 443) failed

                ComputerName     : mail.contoso.com
                RemoteAddress    : 192.0.2.25
                RemotePort       : 443
                TcpTestSucceeded : True
                """;

        assertThat(reading(text).lines())
                .contains("client client.ipv6-silent-ipv4-answers = true")
                .noneMatch(line -> line.contains("tcp-443-reachable = false"));
        assertThat(reading(text.replace("Succeeded : True", "Succeeded : False"))
                        .lines())
                .anyMatch(line -> line.contains("tcp-443-reachable = false"))
                .doesNotContain("client client.ipv6-silent-ipv4-answers = true");
    }

    @Test
    void one_connection_of_psping_is_enough_and_its_warm_up_is_no_time() {
        String text = """
                TCP connect to 10.0.0.11:443:
                5 iterations (warmup 1) ping test:
                Connecting to 10.0.0.11:443 (warmup): from 10.0.0.50:51234: 120.45ms
                Connecting to 10.0.0.11:443: This operation returned because the timeout period expired.

                TCP connect statistics for 10.0.0.11:443:
                  Sent = 4, Received = 3, Lost = 1 (25% loss),
                  Minimum = 119.91ms, Maximum = 121.07ms, Average = 120.50ms
                """;

        assertThat(reading(text).lines())
                .containsExactly("endpoint endpoint.tcp-443-reachable = true", "client client.round-trip-time = 120.5");
        assertThat(reading(text.replace(":443", ":80")).lines()).isEmpty();
    }

    @Test
    void a_port_that_psping_never_reaches_is_closed() {
        assertThat(reading("""
                Connecting to 10.0.0.11:443 (warmup): This operation returned because the timeout period expired.
                Connecting to 10.0.0.11:443: This operation returned because the timeout period expired.
                """).lines()).containsExactly("endpoint endpoint.tcp-443-reachable = false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "443 → 51234 [RST, ACK] Seq=1 Ack=1 Win=0 Len=0 | endpoint.tcp-443-reachable = false",
                "443 → 51234 [SYN, ACK] Seq=0 Ack=1 Win=65535 Len=0 MSS=1460 | endpoint.tcp-443-reachable = true"
            })
    void the_answer_to_a_syn_tells_whether_the_port_is_open(String answer, String expected) {
        String rows = "1\t0.000000\t10.0.0.50\t10.0.0.11\tTCP\t66\t51234 → 443 [SYN] Seq=0 Win=64240 Len=0 MSS=1460\n"
                + "2\t0.000210\t10.0.0.11\t10.0.0.50\tTCP\t54\t" + answer + "\n";

        assertThat(reading(rows).lines()).containsExactly("endpoint " + expected);
    }

    @ParameterizedTest
    @CsvSource({"Handshake Failure, cipher", "Protocol Version, version", "Unknown CA, certificate"})
    void an_alert_tells_why_the_handshake_ends(String description, String error) {
        String rows = "12 0.5 10.0.0.50 10.0.0.11 TLSv1.2 571 Client Hello (SNI=mail.contoso.com)\n"
                + "13 0.6 10.0.0.11 10.0.0.50 TLSv1.2 61 Alert (Level: Fatal, Description: " + description + ")\n";

        assertThat(reading(rows).lines()).containsExactly("endpoint:mail.contoso.com endpoint.tls-error = " + error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                | ssl-enum-ciphers:
                |   TLSv1.0:
                |     ciphers:
                |       TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA (secp384r1) - A
                |   TLSv1.2:
                |     ciphers:
                |       TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 (secp384r1) - A
                |_  least strength: A
                """, """
                 SSLv3      not offered (OK)
                 TLS 1      offered (deprecated)
                 TLS 1.1    not offered
                 TLS 1.2    offered (OK)
                 TLS 1.3    not offered and downgraded to a weaker protocol
                """, """
                SSLv3     disabled
                TLSv1.0   enabled
                TLSv1.1   disabled
                TLSv1.2   enabled
                TLSv1.3   disabled
                """})
    void scanners_list_the_versions_that_the_endpoint_takes(String text) {
        assertThat(reading(text).lines()).containsExactly("endpoint endpoint.tls-versions = [TLS 1.0, TLS 1.2]");
    }

    @Test
    void a_list_of_versions_that_breaks_off_says_nothing_of_the_others() {
        assertThat(reading(" SSLv3      not offered (OK)\n TLS 1      not offered\n")
                        .lines())
                .isEmpty();
    }

    @Test
    void the_chain_of_openssl_begins_with_the_certificate_of_the_server() {
        assertThat(reading("""
                CONNECTED(00000003)
                ---
                Certificate chain
                 0 s:CN = mail.contoso.com
                   i:CN = Contoso Issuing CA
                   v:NotBefore: Nov  1 00:00:00 2025 GMT; NotAfter: Nov  1 00:00:00 2026 GMT
                 1 s:CN = Contoso Issuing CA
                   i:CN = Contoso Root CA
                   v:NotBefore: Nov  1 00:00:00 2020 GMT; NotAfter: Nov  1 00:00:00 2030 GMT
                ---
                """).lines())
                .containsExactly("endpoint endpoint.certificate.not-after = 2026-11-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                Serial Number: 1a2b3c4d5e6f
                Issuer: CN=Contoso Issuing CA, DC=contoso, DC=com
                 NotBefore: 11/1/2024 10:00 AM
                 NotAfter: 11/1/2026 10:00 AM
                Subject: CN=mail.contoso.com
                Cert Hash(sha1): 1f0a3c5e7b9d2f4a6c8e0b1d3f5a7c9e1b3d5f70
                """, """
                    Reserved URL            : https://+:443/mapi/
                        User: NT SERVICE\\MSExchange
                            Listen: Yes
                            Delegate: No
                            SDDL: D:(A;;GX;;;S-1-5-20)
                """, """
                    Applied Group Policy Objects
                    -----------------------------
                        Default Domain Policy
                        Outlook MAPI
                """})
    void of_some_outputs_not_a_word_is_taken_for_somebodys(String text) {
        assertThat(reading(text).lines()).isEmpty();
        assertThat(reading(text).unrecognised())
                .allMatch(it -> it.passage() == null)
                .isNotEmpty();
    }

    @Test
    void the_version_of_the_script_is_not_that_of_exchange() {
        assertThat(reading("""
                Exchange Health Checker version 25.11.20.1200

                        Version: Exchange 2019 CU15
                        Build Number: 15.02.1748.010
                        MAPI Front End App Pool GC Mode: Workstation --- Warning
                        CTS Processor Affinity Percentage: 0
                        Extended Protection Enabled (Any VDir): True
                """).lines())
                .containsExactly(
                        "server server.exchange-version = 15.02.1748.010",
                        "server server.mapi-front-end-gc-server = false");
    }

    @Test
    void the_words_around_the_test_of_the_secure_channel_do_not_hide_its_answer() {
        assertThat(reading("""
                PS C:\\> Test-ComputerSecureChannel -Verbose
                VERBOSE: Performing the operation "Test-ComputerSecureChannel" on target "PC17".
                False
                """).lines()).containsExactly("null nltest.SecureChannel = false");
    }

    @Test
    void a_large_ping_without_an_answer_beside_a_small_one_with_it_tells_that_large_packets_get_lost() {
        String text = """
                C:\\>ping -f -l 1472 mail.contoso.com
                Pinging mail.contoso.com [192.0.2.25] with 1472 bytes of data:
                Request timed out.
                Request timed out.
                C:\\>ping -f -l 1000 mail.contoso.com
                Pinging mail.contoso.com [192.0.2.25] with 1000 bytes of data:
                Reply from 192.0.2.25: bytes=1000 time=14ms TTL=114
                """;
        String lost = "network network.large-packets-lost = true";

        assertThat(reading(text).lines()).contains(lost);
        assertThat(reading(text.replace("Pinging", "Ping wird ausgeführt für")
                                .replace("with", "mit")
                                .replace("bytes of data", "Bytes Daten")
                                .replace("Request timed out", "Zeitüberschreitung der Anforderung")
                                .replace("Reply from", "Antwort von")
                                .replace("time", "Zeit"))
                        .lines())
                .contains(lost);
        assertThat(reading(text.replace("1000", "1350")).lines()).contains(lost);
        assertThat(reading(text.replace("Reply from", "No reply from")).lines()).doesNotContain(lost);
        assertThat(reading(text.replace("from 192.0.2.25", "from 192.0.2.26")).lines())
                .doesNotContain(lost);
        assertThat(reading(text.replace("1472", "8000")).lines()).doesNotContain(lost);
        assertThat(reading(text.replace("Request timed out.", "Packet needs to be fragmented but DF set."))
                        .lines())
                .doesNotContain(lost);
    }
}

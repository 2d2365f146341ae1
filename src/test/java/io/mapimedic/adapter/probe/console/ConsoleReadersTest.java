package io.mapimedic.adapter.probe.console;

import static io.mapimedic.adapter.probe.Probes.reading;
import static io.mapimedic.adapter.probe.Probes.readingRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.probe.Probes;
import org.junit.jupiter.api.Test;

class ConsoleReadersTest {

    @Test
    void a_session_with_many_tools_is_read_in_either_language() {
        assertThat(readingRecorded("console-tools.txt").lines())
                .contains(
                        "null netsh.WinHttpProxy = null",
                        "server server.certificate.front-end-hash = 00112233445566778899AABBCCDDEEFF00112233",
                        "server server.certificate.back-end-hash = FFEEDDCCBBAA99887766554433221100FFEEDDCC",
                        "endpoint:mail.contoso.com endpoint.http-spn-count = 1",
                        "endpoint:mail.contoso.com endpoint.addresses = [2001:db8:20::10, 10.20.0.10]",
                        "client client.round-trip-time = 6.0",
                        "server Get-Service.W3SVC = Stopped",
                        "server server.front-end-binding = restricted",
                        "server Get-Website.Exchange Back End = Stopped",
                        "server Get-WebAppPoolState.MSExchangeMapiMailboxAppPool = Stopped",
                        "endpoint:mail.contoso.com endpoint.certificate.self-signed = false",
                        "endpoint:mail.contoso.com endpoint.certificate.chain-complete = false");
    }

    @Test
    void devices_in_front_tell_their_timeouts_and_what_they_do_not_publish() {
        assertThat(readingRecorded("front-devices.txt").lines())
                .contains(
                        "proxy proxy.idle-timeout = 90",
                        "proxy proxy.buffers-responses = true",
                        "proxy proxy.keeps-connections = false",
                        "endpoint endpoint.mapi-status-without-credentials = 404",
                        "endpoint endpoint.http-answer = cut",
                        "proxy proxy.idle-timeout = 40",
                        "network network.idle-timeout = 75");
    }

    @Test
    void a_device_that_passes_one_request_on_publishes_the_path() {
        assertThat(reading("""
                        1.2.3.4 - - [22/Nov/2026:08:10:11 +0100] "POST /mapi/emsmdb/ HTTP/1.1" 404 162
                        1.2.3.4 - - [22/Nov/2026:08:10:12 +0100] "POST /mapi/emsmdb/ HTTP/1.1" 200 162
                        """).lines()).isEmpty();
    }

    @Test
    void a_401_in_the_log_of_a_device_is_part_of_every_sign_in() {
        assertThat(reading("""
                        1.2.3.4 - - [22/Nov/2026:08:10:11 +0100] "POST /mapi/emsmdb/ HTTP/1.1" 401 0
                        """).lines()).isEmpty();
    }

    @Test
    void a_list_of_bindings_without_its_title_does_not_tell_what_is_missing() {
        assertThat(reading("""
                            IP:port                      : 0.0.0.0:443
                            Certificate Hash             : 00112233445566778899aabbccddeeff00112233
                        """).lines())
                .containsExactly("server server.certificate.front-end-hash = 00112233445566778899AABBCCDDEEFF00112233");
    }

    @Test
    void a_whole_list_of_bindings_without_the_back_end_says_that_it_has_none() {
        assertThat(reading("""
                        SSL Certificate bindings:
                        -------------------------

                            IP:port                      : 0.0.0.0:443
                            Certificate Hash             : 00112233445566778899aabbccddeeff00112233
                        """).lines()).contains("server server.certificate.back-end-binding = missing");
    }

    @Test
    void a_list_of_bindings_without_the_front_end_for_all_addresses_tells_nothing_of_the_back_end() {
        assertThat(reading("""
                        C:\\>netsh http show sslcert
                            Central Certificate Store    : 443
                            Certificate Hash             : (null)

                            IP:port                      : 127.0.0.1:443
                            Certificate Hash             : 00112233445566778899aabbccddeeff00112233
                        """).lines()).isEmpty();
    }

    @Test
    void a_list_of_bindings_that_somebody_shortened_tells_nothing_of_the_back_end() {
        assertThat(reading("""
                        SSL Certificate bindings:
                        -------------------------

                            IP:port                      : 0.0.0.0:443
                            Certificate Hash             : 001122...
                        """).lines()).isEmpty();
        assertThat(reading("""
                        SSL Certificate bindings:
                        -------------------------

                            IP:port                      : 0.0.0.0:443
                            Certificate Hash             : 00112233445566778899aabbccddeeff00112233
                        ...
                        """).lines()).noneMatch(line -> line.contains("back-end"));
    }

    @Test
    void a_name_that_nobody_knows_does_not_resolve() {
        assertThat(reading("""
                        C:\\>nslookup mial.contoso.com
                        Server:  dc1.contoso.com
                        Address:  10.20.0.5

                        *** dc1.contoso.com can't find mial.contoso.com: Non-existent domain
                        """).lines()).containsExactly("endpoint:mial.contoso.com endpoint.resolves = false");
    }

    @Test
    void the_address_of_the_name_server_is_not_that_of_the_name() {
        assertThat(reading("""
                        Server:  dc1.contoso.com
                        Address:  10.20.0.5
                        """).lines()).isEmpty();
    }

    @Test
    void a_service_principal_name_that_is_not_there_has_no_holder() {
        assertThat(reading("""
                        setspn -Q http/mail.contoso.com
                        Checking domain DC=contoso,DC=com

                        No such SPN found.
                        """).lines()).containsExactly("endpoint:mail.contoso.com endpoint.http-spn-count = 0");
    }

    @Test
    void a_query_that_breaks_off_says_nothing_of_holders() {
        assertThat(reading("setspn -Q http/mail.contoso.com\nChecking domain DC=contoso,DC=com\n")
                        .lines())
                .isEmpty();
    }

    @Test
    void a_store_of_openssl_that_lacks_the_company_root_is_no_fault() {
        assertThat(reading("Verify return code: 20 (unable to get local issuer certificate)\n")
                        .lines())
                .isEmpty();
    }

    @Test
    void each_error_of_openssl_that_needs_no_store_is_read() {
        Probes probes = reading("""
                $ openssl s_client -connect mail.contoso.com:443
                depth=0 CN = mail.contoso.com
                verify error:num=20:unable to get local issuer certificate
                verify error:num=21:unable to verify the first certificate
                verify error:num=10:certificate has expired
                """);

        assertThat(probes.lines())
                .containsExactlyInAnyOrder(
                        "endpoint:mail.contoso.com endpoint.certificate.chain-complete = false",
                        "endpoint:mail.contoso.com endpoint.certificate.days-left = -1");
    }

    @Test
    void an_expired_certificate_of_the_authority_is_not_that_of_the_server() {
        Probes probes = reading("""
                $ openssl s_client -connect mail.contoso.com:443
                depth=2 O = Contoso Trust, CN = Contoso Old Root
                verify error:num=10:certificate has expired
                notAfter=Sep 30 14:01:15 2021 GMT
                Verify return code: 10 (certificate has expired)
                """);

        assertThat(probes.lines())
                .containsExactly("endpoint:mail.contoso.com endpoint.certificate.chain-expired = true");
    }

    @Test
    void an_error_of_openssl_that_somebody_quotes_may_name_its_certificate_below() {
        assertThat(reading("""
                        openssl s_client: verify error:num=10:certificate has expired
                         depth=2 O = Contoso Trust, CN = Contoso Old Root
                        """).lines()).containsExactly("endpoint endpoint.certificate.chain-expired = true");
        assertThat(reading("""
                        verify error:num=10:certificate has expired
                        depth=0 CN = mail.contoso.com
                        """).lines()).containsExactly("endpoint endpoint.certificate.days-left = -1");
    }

    @Test
    void a_healthy_server_refuses_old_versions_of_tls() {
        String refusal =
                "%nCONNECTED(00000003)%n140:error:1409442E:SSL routines::tlsv1 alert protocol version:s3.c:1:SSL alert number 70%n"
                        .formatted();

        assertThat(reading("$ openssl s_client -connect mail.contoso.com:443 -tls1_1" + refusal)
                        .lines())
                .isEmpty();
        assertThat(reading("$ openssl s_client -connect mail.contoso.com:443 -tls1_2" + refusal)
                        .lines())
                .containsExactly(
                        "endpoint:mail.contoso.com endpoint.tls-answer = refused",
                        "endpoint:mail.contoso.com endpoint.tls-error = version");
    }

    @Test
    void an_authority_of_an_inspecting_product_gives_it_away() {
        assertThat(reading("Issued to: mail.contoso.com\nIssued by: ESET SSL Filter CA\n")
                        .lines())
                .containsExactly("client client.antivirus-inspects-https = true");
        assertThat(reading("Ausgestellt für: mail.contoso.com\nAusgestellt von: Zscaler Intermediate Root CA\n")
                        .lines())
                .containsExactly("proxy proxy.tls-inspection = true");
    }

    @Test
    void the_slowest_row_of_connection_status_counts() {
        assertThat(readingRecorded("connection-status.txt").lines())
                .containsExactly(
                        "client client.connection-authentication = BEARER",
                        "client client.connection-protocol = http",
                        "client client.failed-requests = 7",
                        "client client.average-response = 410",
                        "client client.average-processing = 11");
    }

    @Test
    void lines_of_health_checker_are_of_a_server() {
        assertThat(reading("""
                            MAPI Front End App Pool GC Mode: Workstation --- Warning
                            TCP Keep Alive: Not Set
                        """).lines())
                .containsExactly(
                        "server server.mapi-front-end-gc-server = false",
                        "server HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters\\KeepAliveTime = null");
    }

    @Test
    void what_health_checker_judges_is_read_from_the_value_before_its_judgement() {
        assertThat(reading("""
                            \tCredential Guard Enabled: True
                            \tPower Plan: Hochleistung --- Error
                            \t\tSleepy NIC Disabled: False --- Warning: It's recommended to disable NIC power saving options
                            \tTrusted Root Certificates Auto Update Disabled: 1
                            \tSuppressExtendedProtection: Value set to 2, which disables EP resulting it to not work correctly and causes problems. --- ERROR
                            \tAMSI Request Body Size Block: True - WARNING: Requests over 1MB will be blocked.
                            \tDisable IPv6 Correctly: False
                            \tCurrent Processor Speed: 1047 --- Error: Processor appears to be throttled.
                        """).lines())
                .containsExactly(
                        "server server.credential-guard = 1",
                        "server server.power-plan = high-performance",
                        "server server.adapter-saves-power = true",
                        "server server.root-update-disabled = true",
                        "server server.suppress-extended-protection = 2",
                        "server server.large-bodies-blocked = true",
                        "server server.ipv6-half-off = true",
                        "server server.processor-throttled = true");
    }

    @Test
    void a_recommended_dot_net_may_be_older_or_newer_than_the_one_that_runs() {
        assertThat(reading("\t.NET Framework: 4.8 - Warning Recommended .NET Version is 4.7.2\n")
                        .lines())
                .containsExactly(
                        "server server.dotnet-above-recommended = true",
                        "server server.dotnet-below-recommended = false",
                        "server server.dotnet-release = 528040");
        assertThat(reading("\t.NET Framework: 4.7.2 - Warning Recommended .NET Version is 4.8\n")
                        .lines())
                .containsExactly(
                        "server server.dotnet-above-recommended = false",
                        "server server.dotnet-below-recommended = true",
                        "server server.dotnet-release = 461808");
    }

    @Test
    void a_port_without_certificate_is_told_by_an_answer_about_that_port() {
        assertThat(reading("""
                        C:\\>netsh http show sslcert ipport=0.0.0.0:443

                        SSL Certificate bindings:
                        -------------------------
                        The system cannot find the file specified.
                        """).lines()).containsExactly("server server.certificate.front-end-unusable = true");
    }

    @Test
    void a_value_of_both_is_told_by_the_words_around_it() {
        String value =
                "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Lsa\n    LmCompatibilityLevel    REG_DWORD    0x1\n";
        String name = " HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\LmCompatibilityLevel = 1";

        assertThat(reading("from the laptop of Anna:\n" + value).lines()).containsExactly("client" + name);
        assertThat(reading("on the exchange server:\n" + value).lines()).containsExactly("server" + name);
        assertThat(reading(value).lines()).containsExactly("null" + name);
    }

    @Test
    void an_empty_prompt_below_the_command_says_that_nothing_was_printed() {
        assertThat(reading("[PS] C:\\>Get-MapiVirtualDirectory -Server EX02\n[PS] C:\\>\n")
                        .lines())
                .containsExactly("server:EX02 server.mapi-virtual-directory.exists = false");
        assertThat(reading("[PS] C:\\>Get-MapiVirtualDirectory -Server EX02\n").lines())
                .isEmpty();
    }
}

package io.mapimedic.adapter.probe.console;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows and settings of devices in front, and warnings, in which they say themselves what they do. */
class FrontDeviceMessagesTest {

    private static String modSecurity(String address) {
        return "[Thu Nov 26 10:24:56 2026] [:error] [pid 71] [client 198.51.100.7:46732] ModSecurity: Access denied with code 403 (phase 2). "
                + "[id \"920420\"] [msg \"Request content type is not allowed by policy\"] [data \"application/mapi-http\"] [hostname \"mail.contoso.com\"] [uri \""
                + address + "\"] [unique_id \"Z\"]\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mapi/emsmdb/", "http://mail.contoso.com/mapi/emsmdb/", "/autodiscover/autodiscover.xml"})
    void a_rule_that_refuses_outlook_is_told(String address) {
        assertThat(reading(modSecurity(address)).lines())
                .containsExactly("endpoint endpoint.firewall-rule-refuses = true");
    }

    @Test
    void a_rule_that_refuses_another_application_says_nothing_of_outlook() {
        assertThat(reading(modSecurity("/wp-login.php")).lines()).isEmpty();
    }

    @Test
    void a_firewall_for_web_applications_that_always_refuses_gives_its_status() {
        String row =
                "srcip=\"192.0.2.9\" method=\"POST\" statuscode=\"404\" reason=\"-\" url=\"/mapi/emsmdb/\" server=\"mail.contoso.com\"\n";

        assertThat(reading(row).values("endpoint.mapi-status-without-credentials"))
                .containsExactly(404);
        assertThat(reading(row.replace("/mapi/emsmdb/", "/owa/")).values("endpoint.mapi-status-without-credentials"))
                .isEmpty();
    }

    @Test
    void big_ip_says_that_the_client_brought_no_certificate() {
        assertThat(reading("""
                        Mar 11 09:02:47 bigip1 warning tmm[18422]: 01260013:4: SSL Handshake failed for TCP 10.30.4.77:51533 -> 10.30.0.50:443
                        Mar 11 09:02:47 bigip1 debug tmm[18422]: 01260006:7: Peer cert verify error: peer did not return a certificate
                        """).lines()).containsExactly("endpoint endpoint.device-demands-client-certificate = true");
    }

    @Test
    void a_handshake_that_failed_for_an_untold_reason_says_nothing() {
        assertThat(reading("""
                        Mar 11 09:02:47 bigip1 warning tmm[18422]: 01260013:4: SSL Handshake failed for TCP 10.30.4.77:51533 -> 10.30.0.50:443
                        """).lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TCP_MISS/503, mail.contoso.com, client client.exchange-sent-to-proxy = true",
        "TCP_DENIED/403, outlook.contoso.com, client client.exchange-sent-to-proxy = true",
        "TCP_DENIED/407, mail.contoso.com, proxy proxy.status = 407",
        "TCP_TUNNEL/200, outlook.office365.com, proxy proxy.carries-exchange-online = true"
    })
    void a_request_in_the_log_of_squid_is_read(String result, String host, String said) {
        assertThat(reading("1764412311.882  10031 10.20.3.77 %s 0 CONNECT %s:443 - HIER_NONE/- -\n"
                                .formatted(result, host))
                        .lines())
                .containsExactly(said);
    }

    @Test
    void a_name_of_microsoft_365_that_squid_denies_is_told_apart_from_one_that_it_opens() {
        assertThat(reading("""
                        1546505541.201     54 10.12.3.77 TCP_TUNNEL/200 4711 CONNECT autodiscover-s.outlook.com:443 - HIER_DIRECT/192.0.2.8 -
                        1546505541.618      0 10.12.3.77 TCP_DENIED/403 3994 CONNECT autod.ms-acdc.office.com:443 - HIER_NONE/- text/html
                        """).lines()).contains("proxy proxy.denies-name-of-microsoft-365 = true");
        assertThat(reading("""
                        1546505541.201     54 10.12.3.77 TCP_TUNNEL/200 4711 CONNECT autodiscover-s.outlook.com:443 - HIER_DIRECT/192.0.2.8 -
                        1546505541.618      0 10.12.3.77 TCP_DENIED/403 3994 CONNECT ads.example.com:443 - HIER_NONE/- text/html
                        """).lines()).doesNotContain("proxy proxy.denies-name-of-microsoft-365 = true");
    }

    @Test
    void a_name_that_squid_denies_is_read_in_the_form_of_web_servers_too() {
        assertThat(reading("""
                        10.12.3.77 - FABRIKAM\\kim [29/Nov/2026:09:02:47 +0100] "CONNECT autod.ms-acdc.office.com:443 HTTP/1.1" 403 3994 TCP_DENIED:HIER_NONE
                        """).lines()).contains("proxy proxy.denies-name-of-microsoft-365 = true");
    }

    @ParameterizedTest
    @CsvSource({"always, true", "aggressive, true", "never, false"})
    void that_haproxy_lends_connections_is_read_between_other_lines(String value, boolean lends) {
        assertThat(reading("backend be_ex\n    mode http\n    http-reuse " + value
                                + "\n    server ex01 10.8.0.21:443 ssl verify none\n")
                        .lines())
                .contains("proxy proxy.lends-connections = " + lends);
    }

    @Test
    void the_default_of_haproxy_says_nothing_of_lending() {
        assertThat(reading("backend be_ex\n    http-reuse safe\n    server ex01 10.8.0.21:443 ssl verify none\n")
                        .lines())
                .noneMatch(line -> line.contains("lends-connections"));
    }

    @Test
    void attempts_of_one_process_that_nobody_answers_are_read() {
        assertThat(reading("  TCP    10.20.31.12:51877      192.0.2.162:443        SYN_SENT        9944\n")
                        .lines())
                .containsExactly("client client.direct-attempts-unanswered = true");
        assertThat(reading("  TCP    10.4.12.61:50112       10.4.1.31:135          SYN_GESENDET    2844\n")
                        .lines())
                .containsExactly("client client.asks-port-mapper = true");
    }

    @Test
    void connections_of_several_processes_or_inside_say_nothing() {
        assertThat(reading("""
                          TCP    10.20.31.12:51877      192.0.2.162:443        SYN_SENT        9944
                          TCP    10.20.31.12:51878      192.0.2.163:443        ESTABLISHED     1200
                        """).lines()).isEmpty();
        assertThat(reading("  TCP    10.20.31.12:51877      10.0.0.8:443        SYN_SENT        9944\n")
                        .lines())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"extranet.contoso.com", "example.com", "mailgun.org", "mail.google.com", "outlook.live.com"})
    void a_request_to_another_server_says_nothing_of_exchange(String host) {
        assertThat(reading("1764412311.882  10031 10.20.3.77 TCP_MISS/503 0 CONNECT %s:443 - HIER_NONE/- -\n"
                                .formatted(host))
                        .lines())
                .isEmpty();
        assertThat(reading("C:\\>type C:\\Windows\\System32\\drivers\\etc\\hosts\n10.1.0.22   " + host + "\n")
                        .lines())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.3.0.88 - -", "10.3.0.88 - CONTOSO\\anna", "pc12.contoso.com - anna@contoso.com"})
    void the_form_of_web_servers_is_read_as_well(String who) {
        assertThat(reading(
                                who
                                        + " [29/Nov/2025:09:02:47 +0100] \"CONNECT outlook.contoso.com:443 HTTP/1.1\" 503 2390 TCP_MISS:NONE\n")
                        .lines())
                .containsExactly("client client.exchange-sent-to-proxy = true");
    }

    @Test
    void a_tunnel_to_a_server_of_one_s_own_is_no_complaint() {
        assertThat(reading(
                                "1764412311.882  10031 10.20.3.77 TCP_TUNNEL/200 0 CONNECT mail.contoso.com:443 - HIER_DIRECT/10.20.0.15 -\n")
                        .lines())
                .isEmpty();
    }

    @Test
    void a_server_that_wants_the_old_version_was_spoken_to_in_the_new_one() {
        assertThat(reading("""
                        {"level":"error","ts":1.1,"logger":"http.log.error","msg":"stream error: stream ID 35; HTTP_1_1_REQUIRED; received from peer","request":{"proto":"HTTP/1.1","method":"POST","uri":"/mapi/emsmdb/"}}
                        """).lines()).containsExactly("proxy proxy.speaks-http2 = true");
    }

    @Test
    void the_version_spoken_to_the_server_stands_behind_the_request() {
        String row =
                "{\"level\":\"debug\",\"logger\":\"http.handlers.reverse_proxy\",\"msg\":\"upstream roundtrip\",\"request\":{\"proto\":\"HTTP/2.0\",\"headers\":{\"A\":[\"b\"]},\"tls\":{\"proto\":\"h2\"}},\"proto\":\"%s\",\"status\":401}\n";

        assertThat(reading(row.formatted("HTTP/2.0")).lines()).containsExactly("proxy proxy.speaks-http2 = true");
        assertThat(reading(row.formatted("HTTP/1.1")).lines()).isEmpty();
    }

    @Test
    void the_version_that_a_client_speaks_is_not_that_to_the_server() {
        assertThat(reading("""
                        {"level":"info","ts":1.1,"logger":"http.log.access","msg":"handled request","request":{"proto":"HTTP/2.0","method":"GET","uri":"/owa/"},"status":200}
                        """).lines()).isEmpty();
    }

    private static String caddy(String inner) {
        return "reverse_proxy https://10.1.4.20 {\n    transport http {\n        tls\n" + inner + "    }\n}\n";
    }

    @Test
    void caddy_speaks_the_new_version_unless_it_is_told_not_to() {
        assertThat(reading(caddy("")).lines())
                .containsExactlyInAnyOrder("endpoint endpoint.front-device = Caddy", "proxy proxy.speaks-http2 = true");
        assertThat(reading(caddy("        versions 1.1\n")).values("proxy.speaks-http2"))
                .containsExactly(false);
    }

    @Test
    void a_line_that_was_taken_out_does_not_hold_any_more() {
        assertThat(reading("""
                        -    proxy_buffering off;
                             proxy_set_header Host $host;
                        """).values("proxy.buffers-responses")).containsExactly(true);
    }

    @Test
    void settings_of_nginx_name_their_product_unless_they_keep_sign_ins_together() {
        assertThat(reading("proxy_pass https://10.0.0.21:443;\nproxy_set_header Host $host;\n")
                        .values("endpoint.front-device"))
                .containsExactly("nginx");
        assertThat(reading("upstream exchange {\n    server 10.0.0.21:443;\n    ntlm;\n    keepalive 100;\n}\n")
                        .values("endpoint.front-device"))
                .isEmpty();
    }

    private static String settingsOfHaproxy(String server) {
        return """
                frontend fe_mail
                    bind 203.0.113.8:443 ssl crt /etc/haproxy/mail.pem
                backend be_mapi
                    server ex01 192.0.2.21:%s check
                """.formatted(server);
    }

    @Test
    void haproxy_that_ends_tls_passes_it_on_encrypted_or_not() {
        assertThat(reading(settingsOfHaproxy("443 ssl verify none")).lines())
                .containsExactly("server server.tls-offloaded = false");
        assertThat(reading(settingsOfHaproxy("80")).lines()).containsExactly("server server.tls-offloaded = true");
    }

    @Test
    void haproxy_that_passes_tls_through_or_has_servers_of_both_kinds_says_nothing_of_it() {
        assertThat(reading(settingsOfHaproxy("443").replace(" ssl crt /etc/haproxy/mail.pem", ""))
                        .lines())
                .isEmpty();
        assertThat(reading(settingsOfHaproxy("443 ssl") + "    server web 192.0.2.30:80 check\n")
                        .lines())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"httpclose", "forceclose", "http-server-close"})
    void haproxy_that_closes_each_time_keeps_no_connections(String option) {
        assertThat(reading("defaults\n    mode http\n    option " + option + "\n")
                        .values("proxy.keeps-connections"))
                .containsExactly(false);
    }

    private static String haproxy(String port, String server) {
        return "Nov 20 10:11:12 lb01 haproxy[99]: 198.51.100.7:" + port
                + " [20/Nov/2026:10:10:12.123] fe~ be/" + server
                + " 0/0/3/4/7 401 531 - - ---- 12/12/0/0/0 0/0 \"POST /mapi/emsmdb/ HTTP/1.1\"\n";
    }

    @Test
    void one_connection_that_is_refused_by_two_servers_was_split() {
        assertThat(reading(haproxy("50112", "ex01") + haproxy("50112", "ex02")).lines())
                .containsExactly("proxy proxy.splits-connections = true");
    }

    @Test
    void a_later_connection_from_the_same_port_is_another_one() {
        assertThat(reading(haproxy("50112", "ex01") + haproxy("50112", "ex02").replace("10:10:12.123", "14:37:02.001"))
                        .lines())
                .isEmpty();
    }

    @Test
    void two_connections_may_go_to_two_servers() {
        assertThat(reading(haproxy("50112", "ex01") + haproxy("50113", "ex02")).lines())
                .isEmpty();
    }

    @Test
    void a_warning_counts_only_what_it_marks_as_bad() {
        assertThat(reading("""
                        Security Alert
                        contoso.com
                        [OK] The security certificate is from a trusted certifying authority.
                        [OK] The security certificate date is valid.
                        [X] The name on the security certificate is invalid or does not match the name of the site.
                        """).lines())
                .containsExactlyInAnyOrder(
                        "client client.certificate-warning = true",
                        "client client.root-domain-certificate-warning = true",
                        "endpoint:contoso.com endpoint.certificate.name-matches = false");
    }

    @Test
    void a_warning_is_read_with_the_sentences_between_its_marks() {
        assertThat(reading("""
                        Sicherheitshinweis
                        adatum.de
                        Die Informationen, die Sie mit dieser Site austauschen, können von anderen nicht angesehen werden.
                         Das Datum des Sicherheitszertifikats ist gültig.
                         X Der auf dem Sicherheitszertifikat angegebene Name ist ungültig.

                        Zertifikat anzeigen
                        """).lines())
                .containsExactlyInAnyOrder(
                        "client client.certificate-warning = true",
                        "client client.root-domain-certificate-warning = true",
                        "endpoint:adatum.de endpoint.certificate.name-matches = false");
    }

    @Test
    void a_warning_about_a_host_is_not_about_the_domain() {
        assertThat(reading("""
                        Sicherheitshinweis
                        autodiscover.adatum.de
                        [X] Das Sicherheitszertifikat ist abgelaufen oder noch nicht gültig.
                        """).lines())
                .containsExactlyInAnyOrder(
                        "client client.certificate-warning = true",
                        "endpoint:autodiscover.adatum.de endpoint.certificate.days-left = -1");
    }

    @Test
    void the_media_type_of_a_proxy_script_is_read() {
        assertThat(reading("""
                        $ curl -sI http://pac.contoso.com/proxy.pac
                        HTTP/1.1 200 OK
                        Server: Apache/2.2.22 (Unix)
                        Content-Type: text/plain
                        """).lines()).containsExactly("client client.proxy-script-has-media-type = false");
        assertThat(reading("""
                        $ curl -sI http://pac.contoso.com/wpad.dat | grep -i type
                        Content-Type: application/x-ns-proxy-autoconfig
                        """).lines()).containsExactly("client client.proxy-script-has-media-type = true");
    }

    @Test
    void fields_that_were_cut_do_not_tell_that_a_media_type_is_missing() {
        assertThat(reading("""
                        $ curl -sI http://pac.contoso.com/proxy.pac
                        HTTP/1.1 200 OK
                        Server: Apache/2.2.22 (Unix)
                        """).lines()).isEmpty();
    }

    @Test
    void a_short_form_of_the_test_names_its_host() {
        assertThat(reading("""
                        PS C:\\> tnc outlook.office365.com -port 443
                        TcpTestSucceeded : False
                        PS C:\\> tnc www.contoso.com -port 80
                        TcpTestSucceeded : True
                        """).lines())
                .containsExactly("endpoint:outlook.office365.com Test-NetConnection.TcpTestSucceeded = False");
    }

    @Test
    void an_entry_of_a_hosts_file_is_read_and_a_comment_is_none() {
        String type = "C:\\>type %windir%\\system32\\drivers\\etc\\hosts\n# Copyright (c) 1993-2009 Microsoft Corp.\n";
        String entry = "10.1.0.22   mail.contoso.com  autodiscover.contoso.com  # pilot\n";

        assertThat(reading(type + entry).lines()).containsExactly("client client.hosts-entry-for-exchange = true");
        assertThat(reading(type + "# " + entry + "10.1.0.30 intranet.contoso.com\n")
                        .lines())
                .isEmpty();
        assertThat(reading("yesterday I found and deleted\n" + entry).lines()).isEmpty();
    }

    @Test
    void words_behind_a_hash_below_an_entry_are_those_of_somebody() {
        String type = "C:\\>type C:\\Windows\\System32\\drivers\\etc\\hosts\n";
        String entry = "10.1.0.22   mail.contoso.com\n";

        assertThat(reading(type + entry + "# removed yesterday, it was of the migration\n")
                        .reasons())
                .contains("This is not what a command prints.");
        assertThat(reading(type + entry + "# 10.1.0.23 mail.contoso.com\n#\n10.1.0.24 owa.contoso.com\n")
                        .reasons())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl: (56) OpenSSL SSL_read: error:1409445C:SSL routines:ssl3_read_bytes:tlsv13 alert certificate required, errno 0",
                "* TLSv1.2 (IN), TLS handshake, Request CERT (13):\ncurl: (35) error:14094410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure",
                "openssl s_client -connect mail.contoso.com:443\nAcceptable client certificate CA names\nCN = Contoso Issuing CA 02\n...\nsslv3 alert handshake failure:SSL alert number 40"
            })
    void a_handshake_that_fails_for_want_of_a_client_certificate_is_no_matter_of_ciphers(String talk) {
        assertThat(reading(talk).lines())
                .singleElement()
                .asString()
                .endsWith(" endpoint.wants-client-certificate = true");
    }
}

package io.mapimedic.adapter.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mapimedic.diagnosis.EndpointRequest;
import io.mapimedic.diagnosis.ProbePolicy;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.diagnosis.ProbeRefusedException;
import io.mapimedic.diagnosis.ProbeRefusedException.Reason;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attempts to reach by way of the probe what the operator does not allow. None may open a connection. */
class ForbiddenTargetsTest {

    /** The operator trusts much: even so no notation of an address passes. */
    private static final ProbePolicy WIDE = new ProbePolicy(
            List.of("mail.contoso.com", "*.contoso.com", "*.com", "127.0.0.1", "2130706433", "0x7f.1", "localhost"),
            false,
            ProbePolicy.DEFAULT_PORTS,
            ProbePolicy.DEFAULT_BUDGET);

    private final Scene scene = new Scene();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f.1",
                "0x7f000001",
                "017700000001",
                "0177.0.0.1",
                "127.0.0.1.",
                "１２７.0.0.1",
                "127。0。0。1",
                "[::1]",
                "::1",
                "::ffff:127.0.0.1",
                "[fe80::1%25eth0]",
                "0",
                "0.0.0.0",
                "http://mail.contoso.com",
                "https://127.0.0.1/",
                "mail.contoso.com:22",
                "mail.contoso.com@127.0.0.1",
                "127.0.0.1#mail.contoso.com",
                "mail.contoso.com/../127.0.0.1",
                "mail.contoso.com\\@127.0.0.1",
                "mail.contoso.com\r\nHost: 127.0.0.1",
                "mail.contoso.com\u0000.evil.test",
                "mail.contoso.com%00.test",
                "mail.contoso.com ",
                " mail.contoso.com",
                "mail..contoso.com",
                "",
                ".",
                "*.contoso.com"
            })
    void what_is_no_host_name_is_not_even_looked_up(String host) {
        refused(WIDE, host, 443, Reason.NO_HOST_NAME);

        assertThat(scene.network.lookedUp).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.test", "contoso.com", "evilcontoso.com", "mail.contoso.com.evil.test", "xmail.contoso.com",
                "mail-contoso.com", "metadata.google.internal", "localhost", "ex01.corp.contoso.com.attacker.test",
                        "contoso.com."
            })
    void a_name_that_is_not_listed_is_not_even_looked_up(String host) {
        ProbePolicy policy = ProbePolicy.allowing("mail.contoso.com", "*.corp.contoso.com");

        refused(policy, host, 443, Reason.HOST_NOT_ALLOWED);

        assertThat(scene.network.lookedUp).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.169.254",
                "169.254.0.1",
                "224.0.0.1",
                "239.255.255.250",
                "0.0.0.0",
                "255.255.255.255",
                "240.0.0.1",
                "198.18.0.1",
                "192.0.0.1",
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::10.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "2002:7f00:1::",
                "2002:a9fe:a9fe::1",
                "2002:c0a8:101::1",
                "2001:0:a00:1::1",
                "2001:0:808:808::f5ff:fffe",
                "2001:0:808:808::5601:5601",
                "2606:4700::5efe:192.168.0.1",
                "100::1"
            })
    void a_listed_name_that_leads_inside_is_refused_after_one_look_up(String address) {
        scene.network.name("mail.contoso.com", address);

        refused(WIDE, "mail.contoso.com", 443, Reason.ADDRESS_NOT_ALLOWED);

        assertThat(scene.network.lookedUp).containsExactly("mail.contoso.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "::1",
                "169.254.169.254",
                "fe80::1",
                "224.0.0.1",
                "0.0.0.0",
                "::",
                "::ffff:127.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::"
            })
    void where_private_addresses_are_allowed_the_machine_itself_and_its_neighbours_are_not(String address) {
        scene.network.name("mail.contoso.com", address);
        ProbePolicy policy = new ProbePolicy(
                List.of("mail.contoso.com"), true, ProbePolicy.DEFAULT_PORTS, ProbePolicy.DEFAULT_BUDGET);

        refused(policy, "mail.contoso.com", 443, Reason.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void one_bad_address_among_good_ones_is_enough() {
        scene.network.name("mail.contoso.com", "203.0.113.10", "10.0.0.1");

        refused(WIDE, "mail.contoso.com", 443, Reason.ADDRESS_NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 25, 80, 445, 3389, 6379, 8443, 65535})
    void other_ports_are_refused(int port) {
        refused(WIDE, "mail.contoso.com", port, Reason.PORT_NOT_ALLOWED);

        assertThat(scene.network.lookedUp).isEmpty();
    }

    @Test
    void without_a_list_everything_is_refused_and_the_property_named() {
        ProbePolicy off = new ProbePolicy(List.of(), false, Set.of(443), ProbePolicy.DEFAULT_BUDGET);

        assertThatExceptionOfType(ProbeRefusedException.class)
                .isThrownBy(() -> scene.probe(off).probe(EndpointRequest.of("mail.contoso.com")))
                .withMessageContaining("mapimedic.probe.allowed-hosts")
                .matches(refused -> refused.reason() == Reason.OFF);
        assertThat(scene.network.connected).isEmpty();
    }

    @Test
    void a_name_that_changes_its_address_after_the_look_up_gains_nothing() {
        try (Peer peer = Peer.https(PeerCertificates.good(), Answers::healthy)) {
            scene.network
                    .name("mail.contoso.com", "203.0.113.10")
                    .name("mail.contoso.com", "127.0.0.1")
                    .peer("203.0.113.10", peer);

            scene.probed();

            assertThat(scene.network.lookedUp).containsExactly("mail.contoso.com");
            assertThat(scene.network.connected)
                    .isNotEmpty()
                    .containsOnly(new InetSocketAddress(FakeNetwork.address("203.0.113.10"), 443));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[::1]/",
                "https://2130706433/",
                "https://evil.test/",
                "http://mail.contoso.com/",
                "http://169.254.169.254/",
                "//evil.test/",
                "ftp://mail.contoso.com/",
                "https://mail.contoso.com:22/",
                "https://mail.contoso.com@127.0.0.1/",
                "https://user:x@mail.contoso.com/",
                "file:///etc/passwd",
                "https://sign.contoso.com/",
                "javascript:alert(1)",
                "https://",
                ":::",
                "gopher://127.0.0.1:6379/_X",
                "https://mail.contoso.com.evil.test/",
                "https://0x7f.1/"
            })
    void a_redirect_passes_the_same_gate(String location) {
        try (Peer peer = Peer.https(PeerCertificates.good(), Answers.always(Answers.redirect(location)))) {
            Scene redirected = Scene.with(peer);
            redirected.network.name("sign.contoso.com", "10.0.0.7");

            redirected.probed();

            assertThat(redirected.network.connected)
                    .containsOnly(new InetSocketAddress(FakeNetwork.address(Scene.ADDRESS), 443));
        }
    }

    @Test
    void at_most_three_redirects_are_followed() {
        try (Peer peer = Peer.https(PeerCertificates.good(), request -> {
            String path = request.split(" ")[1];
            return Answers.redirect("/again" + (path.startsWith("/again") ? path.substring(6) + "x" : ""));
        })) {
            ProbeResult result = Scene.with(peer).probed();

            assertThat(Scene.value(result, "redirect")).isEqualTo("loop");
            assertThat(peer.requests())
                    .filteredOn(request -> request.contains("/again"))
                    .hasSize(3);
        }
    }

    private void refused(ProbePolicy policy, String host, int port, Reason reason) {
        assertThatExceptionOfType(ProbeRefusedException.class)
                .isThrownBy(() -> scene.probe(policy).probe(new EndpointRequest(host, port, 1, null)))
                .matches(refused -> refused.reason() == reason);
        assertThat(scene.network.connected).isEmpty();
    }
}

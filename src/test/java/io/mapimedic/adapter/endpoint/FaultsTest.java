package io.mapimedic.adapter.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.EndpointRequest;
import io.mapimedic.diagnosis.EndpointRequest.Credentials;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Finding;
import io.mapimedic.model.FindingState;
import io.mapimedic.ranking.Hypothesis;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault of a live endpoint, through the probe and the real knowledge, leads to its cause. */
class FaultsTest {

    @Test
    void a_healthy_endpoint_has_no_cause_that_is_even_possible() {
        try (Peer peer = Peer.https(PeerCertificates.good(), Answers::healthy)) {
            Diagnosis diagnosis = Scene.diagnosed(Scene.with(peer).probed());

            assertThat(diagnosis.unrecognised()).isEmpty();
            assertThat(diagnosis.conflicts()).isEmpty();
            assertThat(present(diagnosis)).contains("authentication.challenge-healthy", "network.healthcheck-good");
            assertThat(diagnosis.hypotheses())
                    .filteredOn(one -> one.probability() >= 0.1)
                    .isEmpty();
        }
    }

    @Test
    void an_expired_certificate() {
        shows(PeerCertificates.endingIn(-3), "certificate.endpoint-expired", "certificate.expired");
    }

    @Test
    void a_certificate_that_ends_soon() {
        shows(PeerCertificates.endingIn(12), "certificate.endpoint-ends-soon", "certificate.expires-soon");
    }

    @Test
    void a_self_signed_certificate() {
        shows(PeerCertificates.selfSigned(), "certificate.endpoint-self-signed", "certificate.not-trusted");
    }

    @Test
    void a_certificate_of_an_authority_that_nobody_knows() {
        shows(PeerCertificates.ofUnknownAuthority(), "certificate.distrusted", "certificate.not-trusted");
    }

    @Test
    void a_certificate_with_another_name() {
        shows(
                PeerCertificates.named("www.contoso.com"),
                "virtual-directory.certificate-misses-url",
                "certificate.name-missing");
    }

    @Test
    void a_chain_without_its_intermediate() {
        shows(PeerCertificates.withoutIntermediate(), "certificate.chain-has-gap", "certificate.intermediate-missing");
    }

    @Test
    void a_key_of_1024_bits() {
        shows(PeerCertificates.withKeyOf1024Bits(), "certificate.key-below-2048", "certificate.key-too-short");
    }

    @Test
    void a_signature_with_sha_1() {
        shows(PeerCertificates.signedWithSha1(), "certificate.signature-sha1", "certificate.signature-outdated");
    }

    @Test
    void tls_1_0_only() {
        try (Peer peer = Peer.bare(new OneVersionServer(PeerCertificates.good(), TlsVersion.TLS_1_0))) {
            ProbeResult result = Scene.with(peer).probed();

            assertThat(Scene.value(result, "tls-versions")).isEqualTo(List.of("TLS 1.0"));
            assertThat(Scene.value(result, "certificate.trusted")).isEqualTo(true);
            leads(result, "tls.endpoint-lacks-tls12", "tls.tls12-switched-off");
        }
    }

    @Test
    void tls_1_3_only_is_no_fault() {
        try (Peer peer = Peer.https(PeerCertificates.good(), Answers::healthy, "TLSv1.3")) {
            ProbeResult result = Scene.with(peer).probed();

            assertThat(Scene.value(result, "tls-versions")).isEqualTo(List.of("TLS 1.3"));
            assertThat(present(Scene.diagnosed(result))).doesNotContain("tls.endpoint-lacks-tls12");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void a_demand_for_client_certificates(String protocol) {
        try (Peer peer = Peer.forCertifiedClients(PeerCertificates.good(), protocol)) {
            ProbeResult result = Scene.with(peer).probed();

            assertThat(Scene.value(result, "certificate.trusted")).isEqualTo(true);
            leads(result, "server.endpoint-wants-client-certificate", "server.client-certificate-demanded");
        }
    }

    @Test
    void a_slow_server() {
        Scene scene = new Scene();
        try (Peer peer = Peer.https(PeerCertificates.good(), request -> {
            scene.leap.addAndGet(Duration.ofMillis(1_500).toNanos());
            return Answers.healthy(request);
        })) {
            scene.network.name("mail.contoso.com", Scene.ADDRESS).peer(Scene.ADDRESS, peer);

            leads(
                    scene.within(Duration.ofMinutes(1)).probed(),
                    "performance.endpoint-slow",
                    "performance.server-overloaded");
        }
    }

    @Test
    void a_port_that_takes_connections_and_never_answers() {
        try (Peer peer = Peer.halfOpen()) {
            leads(
                    Scene.with(peer).impatient(Duration.ofMillis(200)).probed(),
                    "tls.endpoint-silent",
                    "network.gateway-without-answer");
        }
    }

    @Test
    void a_server_that_never_answers_over_http() {
        try (Peer peer = Peer.https(PeerCertificates.good(), request -> "")) {
            leads(
                    Scene.with(peer).impatient(Duration.ofMillis(1_500)).probed(),
                    "network.no-http-answer",
                    "network.gateway-without-answer");
        }
    }

    @Test
    void an_answer_that_ends_after_its_headers() {
        answers(
                request -> Answers.healthy(request).replaceFirst("Content-Length: [0-9]+", "Content-Length: 500")
                        + Peer.CUT,
                "network.answer-broken-off",
                "network.answers-cut-off");
    }

    @Test
    void a_header_that_does_not_arrive() {
        try (Peer peer = Peer.https(
                PeerCertificates.good(),
                request -> request.contains("Authorization")
                        ? Answers.ping(request, "7")
                        : request.startsWith("POST ")
                                ? Answers.challenge("Negotiate", "Basic")
                                : Answers.healthy(request))) {
            Credentials anna = new Credentials("anna@contoso.com", "s3cret-Pa55", false);
            leads(
                    Scene.with(peer).probed(new EndpointRequest("mail.contoso.com", 443, 2, anna)),
                    "network.response-code-header",
                    "network.headers-changed");
        }
    }

    @Test
    void a_proxy_that_strips_negotiate() {
        String stripped = "HTTP/1.1 401 Unauthorized\r\nVia: 1.1 gate.contoso.com\r\nServer: nginx\r\n"
                + "WWW-Authenticate: Basic realm=\"mail\"\r\nContent-Length: 0\r\n\r\n";
        answers(Answers.mapi(stripped), "authentication.negotiate-not-offered", "network.sign-in-methods-removed");
    }

    @Test
    void a_401_without_any_method() {
        answers(
                Answers.mapi(Answers.of(401, "Server: Microsoft-IIS/10.0\r\n", "")),
                "authentication.no-method-offered",
                "virtual-directory.no-authentication");
    }

    @Test
    void a_health_page_with_503() {
        String unavailable = Answers.of(503, "Server: Microsoft-HTTPAPI/2.0\r\n", "Service Unavailable");
        leads(
                probed(Answers.always(unavailable)),
                "network.healthcheck-unavailable",
                "server.front-end-pool-stopped",
                "server.in-maintenance",
                "server.proxy-component-inactive");
    }

    @Test
    void a_path_that_is_not_published() {
        answers(
                Answers.always(Answers.of(404, "", "<html>Not found</html>")),
                "network.mapi-status-404",
                "network.path-not-published");
    }

    @Test
    void a_sign_in_page_in_place_of_exchange() {
        answers(
                Answers.always(Answers.of(200, "Content-Type: text/html\r\n", "<html><form>Sign in</form></html>")),
                "network.answer-not-from-exchange",
                "network.not-exchange");
    }

    @Test
    void a_redirect_to_the_sign_in_page_of_a_gateway() {
        try (Peer peer = Peer.https(
                        PeerCertificates.good(),
                        Answers.always(Answers.redirect("https://sign.contoso.com/login?to=/mapi")));
                Peer gateway = Peer.https(
                        PeerCertificates.named("sign.contoso.com"),
                        Answers.always(Answers.of(200, "Content-Type: text/html\r\n", "<html>Sign in</html>")))) {
            Scene scene = Scene.with(peer);
            scene.network.name("sign.contoso.com", Scene.SIGN_IN_ADDRESS).peer(Scene.SIGN_IN_ADDRESS, gateway);

            ProbeResult result = scene.probed();

            assertThat(gateway.requests()).hasSize(1).allMatch(request -> request.startsWith("GET /login?to=/mapi "));
            assertThat(Scene.value(result, "redirect")).isEqualTo("other-host");
            leads(result, "network.redirected-to-page", "network.gateway-signs-in");
        }
    }

    @Test
    void a_redirect_to_a_host_that_is_not_allowed_still_shows_the_gateway() {
        answers(
                Answers.always(Answers.redirect("https://login.fabrikam.com/")),
                "network.redirected-to-page",
                "network.gateway-signs-in");
    }

    @Test
    void a_redirect_in_circles() {
        answers(
                Answers.always(Answers.redirect("/mapi/healthcheck.htm")),
                "network.redirect-faulty",
                "network.redirect-rule-wrong");
    }

    @Test
    void a_redirect_out_of_tls() {
        answers(
                Answers.always(Answers.redirect("http://mail.contoso.com/owa")),
                "network.redirect-faulty",
                "network.redirect-rule-wrong");
    }

    @Test
    void a_connection_that_is_closed_after_every_answer() {
        answers(
                request -> Answers.healthy(request).replaceFirst("\r\n", "\r\nConnection: close\r\n"),
                "network.connections-closed-each-time",
                "network.connections-not-kept");
    }

    @Test
    void a_connection_that_is_dropped_without_notice() {
        answers(
                request -> Answers.healthy(request) + Peer.CUT,
                "network.connections-closed-each-time",
                "network.connections-not-kept");
    }

    @Test
    void headers_without_end() {
        String many = "X-Filler: 0123456789012345678901234567890123456789\r\n".repeat(2_000);
        answers(
                Answers.always("HTTP/1.1 200 OK\r\n" + many + "Content-Length: 0\r\n\r\n"),
                "network.answer-unlike-exchange",
                "network.not-exchange");
    }

    @Test
    void a_body_without_end() {
        answers(
                Answers.always(Answers.of(200, "Content-Type: text/html\r\n", "x".repeat(600_000))),
                "network.answer-unlike-exchange",
                "network.not-exchange");
    }

    @Test
    void a_web_server_that_speaks_no_tls() {
        try (Peer peer =
                Peer.bare(socket -> socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes()))) {
            leads(Scene.with(peer).probed(), "tls.endpoint-speaks-no-tls", "network.not-exchange");
        }
    }

    @Test
    void a_gateway_without_a_server_behind_it() {
        answers(
                Answers.always(Answers.of(502, "Server: nginx\r\n", "")),
                "network.gateway-fails",
                "network.gateway-without-answer");
    }

    @Test
    void a_port_where_nobody_listens() {
        Scene scene = new Scene();
        scene.network.name("mail.contoso.com", Scene.ADDRESS);

        leads(scene.probed(), "network.port-closed", "network.port-443-blocked");
    }

    @Test
    void a_name_without_an_address() {
        leads(new Scene().probed(), "network.name-unresolved", "network.name-not-resolved");
    }

    @Test
    void one_dead_address_of_two() {
        try (Peer peer = Peer.https(PeerCertificates.good(), Answers::healthy)) {
            Scene scene = new Scene();
            scene.network
                    .name("mail.contoso.com", Scene.ADDRESS, "203.0.113.11")
                    .peer(Scene.ADDRESS, peer);

            leads(scene.probed(), "network.address-without-answer", "network.address-stale");
        }
    }

    private static void shows(PeerCertificates.Identity identity, String finding, String cause) {
        try (Peer peer = Peer.https(identity, Answers::healthy)) {
            leads(Scene.with(peer).probed(), finding, cause);
        }
    }

    private static void answers(Peer.Script script, String finding, String cause) {
        leads(probed(script), finding, cause);
    }

    private static ProbeResult probed(Peer.Script script) {
        try (Peer peer = Peer.https(PeerCertificates.good(), script)) {
            return Scene.with(peer).probed();
        }
    }

    private static void leads(ProbeResult result, String finding, String... firstOneOf) {
        Diagnosis diagnosis = Scene.diagnosed(result);
        assertThat(diagnosis.unrecognised())
                .as("the vocabulary knows everything that was seen")
                .isEqualTo(result.unrecognised());
        assertThat(present(diagnosis)).contains(finding);
        assertThat(diagnosis.hypotheses().stream()
                        .map(FaultsTest::words)
                        .limit(3)
                        .toList())
                .as(diagnosis.evidence().toString())
                .isNotEmpty();
        assertThat(diagnosis.hypotheses().get(0).cause().id())
                .as(diagnosis.hypotheses().stream()
                                .map(FaultsTest::words)
                                .limit(3)
                                .toList() + " of " + diagnosis.evidence())
                .isIn((Object[]) firstOneOf);
    }

    private static String words(Hypothesis one) {
        return one.cause().id() + " " + one.probability();
    }

    private static Set<String> present(Diagnosis diagnosis) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.state() == FindingState.PRESENT)
                .map(Finding::id)
                .collect(Collectors.toSet());
    }
}

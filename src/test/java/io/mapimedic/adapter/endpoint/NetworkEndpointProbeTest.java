package io.mapimedic.adapter.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mapimedic.adapter.endpoint.PeerCertificates.Identity;
import io.mapimedic.diagnosis.EndpointRequest;
import io.mapimedic.diagnosis.EndpointRequest.Credentials;
import io.mapimedic.diagnosis.ProbePolicy;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.diagnosis.ProbeRefusedException;
import io.mapimedic.diagnosis.ProbeRefusedException.Reason;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Unrecognised;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkEndpointProbeTest {

    private static final Credentials ANNA = new Credentials("anna@contoso.com", "s3cret-Pa55", false);

    @Test
    void a_healthy_endpoint_gives_all_facts_once_with_source_subject_and_time() {
        try (Peer peer = Peer.https(PeerCertificates.good(), Answers::healthy)) {
            ProbeResult result = Scene.with(peer).probed();

            assertThat(result.unrecognised()).isEmpty();
            assertThat(result.observations()).allSatisfy(one -> {
                assertThat(one.source()).isEqualTo(Source.PROBE);
                assertThat(one.subject())
                        .isEqualTo(Subject.parse("endpoint:mail.contoso.com").orElseThrow());
                assertThat(one.observedAt()).isEqualTo(PeerCertificates.NOW);
            });
            assertThat(Scene.value(result, "resolves")).isEqualTo(true);
            assertThat(Scene.value(result, "addresses")).isEqualTo(List.of(Scene.ADDRESS));
            assertThat(Scene.value(result, "tcp-443-reachable")).isEqualTo(true);
            assertThat(Scene.value(result, "tls-versions")).isEqualTo(List.of("TLS 1.2", "TLS 1.3"));
            assertThat(Scene.value(result, "certificate.name-matches")).isEqualTo(true);
            assertThat(Scene.value(result, "certificate.trusted")).isEqualTo(true);
            assertThat(Scene.value(result, "certificate.chain-complete")).isEqualTo(true);
            assertThat(Scene.value(result, "certificate.self-signed")).isEqualTo(false);
            assertThat(Scene.value(result, "certificate.rsa-key-size")).isEqualTo(2048);
            assertThat(Scene.value(result, "certificate.signature-algorithm")).isEqualTo("SHA256withRSA");
            assertThat(Scene.value(result, "healthcheck-status")).isEqualTo(200);
            assertThat(Scene.value(result, "mapi-status-without-credentials")).isEqualTo(401);
            assertThat(Scene.value(result, "www-authenticate")).isEqualTo(List.of("Negotiate", "NTLM", "Bearer"));
            assertThat(Scene.value(result, "nspi-status")).isEqualTo(401);
            assertThat(Scene.value(result, "autodiscover-status")).isEqualTo(401);
            assertThat(Scene.value(result, "http-answer")).isEqualTo("complete");
            assertThat(Scene.value(result, "keeps-connections")).isEqualTo(true);
            assertThat(Scene.value(result, "exchange-version")).isEqualTo("15.2.2562.17");
            assertThat(Scene.has(result, "intermediaries")).isFalse();
            assertThat(Scene.has(result, "load-balanced")).isFalse();
        }
    }

    @Test
    void the_health_page_is_asked_as_often_as_wanted_and_the_worst_status_counts() {
        int[] asked = new int[1];
        try (Peer peer = Peer.https(PeerCertificates.good(), request -> {
            boolean isThird = request.startsWith("GET /mapi/healthcheck.htm ") && ++asked[0] == 3;
            return isThird ? Answers.of(503, "X-FEServer: EX02\r\n", "") : Answers.healthy(request);
        })) {
            ProbeResult result = Scene.with(peer).probed(new EndpointRequest("mail.contoso.com", 443, 7, null));

            assertThat(asked[0]).isEqualTo(7);
            assertThat(Scene.value(result, "healthcheck-status")).isEqualTo(503);
            assertThat(Scene.value(result, "load-balanced")).isEqualTo(true);
        }
    }

    @Test
    void response_times_are_the_median_and_the_95th_percentile() {
        Scene scene = new Scene();
        int[] asked = new int[1];
        try (Peer peer = Peer.https(PeerCertificates.good(), request -> {
            if (request.startsWith("GET /mapi/healthcheck.htm ")) {
                scene.leap.addAndGet(
                        Duration.ofMillis(++asked[0] == 2 ? 4_000 : 700).toNanos());
            }
            return Answers.healthy(request);
        })) {
            scene.network.name("mail.contoso.com", Scene.ADDRESS).peer(Scene.ADDRESS, peer);

            ProbeResult result = scene.within(Duration.ofMinutes(1)).probed();

            assertThat((double) Scene.value(result, "response-time")).isBetween(700.0, 3_999.0);
            assertThat((double) Scene.value(result, "response-time-95")).isGreaterThanOrEqualTo(4_000);
            assertThat(result.observations())
                    .filteredOn(one -> one.name().equals("endpoint.response-time"))
                    .allSatisfy(one -> assertThat(one.sample().size()).isEqualTo(5));
        }
    }

    @Test
    void a_name_that_does_not_resolve_is_a_fact() {
        ProbeResult result = new Scene().probed();

        assertThat(Scene.value(result, "resolves")).isEqualTo(false);
        assertThat(result.observations()).hasSize(1);
    }

    @Test
    void every_address_is_connected_to_and_those_without_answer_are_named() {
        try (Peer peer = Peer.https(PeerCertificates.good(), Answers::healthy)) {
            Scene scene = new Scene();
            scene.network.name("mail.contoso.com", "203.0.113.9", Scene.ADDRESS).peer(Scene.ADDRESS, peer);

            ProbeResult result = scene.probed();

            assertThat(Scene.value(result, "tcp-443-reachable")).isEqualTo(true);
            assertThat(Scene.value(result, "unreachable-addresses")).isEqualTo(List.of("203.0.113.9"));
            assertThat(Scene.value(result, "healthcheck-status")).isEqualTo(200);
            assertThat(result.unrecognised())
                    .extracting(Unrecognised::reason)
                    .anyMatch(reason -> reason.contains(Scene.ADDRESS));
        }
    }

    @Test
    void a_password_goes_out_where_basic_is_offered_and_the_certificate_is_fine() {
        try (Peer peer = Peer.https(PeerCertificates.good(), NetworkEndpointProbeTest::withBasic)) {
            ProbeResult result = Scene.with(peer).probed(signedIn(ANNA));

            assertThat(Scene.value(result, "mapi-status-with-credentials")).isEqualTo(200);
            assertThat(Scene.value(result, "x-response-code")).isEqualTo(0);
            assertThat(Scene.value(result, "answers-as-exchange")).isEqualTo(true);
            assertThat(Scene.value(result, "echoes-request-id")).isEqualTo(true);
            assertThat(passwordsSeen(peer)).isEqualTo(1);
            assertNothingTells(result);
        }
    }

    @Test
    void a_lost_session_only_proves_that_the_protocol_answers() {
        try (Peer peer = Peer.https(
                PeerCertificates.good(),
                request -> request.contains("Authorization") ? Answers.ping(request, "10") : withBasic(request))) {
            ProbeResult result = Scene.with(peer).probed(signedIn(ANNA));

            assertThat(Scene.value(result, "answers-as-exchange")).isEqualTo(true);
            assertThat(Scene.has(result, "x-response-code")).isFalse();
        }
    }

    @Test
    void a_password_stays_here_where_basic_is_not_offered() {
        try (Peer peer = Peer.https(PeerCertificates.good(), Answers::healthy)) {
            ProbeResult result = Scene.with(peer).probed(signedIn(ANNA));

            assertThat(passwordsSeen(peer)).isZero();
            assertThat(result.unrecognised())
                    .extracting(Unrecognised::reason)
                    .anyMatch(reason -> reason.contains("NTLM"));
            assertNothingTells(result);
        }
    }

    static Stream<Identity> doubtful() {
        return Stream.of(
                PeerCertificates.named("other.contoso.com"),
                PeerCertificates.endingIn(-1),
                PeerCertificates.selfSigned(),
                PeerCertificates.ofUnknownAuthority(),
                PeerCertificates.withoutIntermediate());
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void a_password_stays_here_where_the_certificate_is_in_doubt_unless_the_caller_says_so(Identity identity) {
        try (Peer peer = Peer.https(identity, NetworkEndpointProbeTest::withBasic)) {
            ProbeResult careful = Scene.with(peer).probed(signedIn(ANNA));
            assertThat(passwordsSeen(peer)).isZero();
            assertThat(Scene.has(careful, "mapi-status-with-credentials")).isFalse();

            Scene.with(peer).probed(signedIn(new Credentials("anna@contoso.com", "s3cret-Pa55", true)));
            assertThat(passwordsSeen(peer)).isEqualTo(1);
        }
    }

    @Test
    void a_password_never_follows_a_redirect() {
        try (Peer peer = Peer.https(
                        PeerCertificates.good(),
                        request -> request.contains("Authorization")
                                ? Answers.redirect("https://sign.contoso.com/")
                                : withBasic(request));
                Peer other = Peer.https(PeerCertificates.named("sign.contoso.com"), Answers::healthy)) {
            Scene scene = Scene.with(peer);
            scene.network.name("sign.contoso.com", Scene.SIGN_IN_ADDRESS).peer(Scene.SIGN_IN_ADDRESS, other);

            scene.probed(signedIn(ANNA));

            assertThat(passwordsSeen(peer)).isEqualTo(1);
            assertThat(other.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"an:na", "", "an\nna"})
    void credentials_that_would_break_the_header_are_refused_without_being_told(String user) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Credentials(user, "s3cret", false))
                .withMessageNotContaining("s3cret");
        assertThat(ANNA.toString()).doesNotContain("anna").doesNotContain("s3cret");
    }

    @Test
    void a_peer_that_never_stops_sending_comes_to_an_end() {
        try (Peer peer = Peer.bare(socket -> {
            for (socket.getOutputStream().write(22); ; socket.getOutputStream().write(3)) {
                socket.getOutputStream().flush();
                Thread.onSpinWait();
            }
        })) {
            ProbeResult result = Scene.with(peer).probed();

            assertThat(Scene.has(result, "tls-answer")).isTrue();
        }
    }

    @Test
    void when_the_time_is_over_the_rest_is_listed_as_not_asked() {
        Scene scene = new Scene();
        try (Peer peer = Peer.https(PeerCertificates.good(), request -> {
            scene.leap.addAndGet(Duration.ofSeconds(30).toNanos());
            return Answers.healthy(request);
        })) {
            scene.network.name("mail.contoso.com", Scene.ADDRESS).peer(Scene.ADDRESS, peer);

            ProbeResult result = scene.probed();

            assertThat(peer.requests()).hasSize(1);
            assertThat(Scene.has(result, "mapi-status-without-credentials")).isFalse();
            assertThat(Scene.has(result, "keeps-connections")).isFalse();
            assertThat(result.unrecognised())
                    .extracting(Unrecognised::remedy)
                    .anyMatch(remedy -> remedy.contains("mapimedic.probe.budget"));
        }
    }

    @Test
    void a_fifth_probe_at_once_is_refused_and_a_later_one_is_not() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(NetworkEndpointProbe.AT_ONCE);
        CountDownLatch leave = new CountDownLatch(1);
        Network waiting = new Network() {
            @Override
            public List<InetAddress> resolve(String host, Duration limit) throws IOException {
                inside.countDown();
                try {
                    leave.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                throw new UnknownHostException(host);
            }

            @Override
            public Socket connect(InetSocketAddress address, Duration limit) throws IOException {
                throw new IOException("not needed");
            }
        };
        NetworkEndpointProbe probe = new NetworkEndpointProbe(
                ProbePolicy.allowing("mail.contoso.com"),
                Clock.systemUTC(),
                new Surroundings(waiting, PeerCertificates.trusted(), System::nanoTime, Surroundings.PATIENCE));
        EndpointRequest request = EndpointRequest.of("mail.contoso.com");
        List<Thread> running = Stream.generate(() -> new Thread(() -> probe.probe(request)))
                .limit(NetworkEndpointProbe.AT_ONCE)
                .toList();
        running.forEach(Thread::start);
        inside.await();

        assertThatExceptionOfType(ProbeRefusedException.class)
                .isThrownBy(() -> probe.probe(request))
                .matches(refused -> refused.reason() == Reason.BUSY);

        leave.countDown();
        for (Thread one : running) {
            one.join();
        }
        assertThat(Scene.value(probe.probe(request), "resolves")).isEqualTo(false);
    }

    @Test
    void a_redirect_of_autodiscover_is_no_redirect_of_the_protocol() {
        try (Peer peer = Peer.https(
                PeerCertificates.good(),
                request -> request.startsWith("GET /autodiscover/")
                        ? Answers.redirect("https://autodiscover.contoso.com/")
                        : Answers.healthy(request))) {
            ProbeResult result = Scene.with(peer).probed();

            assertThat(Scene.value(result, "autodiscover-status")).isEqualTo(302);
            assertThat(Scene.has(result, "redirect")).isFalse();
        }
    }

    @Test
    void port_444_is_looked_at_without_a_word_on_port_443() {
        try (Peer peer = Peer.https(PeerCertificates.good(), Answers::healthy)) {
            ProbeResult result = Scene.with(peer).probed(new EndpointRequest("mail.contoso.com", 444, 1, null));

            assertThat(Scene.has(result, "tcp-443-reachable")).isFalse();
            assertThat(Scene.value(result, "healthcheck-status")).isEqualTo(200);
            assertThat(peer.requests()).allMatch(request -> request.contains("\nHost: mail.contoso.com:444\n"));
        }
    }

    private static EndpointRequest signedIn(Credentials credentials) {
        return new EndpointRequest("mail.contoso.com", 443, 1, credentials);
    }

    private static String withBasic(String request) {
        return request.startsWith("POST ") && !request.contains("Authorization")
                ? Answers.challenge("Negotiate", "NTLM", "Basic realm=\"mail.contoso.com\"")
                : Answers.healthy(request);
    }

    private static long passwordsSeen(Peer peer) {
        return peer.requests().stream()
                .filter(request ->
                        request.contains("\nAuthorization: Basic YW5uYUBjb250b3NvLmNvbTpzM2NyZXQtUGE1NQ==\n"))
                .count();
    }

    private static void assertNothingTells(ProbeResult result) {
        assertThat(result.toString())
                .doesNotContain("s3cret")
                .doesNotContain("YW5uYU")
                .doesNotContain("anna@");
    }
}

package io.mapimedic.adapter.endpoint;

import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.EndpointRequest;
import io.mapimedic.diagnosis.ProbePolicy;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Observation;
import io.mapimedic.testsupport.TestKnowledge;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A probe of mail.contoso.com, which is the peer; the clock stands still, and the stopwatch can be moved on. */
final class Scene {

    static final String ADDRESS = "203.0.113.10";
    static final String SIGN_IN_ADDRESS = "203.0.113.77";

    /** Time that passes although nobody waits. */
    final AtomicLong leap = new AtomicLong();

    final FakeNetwork network = new FakeNetwork();
    private Duration budget = Duration.ofSeconds(20);
    private Duration patience = Surroundings.PATIENCE;

    static Scene with(Peer peer) {
        Scene scene = new Scene();
        scene.network.name(PeerCertificates.HOST, ADDRESS).peer(ADDRESS, peer);
        return scene;
    }

    Scene within(Duration time) {
        budget = time;
        return this;
    }

    /** For a peer of which it is known that it will not answer. */
    Scene impatient(Duration wait) {
        patience = wait;
        return this;
    }

    ProbeResult probed() {
        return probed(EndpointRequest.of(PeerCertificates.HOST));
    }

    ProbeResult probed(EndpointRequest request) {
        ProbePolicy policy = new ProbePolicy(
                List.of("mail.contoso.com", "sign.contoso.com"), false, ProbePolicy.DEFAULT_PORTS, budget);
        return probe(policy).probe(request);
    }

    NetworkEndpointProbe probe(ProbePolicy policy) {
        return new NetworkEndpointProbe(
                policy,
                Clock.fixed(PeerCertificates.NOW, ZoneOffset.UTC),
                new Surroundings(network, PeerCertificates.trusted(), () -> System.nanoTime() + leap.get(), patience));
    }

    static Diagnosis diagnosed(ProbeResult result) {
        return TestKnowledge.troubleshooter()
                .diagnose(result.observations(), result.unrecognised(), Context.at(PeerCertificates.NOW));
    }

    /** The value of the key, which was seen exactly once. */
    static Object value(ProbeResult result, String key) {
        List<Observation> seen = result.observations().stream()
                .filter(one -> one.name().equals("endpoint." + key))
                .toList();
        if (seen.size() != 1) {
            throw new AssertionError("endpoint." + key + " was seen " + seen.size() + " times in " + result);
        }
        return seen.get(0).value();
    }

    static boolean has(ProbeResult result, String key) {
        return result.observations().stream().anyMatch(one -> one.name().equals("endpoint." + key));
    }
}

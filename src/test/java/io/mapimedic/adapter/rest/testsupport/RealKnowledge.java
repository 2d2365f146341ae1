package io.mapimedic.adapter.rest.testsupport;

import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.diagnosis.ProbeReader;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.testsupport.TestKnowledge;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The project's own knowledge and rules behind the interface, the readers of probes before it. */
public class RealKnowledge implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(OneGeneration.class, RealReader.class);
    }

    /** The generation of the tests, for ever. */
    @Alternative
    @ApplicationScoped
    public static class OneGeneration implements Generations {

        @Override
        public Troubleshooter current() {
            return TestKnowledge.troubleshooter();
        }

        @Override
        public Instant loadedAt() {
            return Instant.parse("2026-11-22T09:00:00Z");
        }

        @Override
        public List<String> problems() {
            return List.of();
        }
    }

    /** All formats. */
    @Alternative
    @ApplicationScoped
    public static class RealReader implements ProbeReader {

        private final ProbeReader reader = new ProbeReaders();

        @Override
        public ProbeResult read(String name, byte[] bytes) {
            return reader.read(name, bytes);
        }
    }
}

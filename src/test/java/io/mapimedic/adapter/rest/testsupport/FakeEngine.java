package io.mapimedic.adapter.rest.testsupport;

import io.mapimedic.diagnosis.Generations;
import io.mapimedic.diagnosis.ProbeReader;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Unrecognised;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts fakes in the place of engine and reader, for tests of what stands before and behind them. */
public class FakeEngine implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(FakeGenerations.class, FakeReader.class);
    }

    /** One generation for ever. */
    @Alternative
    @ApplicationScoped
    public static class FakeGenerations implements Generations {

        private final FakeTroubleshooter troubleshooter = new FakeTroubleshooter();

        @Override
        public Troubleshooter current() {
            return troubleshooter;
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

    /** Understands {@code MapiHttpEnabled : False} and lists every other line. */
    @Alternative
    @ApplicationScoped
    public static class FakeReader implements ProbeReader {

        @Override
        public ProbeResult read(String name, byte[] bytes) {
            List<Observation> observations = new ArrayList<>();
            List<Unrecognised> unrecognised = new ArrayList<>();
            String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\r?\n");
            for (int i = 0; i < lines.length; i++) {
                String place = name + " line " + (i + 1);
                if (lines[i].equals("MapiHttpEnabled : False")) {
                    observations.add(
                            new Observation(SmallKnowledge.SWITCH, null, false, null, Source.PROBE, null, place));
                } else if (!lines[i].isBlank()) {
                    unrecognised.add(new Unrecognised(place, lines[i], "The line is not understood.", null));
                }
            }
            return new ProbeResult(observations, unrecognised);
        }
    }
}

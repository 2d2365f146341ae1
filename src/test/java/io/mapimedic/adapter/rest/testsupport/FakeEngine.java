package io.mapimedic.adapter.rest.testsupport;

import io.mapimedic.diagnosis.Generations;
import io.mapimedic.diagnosis.Troubleshooter;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
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
}

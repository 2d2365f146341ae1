package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.storage.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;

/** The same on PostgreSQL. */
@QuarkusTest
@TestProfile(InterviewsOnPostgresTest.OnPostgres.class)
class InterviewsOnPostgresTest extends InterviewsTest {

    public static final class OnPostgres implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mapimedic.storage.url", Postgres.newDatabase(), "mapimedic.storage.user", "postgres");
        }
    }
}

package io.mapimedic.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.model.Evidence;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.testsupport.KnowledgeFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @TempDir
    static Path folder;

    private static Normaliser normaliser;

    @BeforeAll
    static void readVocabulary() {
        normaliser = new Normaliser(new KnowledgeFolder(folder)
                .write("knowledge/vocabulary/n.yaml", """
                        topic: n
                        evidence:
                          - { key: organization.mapi, title: M, type: boolean, ask: 'M?', answered-by: admin }
                          - { key: server.latency, title: L, type: number, unit: ms, valid-for: 12h, ask: 'L?', answered-by: admin }
                          - { key: server.not-after, title: N, type: time, ask: 'N?', answered-by: admin }
                          - { key: server.days-left, title: D, type: number, unit: days, ask: 'D?', answered-by: admin, derive: { from: server.not-after, as: days-until } }
                        """)
                .read());
    }

    private static Observation seen(String key, Object value, @Nullable Instant time) {
        return new Observation(key, null, value, null, Source.PROBE, time, "$.evidence[0]");
    }

    private static Evidence evidence(String key, Object value, @Nullable Duration age) {
        Instant time = age == null ? null : NOW.minus(age);
        return normaliser
                .normalise(List.of(seen(key, value, time)), NOW)
                .evidence()
                .get(0);
    }

    @Test
    void a_setting_is_stale_after_thirty_days_and_not_exactly_then() {
        assertThat(evidence("organization.mapi", true, Duration.ofDays(30)).isStale())
                .isFalse();
        assertThat(evidence("organization.mapi", true, Duration.ofDays(30).plusSeconds(1))
                        .isStale())
                .isTrue();
    }

    @Test
    void the_vocabulary_may_say_another_time() {
        assertThat(evidence("server.latency", 5, Duration.ofHours(12)).isStale())
                .isFalse();
        assertThat(evidence("server.latency", 5, Duration.ofHours(13)).isStale())
                .isTrue();
    }

    @Test
    void what_has_no_time_is_not_stale() {
        assertThat(evidence("server.latency", 5, null).isStale()).isFalse();
    }

    @Test
    void what_follows_from_stale_evidence_is_stale() {
        List<Evidence> both = normaliser
                .normalise(List.of(seen("server.not-after", NOW, NOW.minus(Duration.ofDays(90)))), NOW)
                .evidence();

        assertThat(both).hasSize(2).allMatch(Evidence::isStale);
    }

    @Test
    void evidence_from_the_future_counts_as_of_now_and_is_said() {
        NormalisedEvidence normalised = normaliser.normalise(
                List.of(seen("server.latency", 5, NOW.plus(Duration.ofDays(400))), seen("server.latency", 7, NOW)),
                NOW);

        assertThat(normalised.evidence().get(0).number()).isEqualTo(7);
        assertThat(normalised.unrecognised())
                .extracting(Unrecognised::place, Unrecognised::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "evidence[0]", "It is dated in the future and was used, as of now. Values like this: 1."));
    }

    @Test
    void a_time_that_another_zone_explains_is_not_the_future() {
        assertThat(normaliser
                        .normalise(List.of(seen("server.latency", 5, NOW.plus(Duration.ofHours(13)))), NOW)
                        .unrecognised())
                .isEmpty();
    }
}

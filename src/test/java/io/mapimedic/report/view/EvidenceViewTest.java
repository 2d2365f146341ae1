package io.mapimedic.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.model.Evidence;
import io.mapimedic.model.Sample;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Value;
import io.mapimedic.report.SampleKnowledge;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidenceViewTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private static EvidenceView view(Duration age, boolean isStale, @Nullable Sample sample) {
        return new EvidenceViewBuilder(SampleKnowledge.knowledge(), NOW)
                .build(new Evidence(
                        "server.mapi-response-time",
                        Subject.unnamed(SubjectKind.SERVER),
                        new Value.Quantity(120),
                        "ms",
                        Source.PROBE,
                        NOW.minus(age),
                        sample,
                        isStale,
                        null));
    }

    @Test
    void stale_evidence_says_how_old_it_is() {
        assertThat(view(Duration.ofDays(95), true, null).stale()).isEqualTo("seen 3 months ago");
        assertThat(view(Duration.ofDays(800), true, null).stale()).isEqualTo("seen 2 years ago");
        assertThat(view(Duration.ofDays(3), true, null).stale()).isEqualTo("seen 3 days ago");
        assertThat(view(Duration.ofHours(30), true, null).stale()).isEqualTo("seen 30 hours ago");
        assertThat(view(Duration.ofDays(3), false, null).stale()).isNull();
    }

    @Test
    void a_value_that_sums_up_many_says_of_how_many() {
        assertThat(view(Duration.ZERO, false, new Sample(1_234, NOW.minusSeconds(60), NOW))
                        .sample())
                .isEqualTo("of 1234 readings from 2026-11-22 08:59:00 UTC to 2026-11-22 09:00:00 UTC");
        assertThat(view(Duration.ZERO, false, new Sample(2, null, null)).sample())
                .isEqualTo("of 2 readings");
        assertThat(view(Duration.ZERO, false, null).sample()).isNull();
    }
}

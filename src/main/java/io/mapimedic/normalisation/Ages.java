package io.mapimedic.normalisation;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Unrecognised;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How old evidence is, and whether its time can be. */
final class Ages {

    /** Output carries no time zone and is read as UTC, so that what was printed now may seem to come from the zone that is furthest east. */
    private static final Duration FURTHEST_ZONE = Duration.ofHours(14);

    private Ages() {}

    /** Whether it is older than such a value stays true. What has no time, or one in the future, counts as of now. */
    static boolean isStale(@Nullable Instant observedAt, EvidenceDefinition definition, Instant now) {
        return observedAt != null && observedAt.isBefore(now.minus(definition.validFor()));
    }

    /** One entry when something comes from a time that is not yet: nobody should wonder why it beats what is newer. */
    static List<Unrecognised> ahead(List<Observation> observations, Instant now) {
        List<Observation> ahead = observations.stream()
                .filter(it -> it.observedAt() != null && it.observedAt().isAfter(now.plus(FURTHEST_ZONE)))
                .toList();
        if (ahead.isEmpty()) {
            return List.of();
        }
        Observation first = ahead.get(0);
        return List.of(new Unrecognised(
                first.place().replace("$.", ""),
                "%s: %s".formatted(first.name(), first.observedAt()),
                "It is dated in the future and was used, as of now. Values like this: %d.".formatted(ahead.size()),
                "Set the clock of the machine that reported them."));
    }
}

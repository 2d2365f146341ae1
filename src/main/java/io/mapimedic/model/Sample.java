package io.mapimedic.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a value was computed from, when it sums up many: the requests of a log, the samples of a counter.
 *
 * @param size how many were counted, at least 1
 * @param from the earliest of them, null when they have no time
 * @param to   the latest of them, null when they have no time
 */
public record Sample(
        long size, @Nullable Instant from, @Nullable Instant to) {

    public Sample {
        if (size < 1) {
            throw new IllegalArgumentException("A sample has at least one member, not %d.".formatted(size));
        }
    }
}

package io.mapimedic.interview;

import java.time.Duration;

/**
 * What interviews may cost.
 *
 * @param lifetime   how long one is kept after its last change
 * @param events     the most events of one
 * @param open       the most that are open at the same time
 * @param changeSize characters that one change may have as it is kept
 * @param size       characters that all changes of one interview may have
 */
public record Limits(Duration lifetime, int events, long open, long changeSize, long size) {

    public static final long CHANGE_SIZE = 4L * 1024 * 1024;
    public static final long SIZE = 16L * 1024 * 1024;

    public Limits {
        if (lifetime.isNegative() || lifetime.isZero()) {
            throw new IllegalArgumentException("mapimedic.interviews.expire-after must be longer than nothing.");
        }
        if (events < 2 || open < 1) {
            throw new IllegalArgumentException(
                    "mapimedic.interviews.max-events must be at least 2, mapimedic.interviews.max-open at least 1.");
        }
    }
}

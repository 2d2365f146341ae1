package io.mapimedic.ranking;

import java.util.Locale;

/** How sure we are of a cause, as a word for people. The limits between the words stand here and nowhere else. */
public enum Belief {
    RULED_OUT(0),
    UNLIKELY(0.005),
    POSSIBLE(0.10),
    LIKELY(0.40),
    VERY_LIKELY(0.75),
    CONFIRMED(0.95);

    private static final Belief[] ALL = values();

    private final double from;

    Belief(double from) {
        this.from = from;
    }

    /** The word for a calibrated probability between 0 and 1. */
    public static Belief of(double probability) {
        Belief belief = RULED_OUT;
        for (Belief candidate : ALL) {
            if (probability >= candidate.from) {
                belief = candidate;
            }
        }
        return belief;
    }

    /** The least probability that has this word. */
    double from() {
        return from;
    }

    public boolean isAtLeast(Belief other) {
        return compareTo(other) >= 0;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

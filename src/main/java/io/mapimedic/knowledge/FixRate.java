package io.mapimedic.knowledge;

import java.util.Locale;

/** How often a remediation fixes a cause, in the words of authors. */
public enum FixRate {
    SOMETIMES(0.2),
    OFTEN(0.5),
    USUALLY(0.8),
    ALMOST_ALWAYS(0.95);

    private final double probability;

    FixRate(double probability) {
        this.probability = probability;
    }

    /** The word that is closest to a probability. */
    public static FixRate nearest(double probability) {
        FixRate nearest = SOMETIMES;
        for (FixRate rate : values()) {
            if (Math.abs(rate.probability - probability) < Math.abs(nearest.probability - probability)) {
                nearest = rate;
            }
        }
        return nearest;
    }

    public double probability() {
        return probability;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

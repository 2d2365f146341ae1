package io.mapimedic.knowledge;

import java.util.Locale;

/** How often a cause is behind such a case before any evidence, as odds against "all healthy". */
public enum Prior {
    RARE(0.001),
    UNCOMMON(0.0046),
    OCCASIONAL(0.01),
    COMMON(0.03),
    FREQUENT(0.08);

    private final double odds;

    Prior(double odds) {
        this.odds = odds;
    }

    /** The word whose odds are closest, by ratio. */
    public static Prior nearest(double odds) {
        Prior nearest = RARE;
        for (Prior prior : values()) {
            if (Math.abs(Math.log(prior.odds / odds)) < Math.abs(Math.log(nearest.odds / odds))) {
                nearest = prior;
            }
        }
        return nearest;
    }

    public double odds() {
        return odds;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

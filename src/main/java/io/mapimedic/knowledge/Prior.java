package io.mapimedic.knowledge;

/** How often a cause is behind such a case before any evidence, as odds against "all healthy". */
public enum Prior {
    RARE(0.001),
    UNCOMMON(0.004),
    OCCASIONAL(0.01),
    COMMON(0.03),
    FREQUENT(0.08);

    private final double odds;

    Prior(double odds) {
        this.odds = odds;
    }

    public double odds() {
        return odds;
    }
}

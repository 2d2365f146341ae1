package io.mapimedic.model;

import java.util.Locale;

/**
 * How strongly one finding speaks for or against one cause: a likelihood ratio against "all healthy", written as one of seven
 * words. The logarithms are what is added.
 */
public enum WeightOfEvidence {
    STRONGLY_AGAINST(1.0 / 50),
    AGAINST(1.0 / 10),
    WEAKLY_AGAINST(1.0 / 3),
    NEUTRAL(1),
    WEAKLY_FOR(3),
    FOR(10),
    STRONGLY_FOR(50);

    private final double likelihoodRatio;
    private final double logarithm;

    WeightOfEvidence(double likelihoodRatio) {
        this.likelihoodRatio = likelihoodRatio;
        this.logarithm = Math.log(likelihoodRatio);
    }

    public double likelihoodRatio() {
        return likelihoodRatio;
    }

    /** Natural logarithm of the likelihood ratio, between -ln 50 and +ln 50. */
    public double logarithm() {
        return logarithm;
    }

    /** How much it says, for or against: 0 for nothing, 3 for most. */
    public int strength() {
        return Math.abs(ordinal() - NEUTRAL.ordinal());
    }

    /** The words of the field: {@code strongly against}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

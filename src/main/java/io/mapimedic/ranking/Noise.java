package io.mapimedic.ranking;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Support;
import io.mapimedic.model.Value;
import io.mapimedic.model.WeightOfEvidence;

/**
 * Answers can be wrong, so weights are softened: with a share ε of wrong answers a likelihood ratio L becomes
 * ((1−ε)·L + ε) / ((1−ε) + ε·L), the ratio behind a symmetric noisy channel.
 */
final class Noise {

    /** Whose word it is, with the share of wrong ones. */
    enum Teller {
        /** The wrong host asked, an old file. */
        MACHINES(0.01),
        /** The figure of the ranking model. */
        PEOPLE(0.05),
        /** Where there are more answers than two: who is wrong gives some other one, and seldom just this. */
        PEOPLE_ABOUT_A_VALUE(0.01);

        private final double wrong;
        /** By the place of the word. */
        private final double[] softened = new double[WeightOfEvidence.values().length];

        Teller(double wrong) {
            this.wrong = wrong;
            for (WeightOfEvidence weight : WeightOfEvidence.values()) {
                double ratio = weight.likelihoodRatio();
                softened[weight.ordinal()] = Math.log(((1 - wrong) * ratio + wrong) / ((1 - wrong) + wrong * ratio));
            }
        }

        static Teller of(Finding finding) {
            if (isOfMachines(finding)) {
                return MACHINES;
            }
            return finding.isPresent() && isAValue(finding) ? PEOPLE_ABOUT_A_VALUE : PEOPLE;
        }

        /** Logarithm of the likelihood ratio that is left of the word. */
        double soften(WeightOfEvidence weight) {
            return softened[weight.ordinal()];
        }
    }

    /** How much more it says to name just this value, than to say yes where the answers are yes and no. */
    private static final double OF_MANY_VALUES = Math.log(Teller.PEOPLE.wrong / Teller.PEOPLE_ABOUT_A_VALUE.wrong);

    private Noise() {}

    /** True when no person had a part in it. */
    static boolean isOfMachines(Finding finding) {
        for (Evidence evidence : finding.because()) {
            if (!evidence.source().isMachine()) {
                return false;
            }
        }
        return true;
    }

    /** The finding is the fault itself. */
    static boolean isSight(Finding finding, Cause cause) {
        return finding.isPresent() && cause.confirmedBy().contains(finding.id());
    }

    /** Softened logarithm of the likelihood ratio of what a finding says about a cause. */
    static double soften(Support support, Cause cause) {
        return soften(support.weight(), isSight(support.finding(), cause), Teller.of(support.finding()));
    }

    /**
     * The same where it was asked before whose word it is. That a person saw the fault itself is no certainty, but it counts in full, and more where it is one value of
     * many: people who are wrong seldom name just this fault.
     */
    static double soften(WeightOfEvidence weight, boolean isSight, Teller teller) {
        if (teller == Teller.MACHINES || !isSight) {
            return teller.soften(weight);
        }
        return weight.logarithm() + (teller == Teller.PEOPLE_ABOUT_A_VALUE ? OF_MANY_VALUES : 0);
    }

    /** Probability that a finding is wrong: that of its least trusted evidence. */
    static double wrong(Finding finding) {
        return Teller.of(finding).wrong;
    }

    /** Whatever a person said in it had more answers than yes and no; an item of a list is one of many. */
    private static boolean isAValue(Finding finding) {
        return finding.because().stream()
                .filter(evidence -> !evidence.source().isMachine())
                .noneMatch(evidence ->
                        evidence.value() instanceof Value.Flag flag && !flag.isListed() || evidence.isNothing());
    }
}

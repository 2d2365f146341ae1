package io.mapimedic.ranking;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Support;

/**
 * Answers can be wrong, so weights are softened: with a share ε of wrong answers a likelihood ratio L becomes
 * ((1−ε)·L + ε) / ((1−ε) + ε·L), the ratio behind a symmetric noisy channel.
 */
final class Noise {

    /** Share of wrong answers of people; the figure of the ranking model. */
    private static final double PEOPLE = 0.05;
    /** Share of wrong readings of machines: the wrong host asked, an old file. */
    private static final double MACHINES = 0.01;

    private Noise() {}

    /** Softened logarithm of the likelihood ratio of a support. */
    static double soften(Support support) {
        double wrong = wrong(support.finding());
        double ratio = support.weight().likelihoodRatio();
        return Math.log(((1 - wrong) * ratio + wrong) / ((1 - wrong) + wrong * ratio));
    }

    /** True when no person had a part in it. */
    static boolean isOfMachines(Finding finding) {
        return finding.because().stream().allMatch(evidence -> evidence.source().isMachine());
    }

    /** The finding is the fault itself. */
    static boolean isSight(Finding finding, Cause cause) {
        return finding.isPresent() && cause.confirmedBy().contains(finding.id());
    }

    /**
     * The same for what may be the fault itself. That a person saw it is no certainty, but it counts in full: people who are wrong seldom name
     * just this fault.
     */
    static double soften(Support support, Cause cause) {
        return isSight(support.finding(), cause) && !isOfMachines(support.finding())
                ? support.weight().logarithm()
                : soften(support);
    }

    /** Probability that a finding is wrong: that of its least trusted evidence. */
    static double wrong(Finding finding) {
        return isOfMachines(finding) ? MACHINES : PEOPLE;
    }
}

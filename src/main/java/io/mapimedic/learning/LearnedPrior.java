package io.mapimedic.learning;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Prior;
import java.time.Instant;

/**
 * How common a cause is: what the author says, what outcomes say, and what comes of both.
 *
 * @param seen        solved cases of which it was the cause, of those that count
 * @param expected    of as many solved cases, how many the authored priors expect
 * @param factor      learned odds by authored odds
 * @param learned     odds
 * @param isBound     true when outcomes would move it further than they may
 * @param isShared    true when one caller reports so much that some of it counts less
 * @param lastChanged when the youngest of these outcomes was reported
 */
public record LearnedPrior(
        String cause,
        Prior authored,
        int seen,
        double expected,
        double factor,
        double learned,
        boolean isBound,
        boolean isShared,
        Instant lastChanged) {

    /**
     * Observed by expected cases, each on top of what the author's word is worth: the mean of a beta distribution with as many successes,
     * by its mean before.
     *
     * @param own   solved cases of this cause
     * @param all   all solved cases
     * @param share of this cause in all cases, as authored
     */
    static LearnedPrior of(
            Cause cause, Shares own, int seen, Shares all, int solved, double share, Instant lastChanged) {
        double authored = Bounds.PRIOR_CASES;
        double posterior = (authored + own.sum(authored)) / (authored + all.sum(authored / share) * share);
        double bounded = Bounds.priorFactor(posterior);
        double factor = Bounds.priorFactor(Rounded.toThousandths(posterior));
        return new LearnedPrior(
                cause.id(),
                cause.prior(),
                seen,
                Rounded.toThousandths(solved * share),
                factor,
                cause.odds() * factor,
                bounded != posterior,
                own.isLimited(authored) || all.isLimited(authored / share),
                lastChanged);
    }
}

package io.mapimedic.ranking;

import io.mapimedic.decision.FaultSets;
import io.mapimedic.model.Likeness;
import io.mapimedic.model.WeightOfEvidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How belief is shared between the causes of a case and "other", a fault that the knowledge does not have.
 *
 * <p>Words tell causes apart, not a known fault from an unknown one: a text about a fault that nobody here knows resembles some cause as
 * well. So "other" grows by what words add to all causes together, or by what they say of areas beyond the knowledge; and it stands level
 * with a leading cause for which too little was seen or said.
 */
final class Shares {

    /** Three faults at once are as many as the evidence of a case tells apart; pairs alone leave the third one too far down. */
    private static final int MOST_AT_ONCE = 3;

    /**
     * Logarithm of the odds from which on findings, without words, make a cause the better explanation than one that nobody knows: one strong
     * finding that cannot be wrong, or two that can. A judgement; what other figures do stands in ADR 14.
     */
    private static final double RECOGNISED = WeightOfEvidence.STRONGLY_FOR.logarithm();

    /** So little that the order is that of the evidence, and enough to stand in front. */
    private static final double IN_FRONT = 1e-6;

    private final double byWords;
    private final FaultSets sets;
    private final double[] shares;

    private Shares(double byWords, FaultSets sets) {
        this.byWords = byWords;
        this.sets = sets;
        this.shares = sets.marginals();
    }

    /**
     * @param candidates without the harmless ones, most said for it first
     * @param other      logarithm of the odds of "other" before any evidence
     */
    static Shares of(List<Candidate> candidates, double other, Likeness likeness) {
        List<FaultSets.Weighed> weighed =
                candidates.stream().map(Candidate::weighed).toList();
        if (likeness.isNone()) {
            return new Shares(0, new FaultSets(weighed, other, MOST_AT_ONCE));
        }
        double byWords = addedByWords(candidates);
        double raised = other + Math.max(likeness.beyond(), byWords);
        Shares shares = new Shares(byWords, new FaultSets(weighed, raised, MOST_AT_ONCE));
        int leading = shares.leading();
        double ahead = leading < 0 ? 0 : Math.log(shares.of(leading) / shares.other());
        return ahead <= 0 || candidates.get(leading).isRecognised(RECOGNISED)
                ? shares
                : new Shares(byWords, new FaultSets(weighed, raised + ahead + IN_FRONT, MOST_AT_ONCE));
    }

    /** Of the candidate in that place, 0 to 1. */
    double of(int candidate) {
        return shares[candidate];
    }

    double other() {
        return shares[shares.length - 1];
    }

    /** Null when a single cause, or one that nobody knows, is the better explanation. */
    FaultSets.@Nullable Pair pair() {
        return sets.pair();
    }

    /** What troubles nobody explains no complaint, so it takes nothing from what does: it is there or not, whatever else is. */
    double alone(Candidate harmless) {
        double odds = Math.exp(harmless.sum() - byWords);
        return odds / (odds + 1);
    }

    private int leading() {
        int leading = -1;
        for (int i = 0; i < shares.length - 1; i++) {
            leading = leading < 0 || shares[i] > shares[leading] ? i : leading;
        }
        return leading;
    }

    /** The logarithm of the factor by which words raise all causes together. */
    private static double addedByWords(List<Candidate> candidates) {
        // Relative to the largest sum, so that no exponential overflows.
        double largest = candidates.isEmpty() ? 0 : candidates.get(0).sum();
        double before = Double.MIN_NORMAL;
        double after = Double.MIN_NORMAL;
        for (Candidate candidate : candidates) {
            Likeness.Words words = candidate.words();
            after += Math.exp(candidate.sum() - largest);
            before += Math.exp(candidate.sum() - largest - (words == null ? 0 : words.logOdds()));
        }
        return Math.log(after / before);
    }
}

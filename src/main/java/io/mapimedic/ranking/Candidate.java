package io.mapimedic.ranking;

import io.mapimedic.decision.FaultSets.Weighed;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Likeness;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Support;
import io.mapimedic.model.WeightOfEvidence;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One cause on one subject while it is being weighed. */
record Candidate(
        Cause cause,
        Subject subject,
        List<Support> supports,
        Weighed weighed,
        double sum,
        Aftermath aftermath,
        Likeness.@Nullable Words words,
        List<Finding> troubles) {

    /** The number of the words as a finding: the same for all causes, so that they are explained once in a set of causes. */
    private static final int WORDS = -1;

    /** From here down the rest speaks as strongly against a fault that was seen as one strong finding would: it may be there, and explains nothing. */
    private static final double CONTRADICTED = WeightOfEvidence.STRONGLY_AGAINST.logarithm();

    /** From here up the rest bears out that what is latent is at work: as much as one clear finding or two weak ones say, noise taken off. */
    private static final double BORNE_OUT = 1.9;

    /** Of three times that somebody complains and this is seen, it is the reason once; a judgement, which lets what interrupts a server just pass its gate. */
    private static final double REASON_ONCE_LATENT = 0.3;

    /** Stable, so what is said as much for stays in the order it came in. */
    static final Comparator<Candidate> MOST_SAID_FOR_FIRST = (one, other) -> Double.compare(other.sum, one.sum);

    private static final Comparator<Support> STRONGEST_FIRST = (one, other) -> {
        int byStrength = Double.compare(strength(other), strength(one));
        return byStrength == 0 ? one.finding().compareTo(other.finding()) : byStrength;
    };

    /**
     * @param heard   what is asked of a finding once, however many causes it speaks for
     * @param like    what the words of the text say for the cause
     * @param troubles findings of the case that want a reason
     */
    static Candidate of(
            Cause cause,
            Subject subject,
            int subjectsOfKind,
            List<Support> supports,
            Aftermath aftermath,
            Heard heard,
            Likeness.@Nullable Words like,
            List<Finding> troubles) {
        Likeness.Words words = like == null || isSeenAbsent(cause, supports) ? null : like;
        int[] findings = new int[supports.size() + (words == null ? 0 : 1)];
        double[] weights = new double[findings.length];
        if (words != null) {
            findings[supports.size()] = WORDS;
            weights[supports.size()] = words.logOdds();
        }
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            Heard.Voice voice = heard.of(support.finding());
            findings[i] = voice.number();
            weights[i] = Noise.soften(support, cause, voice.teller());
        }
        double odds = Math.log(cause.odds() / subjectsOfKind) + aftermath.logFactor(cause, subject);
        Weighed weighed = new Weighed(odds, findings, weights);
        return new Candidate(cause, subject, supports, weighed, weighed.sum(), aftermath, words, troubles);
    }

    /**
     * Somebody looked wherever the fault would be seen, and it is not there. The words of the text are then those of the look, so that it
     * resembles the cause is no reason to believe in it.
     */
    private static boolean isSeenAbsent(Cause cause, List<Support> supports) {
        return !cause.confirmedBy().isEmpty()
                && cause.confirmedBy().stream()
                        .allMatch(sight -> supports.stream()
                                .map(Support::finding)
                                .anyMatch(finding ->
                                        !finding.isPresent() && finding.id().equals(sight)));
    }

    /** Something is there that hardly ever is with this fault: what was seen of it may be so and still do no harm here. */
    private boolean isExcluded() {
        for (Support support : supports) {
            if (support.weight() == WeightOfEvidence.STRONGLY_AGAINST
                    && support.finding().isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Logarithm of the odds of all that was seen or said for it, without the words of the text and without what speaks against it. */
    double supported() {
        double sum = 0;
        for (Support support : supports) {
            sum += Math.max(0, Noise.soften(support, cause));
        }
        return sum;
    }

    /** Logarithm of the odds of all beside the sight of the fault itself. */
    private double besideSight() {
        double sum = 0;
        for (Support support : supports) {
            sum += Noise.isSight(support.finding(), cause) ? 0 : Noise.soften(support, cause);
        }
        return sum;
    }

    boolean isHarmless() {
        return cause.impact() == Impact.NOBODY;
    }

    /** A machine saw the fault itself, and nothing says that it is not at work. */
    boolean isSeenBy(Support support) {
        return Noise.isSight(support.finding(), cause)
                && Noise.isOfMachines(support.finding())
                && aftermath.isStillSeen(cause, subject, support.finding())
                && !isExcluded()
                && besideSight() > CONTRADICTED;
    }

    /** What many have without noticing explains a trouble only when the rest bears it out. */
    private boolean isReason() {
        return !cause.isLatent() || besideSight() >= BORNE_OUT || !isTroubleBesideSight();
    }

    private boolean isTroubleBesideSight() {
        for (Finding trouble : troubles) {
            if (!Noise.isSight(trouble, cause)) {
                return true;
            }
        }
        return false;
    }

    /** @param sights what was seen that may be this fault or another one */
    Hypothesis hypothesis(double share, TellingFindings.Known known, SharedSights.Among sights) {
        double seen = 0;
        boolean isConfirmed = false;
        for (Support support : supports) {
            if (isSeenBy(support)) {
                double part = sights.part(this, support.finding());
                boolean isReason = isReason();
                seen = Math.max(seen, part * (isReason ? 1 - Noise.wrong(support.finding()) : REASON_ONCE_LATENT));
                isConfirmed |= part == 1 && isReason;
            }
        }
        return new Hypothesis(
                cause,
                subject,
                Math.max(share, seen),
                isConfirmed,
                strongestFirst(),
                known.missing(cause, subject),
                words);
    }

    private List<Support> strongestFirst() {
        if (supports.size() < 2) {
            return List.copyOf(supports);
        }
        Support[] inOrder = supports.toArray(new Support[0]);
        Arrays.sort(inOrder, STRONGEST_FIRST);
        return List.of(inOrder);
    }

    private static double strength(Support support) {
        return Math.abs(support.weight().logarithm());
    }
}

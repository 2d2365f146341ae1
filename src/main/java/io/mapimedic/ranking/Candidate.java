package io.mapimedic.ranking;

import io.mapimedic.decision.FaultSets.Weighed;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Likeness;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Support;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.ranking.Voices.Speaker;
import io.mapimedic.ranking.Voices.Voice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cause on one subject while it is being weighed.
 *
 * @param supports what counts for it, by finding
 * @param sights   those of them that are the fault itself
 */
record Candidate(
        Cause cause,
        Subject subject,
        List<Support> supports,
        List<Support> sights,
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

    /** Of three times that somebody complains as with this fault and it is seen, it is the reason once; a judgement, which lets what interrupts a server just pass its gate. */
    private static final double REASON_ONCE_LATENT = 0.3;

    /** Nobody complains of what this fault does, so it is named and no more: of 263 such sights in the simulator two were the fault (docs/quality.md). */
    private static final double REASON_UNSPOKEN = 0.1;

    /** A case has fewer candidates than these bits count. */
    private static final int BITS_OF_PLACE = 20;

    private static final long PLACE = (1L << BITS_OF_PLACE) - 1;

    private static final Comparator<Support> STRONGEST_FIRST = Comparator.comparing(
                    (Support support) -> support.weight().strength())
            .reversed();

    /**
     * @param voices  what counts for it, by finding
     * @param like    what the words of the text say for the cause
     * @param troubles findings of the case that want a reason
     */
    static Candidate of(
            Cause cause,
            Subject subject,
            int subjectsOfKind,
            List<Voice> voices,
            Aftermath aftermath,
            Likeness.@Nullable Words like,
            List<Finding> troubles) {
        Likeness.Words words = like == null || isSeenAbsent(cause, voices) ? null : like;
        int[] findings = new int[voices.size() + (words == null ? 0 : 1)];
        double[] weights = new double[findings.length];
        if (words != null) {
            findings[voices.size()] = WORDS;
            weights[voices.size()] = words.logOdds();
        }
        List<Support> supports = new ArrayList<>(voices.size());
        List<Support> sights = cause.confirmedBy().isEmpty() ? List.of() : new ArrayList<>(1);
        for (int i = 0; i < voices.size(); i++) {
            Speaker speaker = voices.get(i).speaker();
            Support support = voices.get(i).support();
            boolean isSight = Noise.isSight(speaker.finding(), cause);
            supports.add(support);
            if (isSight) {
                sights.add(support);
            }
            findings[i] = speaker.number();
            weights[i] = Noise.soften(support.weight(), isSight, speaker.teller());
        }
        double odds = Math.log(cause.odds() / subjectsOfKind) + aftermath.logFactor(cause, subject);
        Weighed weighed = new Weighed(odds, findings, weights);
        return new Candidate(cause, subject, supports, sights, weighed, weighed.sum(), aftermath, words, troubles);
    }

    /**
     * Those for which most is said first. What differs by less than the ninth digit stays in the order it came in. Numbers are sorted, not candidates: there are as many as causes, and each
     * lies elsewhere in memory.
     */
    static List<Candidate> mostSaidForFirst(List<Candidate> candidates) {
        long[] keys = new long[candidates.size()];
        for (int place = 0; place < keys.length; place++) {
            long bits = Double.doubleToLongBits(candidates.get(place).sum);
            // The bits of negative numbers grow with their size.
            long ascending = bits ^ (bits >> (Long.SIZE - 1) & Long.MAX_VALUE);
            keys[place] = ~ascending & ~PLACE | place;
        }
        Arrays.sort(keys);
        List<Candidate> sorted = new ArrayList<>(keys.length);
        for (long key : keys) {
            sorted.add(candidates.get((int) (key & PLACE)));
        }
        return sorted;
    }

    /**
     * Somebody looked wherever the fault would be seen, and it is not there. The words of the text are then those of the look, so that it
     * resembles the cause is no reason to believe in it.
     */
    private static boolean isSeenAbsent(Cause cause, List<Voice> voices) {
        return !cause.confirmedBy().isEmpty()
                && cause.confirmedBy().stream()
                        .allMatch(sight -> voices.stream()
                                .map(voice -> voice.speaker().finding())
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

    /**
     * Whether what was seen or said makes it a better explanation than a fault that nobody knows; nothing does where something is there that hardly ever is with it.
     *
     * @param least logarithm of the odds of what has to speak for it
     */
    boolean isRecognised(double least) {
        return supported() >= least && !isExcluded();
    }

    /** Logarithm of the odds of all that was seen or said for it, without the words of the text and without what speaks against it. */
    private double supported() {
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
    boolean isSeenBy(Support sight) {
        return Noise.isOfMachines(sight.finding())
                && aftermath.isStillSeen(cause, subject, sight.finding())
                && !isExcluded()
                && besideSight() > CONTRADICTED;
    }

    /** What many have without noticing explains a trouble only when the rest bears it out. */
    private boolean isReason() {
        return !cause.isLatent() || besideSight() >= BORNE_OUT || !isTroubleBesideSight();
    }

    private double asLatent() {
        return besideSight() > 0 ? REASON_ONCE_LATENT : REASON_UNSPOKEN;
    }

    private boolean isTroubleBesideSight() {
        for (Finding trouble : troubles) {
            if (!Noise.isSight(trouble, cause)) {
                return true;
            }
        }
        return false;
    }

    /** @param shared what was seen that may be this fault or another one */
    Hypothesis hypothesis(double share, TellingFindings.Known known, SharedSights.Among shared) {
        double seen = 0;
        boolean isConfirmed = false;
        for (Support sight : sights) {
            if (isSeenBy(sight)) {
                double part = shared.part(this, sight.finding());
                boolean isReason = isReason();
                seen = Math.max(seen, part * (isReason ? 1 - Noise.wrong(sight.finding()) : asLatent()));
                isConfirmed |= part == 1 && isReason;
            }
        }
        List<Support> all = supports;
        return new Hypothesis(
                cause,
                subject,
                Math.max(share, seen),
                isConfirmed,
                new Late<>(() -> strongestFirst(all)),
                known.missing(cause, subject),
                words);
    }

    /** What is equally strong stays in the order of the findings. */
    private static List<Support> strongestFirst(List<Support> supports) {
        return supports.stream().sorted(STRONGEST_FIRST).toList();
    }
}

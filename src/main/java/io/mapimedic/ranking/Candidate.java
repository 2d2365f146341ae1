package io.mapimedic.ranking;

import io.mapimedic.decision.FaultSets.Weighed;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Support;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** One cause on one subject while it is being weighed. */
record Candidate(
        Cause cause, Subject subject, List<Support> supports, Weighed weighed, double sum, Aftermath aftermath) {

    /** Most said for it first; ties by id and subject. */
    static final Comparator<Candidate> ORDER = Comparator.comparingDouble(Candidate::sum)
            .reversed()
            .thenComparing(candidate -> candidate.cause.id())
            .thenComparing(Candidate::subject);

    private static final Comparator<Support> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Support support) -> -Math.abs(support.weight().logarithm()))
            .thenComparing(Comparator.naturalOrder());

    /**
     * @param numbers of the findings, so that two causes which one finding speaks for have the same number; added to
     */
    static Candidate of(
            Cause cause,
            Subject subject,
            int subjectsOfKind,
            List<Support> supports,
            Aftermath aftermath,
            Map<Finding, Integer> numbers) {
        int[] findings = new int[supports.size()];
        double[] weights = new double[supports.size()];
        for (int i = 0; i < weights.length; i++) {
            Finding finding = supports.get(i).finding();
            findings[i] = numbers.computeIfAbsent(finding, one -> numbers.size());
            weights[i] = Noise.soften(supports.get(i), cause);
        }
        double odds = Math.log(cause.odds() / subjectsOfKind) + aftermath.logFactor(cause, subject);
        Weighed weighed = new Weighed(odds, findings, weights);
        return new Candidate(cause, subject, supports, weighed, weighed.sum(), aftermath);
    }

    /** Numbers of findings, by identity: the same fact is the same object. */
    static Map<Finding, Integer> numbers() {
        return new IdentityHashMap<>();
    }

    boolean isHarmless() {
        return cause.impact() == Impact.NOBODY;
    }

    Hypothesis hypothesis(double share, List<String> unknown) {
        double sight = 0;
        for (Support support : supports) {
            if (Noise.isSight(support.finding(), cause)
                    && Noise.isOfMachines(support.finding())
                    && aftermath.isStillSeen(cause, subject, support.finding())) {
                sight = Math.max(sight, 1 - Noise.wrong(support.finding()));
            }
        }
        List<Support> strongestFirst = new ArrayList<>(supports);
        if (strongestFirst.size() > 1) {
            strongestFirst.sort(STRONGEST_FIRST);
        }
        return new Hypothesis(
                cause, subject, Math.max(share, sight), sight > 0, List.copyOf(strongestFirst), List.copyOf(unknown));
    }
}

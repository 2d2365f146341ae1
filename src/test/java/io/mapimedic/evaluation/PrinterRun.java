package io.mapimedic.evaluation;

import io.mapimedic.decision.Action;
import io.mapimedic.decision.Problem;
import io.mapimedic.decision.Troubleshooting;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Conducts cases with a policy until the fault is repaired, and sums up. */
record PrinterRun(PrinterTask task, Problem problem, Policies.Beliefs beliefs, Policies.Chooser chooser) {

    static final int MOST_QUESTIONS = 12;

    /**
     * @param cost      of questions and repairs until the fault was gone
     * @param questions asked
     * @param rank      of the true fault before the first repair, from 0
     */
    record Outcome(double cost, int questions, int rank) {}

    Outcome conduct(PrinterTask.Case it) {
        Troubleshooting troubleshooting = new Troubleshooting(problem);
        Map<Integer, Integer> known = new LinkedHashMap<>();
        known.put(it.complaint(), it.answers()[it.complaint()]);
        BitSet asked = new BitSet();
        asked.set(it.complaint());
        Set<Integer> failed = new HashSet<>();
        double cost = 0;
        int questions = 0;
        int rank = -1;
        while (true) {
            double[] belief = without(failed, beliefs.of(known));
            Optional<Integer> next = questions < MOST_QUESTIONS ? chooser.next(belief, asked) : Optional.empty();
            if (next.isPresent()) {
                int q = next.get();
                asked.set(q);
                known.put(q, it.answers()[q]);
                cost += problem.questions().get(q).cost();
                questions++;
            } else {
                rank = rank < 0 ? rank(belief, it.truth()) : rank;
                Action action = first(troubleshooting, belief, failed);
                cost += action.cost();
                if (action.causes()[0] == it.truth()) {
                    return new Outcome(cost, questions, rank);
                }
                failed.add(action.causes()[0]);
            }
        }
    }

    private Action first(Troubleshooting troubleshooting, double[] belief, Set<Integer> failed) {
        return troubleshooting.repairs(belief).stream()
                .filter(action -> !failed.contains(action.causes()[0]))
                .findFirst()
                .orElseGet(() -> problem.actions().stream()
                        .filter(action -> !failed.contains(action.causes()[0]))
                        .findFirst()
                        .orElseThrow());
    }

    /** Belief after repairs that did not help. */
    private static double[] without(Set<Integer> failed, double[] belief) {
        if (failed.isEmpty()) {
            return belief;
        }
        double[] left = belief.clone();
        failed.forEach(c -> left[c] = 0);
        double total = 0;
        for (double share : left) {
            total += share;
        }
        return total > 0 ? PrinterTask.normalised(left) : belief;
    }

    static int rank(double[] belief, int truth) {
        return (int) IntStream.range(0, belief.length)
                .filter(c -> belief[c] > belief[truth] || (belief[c] == belief[truth] && c < truth))
                .count();
    }

    /** Means over cases, with the standard error of the cost. */
    record Summary(double cost, double error, double questions, double top1, double top3) {}

    Summary conduct(List<PrinterTask.Case> cases) {
        List<Outcome> outcomes = new ArrayList<>();
        cases.forEach(it -> outcomes.add(conduct(it)));
        int n = outcomes.size();
        double mean = outcomes.stream().mapToDouble(Outcome::cost).average().orElseThrow();
        double squares = outcomes.stream()
                .mapToDouble(outcome -> Math.pow(outcome.cost() - mean, 2))
                .sum();
        return new Summary(
                mean,
                Math.sqrt(squares / (n - 1) / n),
                outcomes.stream().mapToInt(Outcome::questions).average().orElseThrow(),
                outcomes.stream().filter(outcome -> outcome.rank() == 0).count() / (double) n,
                outcomes.stream().filter(outcome -> outcome.rank() < 3).count() / (double) n);
    }
}

package io.mapimedic.evaluation;

import io.mapimedic.decision.Action;
import io.mapimedic.decision.Problem;
import io.mapimedic.decision.Question;
import io.mapimedic.decision.QuestionValue;
import io.mapimedic.decision.Troubleshooting;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The best that any strategy can do on a small problem, by trying all orders of questions and repairs, and what the product's choices cost on
 * average on the same problem, computed and not sampled. Each action repairs just one cause for sure.
 */
final class ExhaustiveOptimum {

    private final Problem problem;
    private final Troubleshooting troubleshooting;
    private final Map<String, Double> best = new HashMap<>();
    private final Map<String, Double> ours = new HashMap<>();

    ExhaustiveOptimum(Problem problem) {
        this.problem = problem;
        this.troubleshooting = new Troubleshooting(problem);
    }

    /** Expected cost of the best strategy. */
    double optimum(double[] belief) {
        return optimum(belief, new int[problem.questions().size()], new BitSet());
    }

    /** Expected cost of the product's choices. */
    double policy(double[] belief) {
        return policy(belief, new int[problem.questions().size()], new BitSet());
    }

    /**
     * @param answers 0 for not asked, else the answer + 1
     * @param failed  repairs that did not help
     */
    private double optimum(double[] belief, int[] answers, BitSet failed) {
        String state = state(answers, failed);
        Double known = best.get(state);
        if (known != null) {
            return known;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int a = 0; a < problem.actions().size(); a++) {
            if (!failed.get(a)) {
                least = Math.min(least, act(belief, answers, failed, a, true));
            }
        }
        for (int q = 0; q < answers.length; q++) {
            if (answers[q] == 0) {
                least = Math.min(least, ask(belief, answers, failed, q, true));
            }
        }
        best.put(state, least);
        return least;
    }

    private double policy(double[] belief, int[] answers, BitSet failed) {
        String state = state(answers, failed);
        Double known = ours.get(state);
        if (known != null) {
            return known;
        }
        BitSet asked = new BitSet();
        for (int q = 0; q < answers.length; q++) {
            asked.set(q, answers[q] > 0);
        }
        Optional<QuestionValue> next = troubleshooting.next(belief, asked);
        double cost = next.isPresent()
                ? ask(belief, answers, failed, next.get().question(), false)
                : act(belief, answers, failed, first(belief, failed), false);
        ours.put(state, cost);
        return cost;
    }

    private int first(double[] belief, BitSet failed) {
        return troubleshooting.repairs(belief).stream()
                .mapToInt(problem.actions()::indexOf)
                .filter(a -> !failed.get(a))
                .findFirst()
                .orElseGet(() -> failed.nextClearBit(0));
    }

    private double act(double[] belief, int[] answers, BitSet failed, int a, boolean best) {
        Action action = problem.actions().get(a);
        double chance = belief[action.causes()[0]];
        if (chance > 1 - 1e-9) {
            return action.cost();
        }
        BitSet next = (BitSet) failed.clone();
        next.set(a);
        double[] after = Troubleshooting.failed(belief, action);
        return action.cost() + (1 - chance) * (best ? optimum(after, answers, next) : policy(after, answers, next));
    }

    private double ask(double[] belief, int[] answers, BitSet failed, int q, boolean best) {
        Question question = problem.questions().get(q);
        double cost = question.cost();
        for (int x = 0; x < question.given().length; x++) {
            double probability = 0;
            for (int c = 0; c < belief.length; c++) {
                probability += belief[c] * question.given()[x][c];
            }
            if (probability > 0) {
                int[] next = answers.clone();
                next[q] = x + 1;
                double[] after = Troubleshooting.answered(belief, question, x);
                cost += probability * (best ? optimum(after, next, failed) : policy(after, next, failed));
            }
        }
        return cost;
    }

    private static String state(int[] answers, BitSet failed) {
        StringBuilder state = new StringBuilder();
        for (int answer : answers) {
            state.append(answer);
        }
        return state.append(failed).toString();
    }
}

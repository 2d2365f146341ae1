package io.mapimedic.evaluation;

import io.mapimedic.decision.Problem;
import io.mapimedic.decision.Question;
import io.mapimedic.decision.QuestionValue;
import io.mapimedic.decision.Troubleshooting;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Ways to conduct a case: how answers become belief, and what is asked next. */
final class Policies {

    /** Belief from what is known; failed repairs are taken out by the run. */
    interface Beliefs {
        double[] of(Map<Integer, Integer> known);
    }

    /** The next question; empty to act. */
    interface Chooser {
        Optional<Integer> next(double[] belief, BitSet asked);
    }

    private Policies() {}

    /** The product's way: weights of evidence are added. */
    static Beliefs additive(double[] prior, Problem problem) {
        return known -> {
            double[] belief = prior;
            for (Map.Entry<Integer, Integer> one : known.entrySet()) {
                belief = Troubleshooting.answered(belief, problem.questions().get(one.getKey()), one.getValue());
            }
            return belief;
        };
    }

    /** Exact inference over the network, each set of answers once. */
    static Beliefs exact(PrinterTask task) {
        Map<Map<Integer, Integer>, double[]> seen = new HashMap<>();
        return known -> seen.computeIfAbsent(Map.copyOf(known), task::exact);
    }

    /** Certainty factors of MYCIN: measures of belief and disbelief combined side by side, without priors. */
    static Beliefs certaintyFactors(double[] prior, Problem problem) {
        return known -> {
            double[] belief = new double[prior.length];
            for (int c = 0; c < belief.length; c++) {
                double factor = 0;
                for (Map.Entry<Integer, Integer> one : known.entrySet()) {
                    double[] given = problem.questions().get(one.getKey()).given()[one.getValue()];
                    double base = 0;
                    for (int k = 0; k < prior.length; k++) {
                        base += prior[k] * given[k];
                    }
                    double measure = given[c] > base ? (given[c] - base) / (1 - base) : (given[c] - base) / base;
                    factor = combined(factor, Math.max(-0.99, Math.min(0.99, measure)));
                }
                belief[c] = (1 + factor) / 2;
            }
            return PrinterTask.normalised(belief);
        };
    }

    private static double combined(double a, double b) {
        if (a >= 0 && b >= 0) {
            return a + b * (1 - a);
        }
        return a < 0 && b < 0 ? a + b * (1 + a) : (a + b) / (1 - Math.min(Math.abs(a), Math.abs(b)));
    }

    /** The product's way: value of information, looked one step ahead. */
    static Chooser valueOfInformation(Problem problem) {
        Troubleshooting troubleshooting = new Troubleshooting(problem);
        return (belief, asked) -> troubleshooting.next(belief, asked).map(QuestionValue::question);
    }

    /** Most information for its cost, as long as there is any. */
    static Chooser entropy(Problem problem) {
        return (belief, asked) -> {
            int best = -1;
            double most = 0;
            for (int q = 0; q < problem.questions().size(); q++) {
                double gain =
                        asked.get(q) ? 0 : gain(belief, problem.questions().get(q));
                double worth = gain / problem.questions().get(q).cost();
                if (gain > 0.05 && worth > most) {
                    most = worth;
                    best = q;
                }
            }
            return best < 0 ? Optional.empty() : Optional.of(best);
        };
    }

    private static double gain(double[] belief, Question question) {
        double after = 0;
        for (int x = 0; x < question.given().length; x++) {
            double probability = 0;
            for (int c = 0; c < belief.length; c++) {
                probability += belief[c] * question.given()[x][c];
            }
            after += probability * entropy(Troubleshooting.answered(belief, question, x));
        }
        return entropy(belief) - after;
    }

    private static double entropy(double[] belief) {
        double bits = 0;
        for (double share : belief) {
            bits -= share > 0 ? share * Math.log(share) / Math.log(2) : 0;
        }
        return bits;
    }

    /** Straight to the repairs. */
    static Chooser nothing() {
        return (belief, asked) -> Optional.empty();
    }
}

package io.mapimedic.evaluation.simulator;

import io.mapimedic.decision.Problem;
import io.mapimedic.decision.Question;
import io.mapimedic.decision.Troubleshooting;
import java.util.BitSet;
import java.util.Optional;

/** Asks what gives most information for its cost, as long as there is any. */
final class Entropy {

    /** Bits below which an answer is not worth asking for. */
    private static final double LEAST = 0.05;

    private Entropy() {}

    static Optional<Integer> best(Problem problem, double[] belief, BitSet asked) {
        int best = -1;
        double most = 0;
        for (int q = 0; q < problem.questions().size(); q++) {
            if (!asked.get(q)) {
                double gain = gain(belief, problem.questions().get(q));
                double worth = gain / problem.questions().get(q).cost();
                if (gain > LEAST && worth > most) {
                    most = worth;
                    best = q;
                }
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    private static double gain(double[] belief, Question question) {
        double after = 0;
        for (int x = 0; x < question.given().length; x++) {
            double probability = 0;
            for (int c = 0; c < belief.length; c++) {
                probability += belief[c] * question.given()[x][c];
            }
            after += probability > 0 ? probability * bits(Troubleshooting.answered(belief, question, x)) : 0;
        }
        return bits(belief) - after;
    }

    private static double bits(double[] belief) {
        double bits = 0;
        for (double share : belief) {
            bits -= share > 0 ? share * Math.log(share) / Math.log(2) : 0;
        }
        return bits;
    }
}

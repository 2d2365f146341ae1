package io.mapimedic.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The way out where no single answer changes what is done, but several together find the fault. With belief spread thin every repair is a poor
 * bet, so the plan is to hand the case over, and looking one or two answers ahead sees nothing better. So finding the fault is priced:
 * it takes as many bits as belief has entropy, each at the price of the best open question, and then it is repaired.
 *
 * <p>Entropy over the best question's rate is the lower bound of noiseless search; {@link #SLACK} allows for questions that tell less and less.
 */
final class Search {

    /** A question that tells less than this many bits is not worth anybody's time. */
    private static final double LEAST_BITS = 0.02;

    /** Later questions tell less for their cost than the best one now; a judgement. */
    private static final double SLACK = 2;

    /** However cheap, a question takes a turn. */
    private static final double LEAST_MINUTES = 1.5;

    private final Problem problem;
    private final double[] repaired;
    private final double[] after;

    Search(Problem problem) {
        this.problem = problem;
        this.repaired = new double[problem.causes()];
        this.after = new double[problem.causes()];
        Arrays.fill(repaired, problem.escalation());
        for (Action action : problem.actions()) {
            for (int i = 0; i < action.causes().length; i++) {
                double cost = action.cost() + (1 - action.fixes()[i]) * problem.escalation();
                int cause = action.causes()[i];
                repaired[cause] = Math.min(repaired[cause], cost);
            }
        }
    }

    /**
     * How fast open questions find the fault now.
     *
     * @param best           questions that tell most for their cost, best first; none when no question tells anything
     * @param bitsPerMinute  of the first of them
     */
    record Pace(List<Integer> best, double bitsPerMinute) {

        static final Pace NONE = new Pace(List.of(), 0);
    }

    Pace pace(double[] belief, BitSet asked, int most) {
        record Rated(int question, double rate) {}
        double bits = bits(belief);
        List<Rated> telling = new ArrayList<>();
        for (int q = 0; q < problem.questions().size(); q++) {
            if (!asked.get(q)) {
                Question question = problem.questions().get(q);
                double gain = (1 - question.unknown()) * (bits - bitsAfter(belief, question));
                if (gain > LEAST_BITS) {
                    telling.add(new Rated(q, gain / Math.max(LEAST_MINUTES, question.cost())));
                }
            }
        }
        if (telling.isEmpty()) {
            return Pace.NONE;
        }
        telling.sort(Comparator.comparingDouble(Rated::rate).reversed().thenComparingInt(Rated::question));
        return new Pace(
                telling.stream().limit(most).map(Rated::question).toList(),
                telling.get(0).rate());
    }

    /** Expected minutes when the fault is looked for at that pace, and then repaired; infinite when nothing tells anything. */
    double cost(double[] belief, Pace pace) {
        if (pace.best().isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double minutes = SLACK * bits(belief) / pace.bitsPerMinute();
        for (int c = 0; c < belief.length; c++) {
            minutes += belief[c] * repaired[c];
        }
        return minutes;
    }

    private double bitsAfter(double[] belief, Question question) {
        double bits = 0;
        for (int x = 0; x < question.answers(); x++) {
            double probability = question.update(belief, x, after);
            bits += probability > 0 ? probability * bits(after) : 0;
        }
        return bits;
    }

    private static double bits(double[] belief) {
        double nats = 0;
        for (double share : belief) {
            nats -= share > 0 ? share * Math.log(share) : 0;
        }
        return nats / Math.log(2);
    }
}

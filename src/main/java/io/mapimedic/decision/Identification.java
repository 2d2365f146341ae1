package io.mapimedic.decision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * Asks when no single answer would change what is done, but several together find the fault. With belief spread thin every repair is a poor bet, so
 * the plan is to hand the case over, and looking one or two answers ahead sees no way out. The way out is priced instead: finding
 * the fault takes as many bits as belief has entropy, each at the price of the best open question, and then it is repaired. While that is
 * cheaper than the plan, the question with most information for its cost is asked.
 *
 * <p>Entropy over the best question's rate is the lower bound of noiseless search; {@link #SLACK} allows for questions that tell less and less.
 */
final class Identification {

    /** A question that tells less than this many bits is not worth anybody's time. */
    private static final double LEAST_BITS = 0.02;

    /** Later questions tell less for their cost than the best one now; a judgement. */
    private static final double SLACK = 2;

    /** Only where the plan may well come to handing over; with less, trying is what is done next anyway. */
    private static final double MOSTLY = 0.2;

    private static final double LEAST_MINUTES = 0.5;

    private final Problem problem;
    private final double[] repaired;
    private final double[] after;

    Identification(Problem problem) {
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
     * @param now        expected minutes when nothing more is asked
     * @param handedOver the probability that it ends with handing over then
     */
    Optional<QuestionValue> next(double[] belief, BitSet asked, double now, double handedOver) {
        if (handedOver < MOSTLY) {
            return Optional.empty();
        }
        double bits = bits(belief);
        int best = -1;
        double rate = 0;
        for (int q = 0; q < problem.questions().size(); q++) {
            if (!asked.get(q)) {
                Question question = problem.questions().get(q);
                double gain = (1 - question.unknown()) * (bits - bitsAfter(belief, question));
                double perMinute = gain / Math.max(LEAST_MINUTES, question.cost());
                if (gain > LEAST_BITS && perMinute > rate) {
                    best = q;
                    rate = perMinute;
                }
            }
        }
        double found = best < 0 ? Double.POSITIVE_INFINITY : known(belief) + SLACK * bits / rate;
        return found < now ? Optional.of(new QuestionValue(best, now - found, now - found)) : Optional.empty();
    }

    /** Expected minutes when the fault is known. */
    private double known(double[] belief) {
        double minutes = 0;
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

package io.mapimedic.decision;

import io.mapimedic.decision.Search.Pace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses between asking and acting. The value of a question is the expected cost of repair before it less that after it; the best few are
 * looked at one step further, where a second question may follow the answer, against doing the first repair and asking then. Where the plan may
 * well end with handing the case over, looking for the fault with all questions that are left ({@link Search}) is a third way on, before and
 * after each answer.
 *
 * <p>Deterministic: ties go to the earlier place. Keeps scratch space between calls, so it belongs to one thread.
 *
 * @see <a href="https://doi.org/10.1145/203330.203341">Heckerman, Breese, Rommelse: Decision-theoretic troubleshooting (1995)</a>
 */
public final class Troubleshooting {

    /** How many questions are looked at further, as the ranking model says. */
    private static final int REFINED = 3;

    /** How many questions may follow an answer when it is looked further; those that are worth most now. */
    private static final int FOLLOWING = 10;

    /** And how many answers they may have together; a group of questions has many, and each is thought through. */
    private static final int FOLLOWING_ANSWERS = 30;

    /** Share of cases that the plan hands over from which on looking for the fault is a way; with less, trying is what is done next anyway. */
    private static final double MOSTLY = 0.2;

    /** Below this many minutes a difference is noise of arithmetic. */
    private static final double NOTHING = 1e-9;

    private final Problem problem;
    private final RepairPlan plan;
    private final Search search;
    private final double[][] scratch;

    public Troubleshooting(Problem problem) {
        this.problem = problem;
        this.plan = new RepairPlan(problem);
        this.search = new Search(problem);
        this.scratch = new double[3][problem.causes()];
    }

    /** Expected minutes until the trouble has ended when nothing more is asked. */
    public double repairCost(double[] belief) {
        return plan.cost(belief);
    }

    /** The actions in the order that costs least when nothing more is asked. */
    public List<Action> repairs(double[] belief) {
        return plan.actions(belief);
    }

    /** Belief after an action did not help, summing to 1; the same when it could not have helped. */
    public static double[] failed(double[] belief, Action action) {
        double[] after = belief.clone();
        action.fail(after);
        return normalised(after);
    }

    /** Belief after an answer; the same when the answer was thought impossible. */
    public static double[] answered(double[] belief, Question question, int answer) {
        double[] after = belief.clone();
        question.update(belief, answer, after);
        return after;
    }

    /**
     * The question to ask before the next repair; empty when repairing is the better deal.
     *
     * @param belief probabilities of the causes, summing to 1
     * @param asked  places of the questions that are answered or that nobody can answer
     */
    public Optional<QuestionValue> next(double[] belief, BitSet asked) {
        double now = plan.cost(belief);
        List<QuestionValue> ranked = ranked(belief, asked, now);
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        Pace pace = plan.handedOver(belief) < MOSTLY ? Pace.NONE : search.pace(belief, asked, REFINED);
        Ahead ahead = new Ahead(following(ranked), pace);
        double act = costOfActing(belief, ahead, now);
        QuestionValue best = null;
        for (QuestionValue candidate : candidates(ranked, pace)) {
            double net = act - costOfAsking(belief, candidate, ahead);
            if (net > NOTHING && (best == null || net > best.net() + NOTHING)) {
                best = new QuestionValue(candidate.question(), candidate.saves(), net);
            }
        }
        return Optional.ofNullable(best);
    }

    /** What may come after the next answer or repair: one of these questions, or looking for the fault at this pace. */
    private record Ahead(List<QuestionValue> following, Pace pace) {}

    /** Those that are worth most by themselves, and those that tell most of where the fault is. */
    private static List<QuestionValue> candidates(List<QuestionValue> ranked, Pace pace) {
        List<QuestionValue> candidates = new ArrayList<>(ranked.subList(0, Math.min(REFINED, ranked.size())));
        ranked.stream()
                .skip(REFINED)
                .filter(value -> pace.best().contains(value.question()))
                .forEach(candidates::add);
        return candidates;
    }

    /** Those that are worth most, as many as have few enough answers together. */
    private List<QuestionValue> following(List<QuestionValue> ranked) {
        int n = 0;
        int answers = 0;
        while (n < Math.min(FOLLOWING, ranked.size()) && answers < FOLLOWING_ANSWERS) {
            answers += problem.questions().get(ranked.get(n).question()).answers();
            n++;
        }
        return ranked.subList(0, n);
    }

    /** All questions, worth most first, by what one answer alone saves less what it costs. */
    public List<QuestionValue> byValue(double[] belief) {
        return ranked(belief, new BitSet(), plan.cost(belief));
    }

    /** The open ones in that order. */
    private List<QuestionValue> ranked(double[] belief, BitSet asked, double now) {
        List<QuestionValue> values = new ArrayList<>();
        for (int q = 0; q < problem.questions().size(); q++) {
            if (!asked.get(q)) {
                Question question = problem.questions().get(q);
                double saves = saves(belief, question, now);
                values.add(new QuestionValue(q, saves, saves - question.cost()));
            }
        }
        values.sort(
                Comparator.comparingDouble(QuestionValue::net).reversed().thenComparingInt(QuestionValue::question));
        return values;
    }

    private double saves(double[] belief, Question question, double now) {
        double[] after = scratch[0];
        double then = 0;
        for (int x = 0; x < question.answers(); x++) {
            double probability = question.update(belief, x, after);
            if (probability > 0) {
                then += probability * plan.cost(after);
            }
        }
        return Math.max(0, (1 - question.unknown()) * (now - then));
    }

    private double costOfAsking(double[] belief, QuestionValue candidate, Ahead ahead) {
        Question question = problem.questions().get(candidate.question());
        double[] after = scratch[1];
        double then = question.unknown() * costAhead(belief, ahead, candidate.question());
        for (int x = 0; x < question.answers(); x++) {
            double probability = question.update(belief, x, after) * (1 - question.unknown());
            if (probability > 0) {
                then += probability * costAhead(after, ahead, candidate.question());
            }
        }
        return question.cost() + then;
    }

    /**
     * The first repair now, and a question after it when it did not help; no more than repairing without questions. Looking for the fault is
     * not taken to follow: where it is worth its while, it is done before anything is changed.
     */
    private double costOfActing(double[] belief, Ahead ahead, double now) {
        List<Action> order = plan.actions(belief);
        if (order.isEmpty()) {
            return now;
        }
        Action first = order.get(0);
        double chance = first.chance(belief);
        if (chance >= 1 - NOTHING) {
            return now;
        }
        double[] after = scratch[2];
        System.arraycopy(failed(belief, first), 0, after, 0, after.length);
        return Math.min(
                now, first.cost() + (1 - chance) * costAhead(after, new Ahead(ahead.following(), Pace.NONE), -1));
    }

    /** Cost from here on when at most one more question is asked, or as many as find the fault. */
    private double costAhead(double[] belief, Ahead ahead, int without) {
        double now = plan.cost(belief);
        double best = Math.min(now, search.cost(belief, ahead.pace()));
        for (QuestionValue value : ahead.following()) {
            if (value.question() != without) {
                Question question = problem.questions().get(value.question());
                best = Math.min(best, now - saves(belief, question, now) + question.cost());
            }
        }
        return best;
    }

    private static double[] normalised(double[] belief) {
        double total = 0;
        for (double share : belief) {
            total += share;
        }
        if (total > 0) {
            for (int c = 0; c < belief.length; c++) {
                belief[c] /= total;
            }
        }
        return belief;
    }
}

package io.mapimedic.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of actions without further questions, and what it costs on average: falling probability of success over cost (Kadane and
 * Simon 1977), until handing the case over is the better deal. Optimal while one fault is at work, actions are independent and
 * success can be seen; see Heckerman, Breese, Rommelse (1995).
 *
 * <p>Keeps scratch space between calls, so it belongs to one thread.
 */
final class RepairPlan {

    private final Problem problem;
    private final Action[] actions;
    private final double[] left;
    private final double[] chances;
    private final long[] order;
    private double handedOver;

    RepairPlan(Problem problem) {
        this.problem = problem;
        this.actions = problem.actions().toArray(new Action[0]);
        this.left = new double[problem.causes()];
        this.chances = new double[actions.length];
        this.order = new long[actions.length];
    }

    /** Expected minutes until the trouble has ended. */
    double cost(double[] belief) {
        return walk(belief, null);
    }

    /** The probability that nothing in the plan helps, so that the case is handed over. */
    double handedOver(double[] belief) {
        walk(belief, null);
        return handedOver;
    }

    /** The actions in order; what comes after handing over is not in it. */
    List<Action> actions(double[] belief) {
        List<Action> chosen = new ArrayList<>();
        walk(belief, chosen);
        return chosen;
    }

    private double walk(double[] belief, @Nullable List<Action> chosen) {
        int usable = sort(belief);
        System.arraycopy(belief, 0, left, 0, belief.length);
        double unsolved = 1;
        double cost = 0;
        for (int i = 0; i < usable && unsolved > 1e-12; i++) {
            Action action = actions[(int) (order[i] & 0xFFFF)];
            double fixed = action.chance(left);
            // As one more action, handing over has probability of success 1: it comes where its ratio is the larger
            // one.
            if (fixed * problem.escalation() < action.cost() * unsolved) {
                continue;
            }
            cost += unsolved * action.cost();
            action.fail(left);
            unsolved -= fixed;
            if (chosen != null) {
                chosen.add(action);
            }
        }
        handedOver = Math.max(0, unsolved);
        return cost + handedOver * problem.escalation();
    }

    /** Sorts by falling ratio; bits of positive doubles sort like the numbers, so the place rides in the lowest ones. */
    private int sort(double[] belief) {
        int usable = 0;
        for (int a = 0; a < actions.length; a++) {
            chances[a] = actions[a].chance(belief);
            if (chances[a] > 1e-9) {
                long bits = Double.doubleToRawLongBits(actions[a].cost() / chances[a]);
                order[usable++] = (bits & ~0xFFFFL) | a;
            }
        }
        Arrays.sort(order, 0, usable);
        return usable;
    }
}

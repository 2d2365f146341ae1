package io.mapimedic.decision;

/**
 * Something that may end the trouble.
 *
 * @param id     for people and for breaking ties
 * @param cost   minutes, all included: work, expected harm, interruption; above 0
 * @param causes places of the causes that it can fix
 * @param fixes  for each of them the probability (0 to 1) that it does
 */
public record Action(String id, double cost, int[] causes, double[] fixes) {

    public Action {
        if (!(cost > 0)) {
            throw new IllegalArgumentException(
                    "The cost of action %s must be above 0 minutes, not %s.".formatted(id, cost));
        }
        if (causes.length != fixes.length) {
            throw new IllegalArgumentException(
                    "Action %s names %d causes and %d probabilities.".formatted(id, causes.length, fixes.length));
        }
    }

    /** The probability that it ends the trouble. */
    double chance(double[] belief) {
        double chance = 0;
        for (int i = 0; i < causes.length; i++) {
            chance += belief[causes[i]] * fixes[i];
        }
        return chance;
    }

    /** Takes out of the belief, which need not sum to 1, what this would have fixed; returns how much that was. */
    double fail(double[] belief) {
        double fixed = 0;
        for (int i = 0; i < causes.length; i++) {
            double share = belief[causes[i]] * fixes[i];
            belief[causes[i]] -= share;
            fixed += share;
        }
        return fixed;
    }
}

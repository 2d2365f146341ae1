package io.mapimedic.learning;

/**
 * How far outcomes may move what an author wrote. The author knows why; outcomes know how often. So outcomes correct by a step, and what
 * lies further away is for the author to change.
 */
final class Bounds {

    /** An authored fix rate is worth so many cases: ten reports do not overturn it, fifty weigh more than it does. */
    static final double FIX_RATE_CASES = 20;

    /** One word of the scale of fix rates lies at most 0.3 from the next. */
    static final double FIX_RATE_REACH = 0.25;

    /** Nothing that is offered helps never, and nothing helps always. */
    static final double LOWEST_FIX_RATE = 0.05;

    static final double HIGHEST_FIX_RATE = 0.98;

    /** An authored prior is worth so many cases of its cause: the first report moves it by a fifth at most. */
    static final double PRIOR_CASES = 5;

    /** One word of the scale of priors is a factor of 2.5 to 4. */
    static final double PRIOR_REACH = 3;

    /** Of one remediation for one cause the youngest so many reports count: what changes in the world shows again within as many. */
    static final int PAIR_WINDOW = 200;

    /** Of all solved cases the youngest so many say how common causes are. */
    static final int CASE_WINDOW = 1_000;

    private Bounds() {}

    /** The fix rate within reach of what is authored; what is authored is always within. */
    static double fixRate(double authored, double posterior) {
        double lowest = Math.min(authored, Math.max(LOWEST_FIX_RATE, authored - FIX_RATE_REACH));
        double highest = Math.max(authored, Math.min(HIGHEST_FIX_RATE, authored + FIX_RATE_REACH));
        return Math.max(lowest, Math.min(highest, posterior));
    }

    /** The factor on the odds of a prior, within a word. */
    static double priorFactor(double posterior) {
        return Math.max(1 / PRIOR_REACH, Math.min(PRIOR_REACH, posterior));
    }
}

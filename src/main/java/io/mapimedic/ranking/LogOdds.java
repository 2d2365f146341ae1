package io.mapimedic.ranking;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.model.Support;

/** The addends of a belief, for whoever explains it: S = prior + what each support adds, all natural logarithms of odds. */
public final class LogOdds {

    private LogOdds() {}

    /** What one support adds, the noise of its source taken off; negative when it speaks against. */
    public static double of(Support support, Cause cause) {
        return Noise.soften(support, cause);
    }

    /**
     * Where the sum begins before anything is known.
     *
     * @param subjects how many things of the kind the case has; the fault can sit on each of them
     */
    public static double ofPrior(Cause cause, int subjects) {
        return Math.log(cause.odds() / Math.max(1, subjects));
    }
}

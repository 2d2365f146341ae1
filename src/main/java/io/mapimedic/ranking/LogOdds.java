package io.mapimedic.ranking;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.model.Support;
import io.mapimedic.ranking.Aftermath.Carried;

/** The addends of a belief, for whoever explains it: S = prior + what each support and each trial adds, all natural logarithms of odds. */
public final class LogOdds {

    private LogOdds() {}

    /** What one support adds, the noise of its source taken off; negative when it speaks against. */
    public static double of(Support support, Cause cause) {
        return Noise.soften(support, cause);
    }

    /** What a remediation takes off that was carried out and did not end the trouble; 0 for a cause that it is not for. */
    public static double ofTrial(Trial trial, Hypothesis hypothesis) {
        return new Carried(trial.attempt(), trial.remediation()).logFactor(hypothesis.cause(), hypothesis.subject());
    }

    /**
     * Where the sum begins before anything is known.
     *
     * @param subjects how many things of the kind the case has; the fault can sit on each of them
     */
    public static double ofPrior(Cause cause, int subjects) {
        return Math.log(cause.odds() / Math.max(1, subjects));
    }

    /** What the words of the text add for it; 0 where they say nothing. */
    public static double ofWords(Hypothesis hypothesis) {
        return hypothesis.words() == null ? 0 : hypothesis.words().logOdds();
    }
}

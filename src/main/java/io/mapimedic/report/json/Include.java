package io.mapimedic.report.json;

import java.util.Locale;

/** The parts of an answer that come only when asked for. */
public enum Include {
    /** Why each finding matters, what each cause means and is made of, and what the answers to the next question would do. */
    EXPLANATION,
    /** Which single answers would change the first step; costs a number of diagnoses. */
    COUNTERFACTUAL,
    /** Where each remediation can be had as files. */
    ARTIFACTS,
    /** The rules that fired, in the order of the conclusions. */
    TRACE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part with this word, which has been checked before. */
    public static Include ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

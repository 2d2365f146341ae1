package io.mapimedic.ranking;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.model.Likeness;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Support;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cause that may be at work on one subject.
 *
 * @param probability calibrated, 0 to 1; several causes may be at work at once, so they need not sum to 1
 * @param supports    what speaks for and against it, strongest first
 * @param unknown     ids of findings that would speak for or against it and that nobody measured
 * @param words       what the words of the text say for it, null when they say nothing
 */
public record Hypothesis(
        Cause cause,
        Subject subject,
        double probability,
        boolean confirmed,
        List<Support> supports,
        List<String> unknown,
        Likeness.@Nullable Words words) {

    /** Nobody wrote about it. */
    public Hypothesis(
            Cause cause,
            Subject subject,
            double probability,
            boolean confirmed,
            List<Support> supports,
            List<String> unknown) {
        this(cause, subject, probability, confirmed, supports, unknown, null);
    }

    /** The same, less believed. */
    Hypothesis atMost(double limit) {
        return probability <= limit ? this : new Hypothesis(cause, subject, limit, confirmed, supports, unknown, words);
    }

    public Belief belief() {
        return Belief.of(probability);
    }

    /** Something speaks for it. */
    boolean isSpokenFor() {
        for (Support support : supports) {
            if (support.weight().logarithm() > 0) {
                return true;
            }
        }
        return false;
    }

    /** What speaks for it. */
    public List<Support> because() {
        return supports.stream()
                .filter(support -> support.weight().logarithm() > 0)
                .toList();
    }

    /** What speaks against it. */
    public List<Support> against() {
        return supports.stream()
                .filter(support -> support.weight().logarithm() < 0)
                .toList();
    }
}

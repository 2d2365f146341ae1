package io.mapimedic.ranking;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Support;
import java.util.List;

/**
 * A cause that may be at work on one subject.
 *
 * @param probability calibrated, 0 to 1; several causes may be at work at once, so they need not sum to 1
 * @param supports    what speaks for and against it, strongest first
 * @param unknown     ids of findings that would speak for or against it and that nobody measured
 */
public record Hypothesis(
        Cause cause,
        Subject subject,
        double probability,
        boolean confirmed,
        List<Support> supports,
        List<String> unknown) {

    public Belief belief() {
        return Belief.of(probability);
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

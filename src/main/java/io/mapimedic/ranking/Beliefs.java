package io.mapimedic.ranking;

import io.mapimedic.model.Finding;
import io.mapimedic.model.Likeness;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is believed after all evidence, and after all that was tried.
 *
 * @param hypotheses every cause on every subject, most believed first
 * @param other      probability (0 to 1) of a cause that the knowledge base does not have
 * @param together   two faults that explain what is seen better than one, null where one does
 * @param trials     what was tried and what it did to belief, in the order of doing
 * @param outdated   findings that count as unknown, because a repair may have changed what was seen
 * @param likeness   what the words of the text say
 */
public record Beliefs(
        List<Hypothesis> hypotheses,
        double other,
        @Nullable FaultPair together,
        List<Trial> trials,
        Set<Finding> outdated,
        Likeness likeness) {

    /** One fault explains everything, and nothing was tried. */
    public Beliefs(List<Hypothesis> hypotheses, double other) {
        this(hypotheses, other, null, List.of(), Set.of(), Likeness.NONE);
    }

    /** A cause that the knowledge does not have is more probable than any single one that it has. */
    public boolean isOtherLeading() {
        return hypotheses.stream().noneMatch(one -> one.probability() >= other);
    }

    Beliefs with(List<Trial> tried, Set<Finding> unknown) {
        return new Beliefs(hypotheses, other, together, tried, unknown, likeness);
    }
}

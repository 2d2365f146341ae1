package io.mapimedic.explanation;

import io.mapimedic.model.Finding;
import io.mapimedic.model.Value;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.RankedRemediation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer to a question would do.
 *
 * @param values       answers that do the same; none for "I do not know"
 * @param found        findings that would be there and are not now
 * @param shifts       belief in the top causes, now and then
 * @param step         the first step then, null when there is none
 * @param changesFirst the first step would be another one
 * @param next         the key that would be asked then, null when there is nothing more to ask
 */
public record AnswerEffect(
        List<Value> values,
        List<Finding> found,
        List<Shift> shifts,
        @Nullable RankedRemediation step,
        boolean changesFirst,
        @Nullable String next) {

    public AnswerEffect {
        values = List.copyOf(values);
        found = List.copyOf(found);
        shifts = List.copyOf(shifts);
    }

    /** The answer "I do not know". */
    public boolean isDoNotKnow() {
        return values.isEmpty();
    }

    /** Belief in a cause. */
    public record Shift(Hypothesis now, double then) {}
}

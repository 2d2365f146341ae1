package io.mapimedic.explanation;

import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.RankedRemediation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Single answers that would change the first step.
 *
 * @param first the first step as it is, null when there is none
 * @param turns what would change it, in the order in which it was tried
 * @param tried how many answers were tried
 * @param left  how many more there were to try; 0 when the search is complete
 */
public record Alternatives(@Nullable RankedRemediation first, List<Turn> turns, int tried, int left) {

    public Alternatives {
        turns = List.copyOf(turns);
    }

    /**
     * One answer that turns the case.
     *
     * @param step  the first step then, null when there is none
     * @param cause the most believed cause then, null when none is worth mentioning
     */
    public record Turn(
            KeyChange change,
            @Nullable RankedRemediation step,
            @Nullable Hypothesis cause) {}
}

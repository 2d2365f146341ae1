package io.mapimedic.report.json;

import io.mapimedic.explanation.Alternatives;
import io.mapimedic.ranking.RankedRemediation;
import io.mapimedic.report.json.ObstaclesAnswer.Believed;
import io.mapimedic.report.json.ObstaclesAnswer.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Single answers that would change the first step.
 *
 * @param left answers that were not tried; 0 when the search is complete
 */
public record AlternativesAnswer(@Nullable FirstStep first, List<Turn> changes, int tried, int left) {

    /** What would be done first. */
    public record FirstStep(String remediation, String subject, String title) {
        static @Nullable FirstStep of(@Nullable RankedRemediation ranked) {
            return ranked == null
                    ? null
                    : new FirstStep(
                            ranked.remediation().id(),
                            ranked.subject().toString(),
                            ranked.remediation().title());
        }
    }

    /** One answer, and what would be done and believed first then. */
    public record Turn(
            Change change,
            @Nullable FirstStep first,
            @Nullable Believed cause) {}

    public static AlternativesAnswer of(Alternatives alternatives) {
        return new AlternativesAnswer(
                FirstStep.of(alternatives.first()),
                alternatives.turns().stream()
                        .map(turn -> new Turn(
                                Change.of(turn.change()), FirstStep.of(turn.step()), Believed.of(turn.cause())))
                        .toList(),
                alternatives.tried(),
                alternatives.left());
    }
}

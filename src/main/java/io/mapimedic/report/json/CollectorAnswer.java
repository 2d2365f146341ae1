package io.mapimedic.report.json;

import io.mapimedic.diagnosis.CollectorOffer;
import io.mapimedic.report.view.Downloads;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The collector script, where it is worth more than any question. */
public record CollectorAnswer(String says, int open, int minutes, List<ScriptAnswer> scripts) {

    /** Where a script comes from, and on which computer it runs. */
    public record ScriptAnswer(String scope, String href) {}

    static @Nullable CollectorAnswer of(@Nullable CollectorOffer offer) {
        return offer == null
                ? null
                : new CollectorAnswer(
                        offer.says(),
                        offer.open(),
                        CollectorOffer.MINUTES,
                        offer.scopes().stream()
                                .map(scope -> new ScriptAnswer(scope.word(), Downloads.collector(scope)))
                                .toList());
    }
}

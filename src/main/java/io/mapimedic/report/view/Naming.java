package io.mapimedic.report.view;

import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.RankedRemediation;
import org.jspecify.annotations.Nullable;

/** What causes and remediations are called in explanations. */
final class Naming {

    private Naming() {}

    /** {@code “Title” (server EX01)}. */
    static String of(Hypothesis hypothesis) {
        return "“%s” (%s)".formatted(hypothesis.cause().title(), Words.of(hypothesis.subject()));
    }

    /** The word, and the figure behind it. */
    static String belief(Hypothesis hypothesis) {
        return "%s, %s".formatted(Words.of(hypothesis.belief()), Figures.percent(hypothesis.probability()));
    }

    /** {@code “Title” on server EX01}, or that there is none. */
    static String of(@Nullable RankedRemediation ranked) {
        return ranked == null
                ? "nothing to do"
                : "“%s” (%s)".formatted(ranked.remediation().title(), Words.of(ranked.subject()));
    }
}

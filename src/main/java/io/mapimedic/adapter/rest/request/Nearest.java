package io.mapimedic.adapter.rest.request;

import io.mapimedic.adapter.rest.problem.Excerpt;
import io.mapimedic.knowledge.Suggestion;
import java.util.Collection;

/** Words for remedies: what somebody probably meant. */
final class Nearest {

    private Nearest() {}

    /** The closest of the words, or the general advice when none is close. */
    static String remedy(String word, Collection<String> words, String otherwise) {
        return Suggestion.closest(word, words)
                .map(closest -> "Maybe you mean '" + closest + "'.")
                .orElse(otherwise);
    }

    /** The closest of the words and all of them: for a choice of few. */
    static String oneOf(String word, Collection<String> words) {
        String all = "Use one of: " + String.join(", ", words) + ".";
        return (Suggestion.sentence(word, words) + " " + all).strip();
    }

    /** The word as it may be shown in a sentence. */
    static String quoted(String word) {
        return "'" + Excerpt.of(word) + "'";
    }
}

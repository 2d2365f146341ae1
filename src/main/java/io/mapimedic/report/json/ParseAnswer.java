package io.mapimedic.report.json;

import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.text.Understanding;
import java.util.List;

/** What a text says. Offsets count UTF-16 code units. */
public record ParseAnswer(List<MentionAnswer> mentions, String language, List<Rest> unrecognised) {

    /** A sentence in which nothing was understood. */
    public record Rest(int begin, int end, String text) {}

    /** @param limit from which confidence on a mention is assumed */
    public static ParseAnswer of(Understanding understanding, String text, KnowledgeBase knowledge, double limit) {
        return new ParseAnswer(
                understanding.mentions().stream()
                        .map(mention -> MentionAnswer.of(mention, knowledge, limit))
                        .toList(),
                understanding.language().word(),
                understanding.rest().stream()
                        .map(span -> new Rest(span.begin(), span.end(), text.substring(span.begin(), span.end())))
                        .toList());
    }
}

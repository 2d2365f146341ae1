package io.mapimedic.text;

import io.mapimedic.knowledge.Language;
import java.util.List;

/**
 * What a text says.
 *
 * @param language in which most of it is written
 * @param mentions in the order of the text
 * @param rest     sentences in which nothing was understood
 */
public record Understanding(Language language, List<Mention> mentions, List<Span> rest) {

    public Understanding {
        mentions = List.copyOf(mentions);
        rest = List.copyOf(rest);
    }

    /** From a character to before another, in UTF-16 code units. */
    public record Span(int begin, int end) {}
}

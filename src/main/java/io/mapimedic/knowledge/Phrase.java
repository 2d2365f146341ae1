package io.mapimedic.knowledge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How people say that a key has a value.
 *
 * @param key      of the vocabulary
 * @param value    what is meant: a value of the key as text, or the slot that holds it, {@code <number>}
 * @param unit     unit of the number when the sentence names none, null for the vocabulary's
 * @param wordings by language: words, {@code {synonyms}}, {@code "fixed sequences"} and {@code <slots>}
 * @param notWith  words, synonyms or sequences that, in the same clause, say that something else is meant
 * @param sureness how plainly the wording says it
 * @param inOrder  whether the words must come in the order written
 * @param within   how many other words may stand between them
 * @param turns    whether "not" turns a value of two into the other; a code that is not seen says nothing
 * @param sources  ids of references, for texts and codes that a vendor documents
 * @param file     the file it stands in
 * @param line     the line there
 */
public record Phrase(
        String key,
        String value,
        @Nullable String unit,
        Map<Language, List<String>> wordings,
        List<String> notWith,
        Sureness sureness,
        boolean inOrder,
        int within,
        boolean turns,
        List<String> sources,
        String file,
        int line) {

    public Phrase {
        wordings = Map.copyOf(wordings);
        notWith = List.copyOf(notWith);
        sources = List.copyOf(sources);
    }

    /** How plainly a wording says what it is taken for. */
    public enum Sureness {
        /** Nothing else can be meant. */
        SURE(0.95),
        /** Rarely something else is meant. */
        LIKELY(0.8),
        /** As often as not; asked back, never assumed. */
        VAGUE(0.5);

        private final double confidence;

        Sureness(double confidence) {
            this.confidence = confidence;
        }

        public double confidence() {
            return confidence;
        }
    }
}

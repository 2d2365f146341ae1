package io.mapimedic.knowledge;

import java.util.List;
import java.util.Map;

/**
 * How people say what the vocabulary knows, in their languages.
 *
 * @param phrases  in the order of their files
 * @param synonyms words that mean the same, by name
 * @param cues     words that say how something is meant: not, perhaps, formerly
 */
public record Phrasebook(List<Phrase> phrases, Map<String, Synonyms> synonyms, Cues cues) {

    public static final Phrasebook EMPTY = new Phrasebook(List.of(), Map.of(), Cues.NONE);

    public Phrasebook {
        phrases = List.copyOf(phrases);
        synonyms = Map.copyOf(synonyms);
    }

    /**
     * Words that mean the same.
     *
     * @param name  phrases refer to it as {@code {name}}
     * @param words by language; several words make a sequence
     * @param file  the file it stands in
     * @param line  the line there
     */
    public record Synonyms(String name, Map<Language, List<String>> words, String file, int line) {
        public Synonyms {
            words = Map.copyOf(words);
        }
    }
}

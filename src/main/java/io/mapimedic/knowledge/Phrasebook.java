package io.mapimedic.knowledge;

import java.util.List;
import java.util.Map;

/**
 * How people say what the vocabulary knows, in their languages.
 *
 * @param phrases  in the order of their files
 * @param synonyms words that mean the same, by name
 * @param cues     words that say how something is meant: not, perhaps, formerly
 * @param saidOf   by cause, texts with the words that people use of it and that its description lacks
 * @param areas    what people also write about and no cause is of
 * @param asides   words that say that something else is shown
 * @param pastes   by cause, whole texts that were pasted about it, one an entry
 */
public record Phrasebook(
        List<Phrase> phrases,
        Map<String, Synonyms> synonyms,
        Cues cues,
        List<SaidOf> saidOf,
        List<Area> areas,
        AsideCues asides,
        List<SaidOf> pastes) {

    public static final Phrasebook EMPTY =
            new Phrasebook(List.of(), Map.of(), Cues.NONE, List.of(), List.of(), AsideCues.NONE, List.of());

    public Phrasebook {
        phrases = List.copyOf(phrases);
        synonyms = Map.copyOf(synonyms);
        saidOf = List.copyOf(saidOf);
        areas = List.copyOf(areas);
        pastes = List.copyOf(pastes);
    }

    /**
     * Words that people use of a cause: sentences, texts of dialogs and logs, names of products. They tell causes apart where no phrase
     * and no reader understands them, and are evidence of nothing.
     *
     * @param cause id
     * @param texts in any language
     * @param file  the file it stands in
     * @param line  the line there
     */
    public record SaidOf(String cause, List<String> texts, String file, int line) {
        public SaidOf {
            texts = List.copyOf(texts);
        }
    }

    /**
     * Something around mail that the knowledge has no causes of. A text in its words is more probably about it than about a cause.
     *
     * @param title  what does not work there, for people
     * @param texts  with the words that people use of it, in any language
     * @param turnTo who knows more
     */
    public record Area(String title, List<String> texts, String turnTo) {
        public Area {
            texts = List.copyOf(texts);
        }
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

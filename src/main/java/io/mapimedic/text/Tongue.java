package io.mapimedic.text;

import io.mapimedic.knowledge.Cues;
import io.mapimedic.knowledge.Language;
import io.mapimedic.knowledge.Phrase;
import io.mapimedic.knowledge.Phrasebook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All that is needed to read one language, compiled from the phrases: words, patterns, cues. */
final class Tongue {

    private final Language language;
    private final WordAnalyser analyser;
    private final Spotter spotter;
    private final Matching matching;
    private final Matching codes;
    private final Set<String> common = new HashSet<>();

    Tongue(Language language, Phrasebook phrasebook, WordAnalyser plain) {
        this.language = language;
        Cues cues = phrasebook.cues();
        List<String> ordinary = new ArrayList<>(cues.of(language, Cues.Kind.COMMON));
        ordinary.addAll(cues.of(language, Cues.Kind.ARTICLE));
        Lexicon lexicon = new Lexicon(language, plain, cues.of(language, Cues.Kind.ARTICLE), ordinary);
        for (Cues.Kind kind : Cues.Kind.values()) {
            cues.of(language, kind).forEach(cue -> lexicon.addCue(cue, kind.ordinal()));
        }
        Elements elements = new Elements(phrasebook, language, lexicon);
        List<Pattern> patterns = new ArrayList<>();
        for (Phrase phrase : phrasebook.phrases()) {
            List<Integer> notWith = phrase.notWith().stream()
                    .flatMap(text -> elements.of(text).stream())
                    .toList();
            for (Language one : List.of(language, Language.ANY)) {
                phrase.wordings().getOrDefault(one, List.of()).stream()
                        .map(text -> new Pattern(phrase, elements.of(text), notWith, one, text))
                        .forEach(patterns::add);
            }
        }
        for (String word : ordinary) {
            plain.words(word, language).forEach(one -> common.add(one.folded()));
        }
        this.analyser = language == Language.DE ? plain.withParts(lexicon.singles()) : plain;
        this.spotter = new Spotter(lexicon, elements.slots());
        this.matching = new Matching(patterns);
        this.codes = new Matching(patterns.stream()
                .filter(pattern -> pattern.language() == Language.ANY)
                .toList());
    }

    Language language() {
        return language;
    }

    /** The words of a sentence, their places counted within the whole text. */
    List<Word> words(String text, Sentence sentence) {
        return analyser.words(text.substring(sentence.begin(), sentence.end()), language).stream()
                .map(word -> new Word(
                        word.begin() + sentence.begin(),
                        word.end() + sentence.begin(),
                        word.written(),
                        word.forms(),
                        word.parts()))
                .toList();
    }

    /** How many words are ordinary ones of this language. */
    int familiar(List<Word> words) {
        return (int)
                words.stream().filter(word -> common.contains(word.folded())).count();
    }

    Line line(String text, List<Word> words) {
        return spotter.line(text, words);
    }

    List<Match> matches(Line line, boolean onlyCodes) {
        return (onlyCodes ? codes : matching).in(line);
    }
}

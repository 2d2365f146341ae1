package io.mapimedic.text;

import io.mapimedic.knowledge.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of one language that the phrases know: which elements they are, one by one and in sequences. Filled once, then only read. */
final class Lexicon {

    /** Where a word of a sequence leads. */
    static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Integer> elements = new ArrayList<>();

        /** The elements that end here. */
        List<Integer> elements() {
            return elements;
        }

        @Nullable
        Node next(String stem) {
            return next.get(stem);
        }
    }

    /** Before a word that must stand as it is, in no other form. */
    static final String EXACTLY = "=";

    private final Language language;
    private final WordAnalyser analyser;
    private final Set<String> articles;
    private final Node stems = new Node();
    private final Node cues = new Node();
    private final Set<String> known = new HashSet<>();
    private final Set<String> singles = new HashSet<>();
    private final Typos typos = new Typos();

    Lexicon(Language language, WordAnalyser analyser, List<String> articles, List<String> common) {
        this.language = language;
        this.analyser = analyser;
        this.articles = new HashSet<>(articles.stream().map(this::folded).toList());
        this.articles.forEach(known::add);
        common.stream().map(this::folded).forEach(known::add);
    }

    private String folded(String word) {
        List<Word> words = analyser.words(word, language);
        return words.isEmpty() ? word : words.get(0).folded();
    }

    /** Knows one more sequence of words as this element. */
    void add(String sequence, int element) {
        Node node = stems;
        List<Word> words = withoutArticles(analyser.words(sequence, language));
        if (words.isEmpty()) {
            return;
        }
        for (Word word : words) {
            boolean isExact = word.begin() > 0 && EXACTLY.charAt(0) == sequence.charAt(word.begin() - 1);
            String label = isExact ? EXACTLY + word.folded() : word.stem();
            node = node.next.computeIfAbsent(label, any -> new Node());
            known.add(word.folded());
            if (!isExact) {
                known.addAll(word.forms());
                typos.add(word.folded(), word.stem());
            }
        }
        if (!node.elements.contains(element)) {
            node.elements.add(element);
        }
        if (words.size() == 1) {
            singles.add(words.get(0).folded());
        }
    }

    /** Knows one more cue, as written: of "fixed" and "fix" only one is past. */
    void addCue(String sequence, int kind) {
        Node node = cues;
        for (Word word : withoutArticles(analyser.words(sequence, language))) {
            node = node.next.computeIfAbsent(word.written(), written -> new Node());
            known.add(word.folded());
        }
        node.elements.add(kind);
    }

    Node cues() {
        return cues;
    }

    /** Words that stand alone, for taking compounds apart. */
    Set<String> singles() {
        return singles;
    }

    Node root() {
        return stems;
    }

    List<Word> withoutArticles(List<Word> words) {
        return words.stream().filter(word -> !articles.contains(word.folded())).toList();
    }

    boolean knows(Word word) {
        return word.forms().stream().anyMatch(known::contains);
    }

    /** The stem of the known word that was probably meant, empty when the word is known or like no other. */
    String meant(Word word) {
        return knows(word) ? "" : typos.meant(word.folded());
    }
}

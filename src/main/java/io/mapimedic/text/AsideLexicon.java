package io.mapimedic.text;

import io.mapimedic.knowledge.AsideCues;
import io.mapimedic.knowledge.AsideCues.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cues of asides as a trie of words: from each word of a sentence the longest cue is taken. */
final class AsideLexicon {

    private static final String PAST_YEAR = "<past-year>";
    private static final int FIRST_YEAR = 1990;
    private static final int MOST_FILLERS = 3;
    /** Of a word: longer ones begin like no cue. */
    private static final int LONGEST_BEGINNING = 16;

    private final Node root = new Node();
    private final Set<String> fillers;

    AsideLexicon(AsideCues cues) {
        this.fillers = new HashSet<>(cues.of(Kind.FILLER));
        for (Kind kind : EnumSet.complementOf(EnumSet.of(Kind.FILLER, Kind.SERVICE, Kind.HOST))) {
            cues.of(kind).forEach(cue -> add(cue, kind));
        }
    }

    /**
     * A cue in a sentence.
     *
     * @param from number of its first word
     * @param to   behind its last word
     */
    record Cue(Kind kind, int from, int to) {}

    private static final class Node {
        private final Map<String, Node> words = new HashMap<>();
        private final Map<String, Node> beginnings = new HashMap<>();
        private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    }

    private void add(String cue, Kind kind) {
        List<Node> ends = List.of(root);
        for (String alternatives : cue.toLowerCase(Locale.ROOT).split(" ")) {
            List<Node> next = new ArrayList<>();
            for (Node end : ends) {
                for (String word : alternatives.split("\\|")) {
                    boolean isBeginning = word.endsWith("*");
                    Map<String, Node> to = isBeginning ? end.beginnings : end.words;
                    String label = isBeginning ? word.substring(0, word.length() - 1) : word;
                    next.add(to.computeIfAbsent(label, any -> new Node()));
                }
            }
            ends = next;
        }
        ends.forEach(end -> end.kinds.add(kind));
    }

    /**
     * The cues in their order; none overlaps another, but the same words may be of several kinds.
     *
     * @param words in small letters
     * @param year  this year
     */
    List<Cue> in(List<String> words, int year) {
        List<Cue> cues = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            List<Cue> longest = longest(words, at, year);
            cues.addAll(longest);
            at = longest.isEmpty() ? at + 1 : longest.get(0).to();
        }
        return cues;
    }

    private List<Cue> longest(List<String> words, int from, int year) {
        Node last = root;
        int to = from;
        Node node = root;
        int skipped = 0;
        for (int at = from; at < words.size(); at++) {
            Node next = next(node, words.get(at), year);
            if (next == null) {
                boolean isFiller = at > from && fillers.contains(words.get(at)) && skipped < MOST_FILLERS;
                if (!isFiller) {
                    break;
                }
                skipped++;
            } else {
                node = next;
                if (!node.kinds.isEmpty()) {
                    last = node;
                    to = at + 1;
                }
            }
        }
        int end = to;
        return last.kinds.stream().map(kind -> new Cue(kind, from, end)).toList();
    }

    private static @Nullable Node next(Node node, String word, int year) {
        Node whole = node.words.get(word);
        if (whole != null) {
            return whole;
        }
        if (node.words.containsKey(PAST_YEAR) && isPast(word, year)) {
            return node.words.get(PAST_YEAR);
        }
        for (int end = Math.min(word.length(), LONGEST_BEGINNING); end > 0 && !node.beginnings.isEmpty(); end--) {
            Node begun = node.beginnings.get(word.substring(0, end));
            if (begun != null) {
                return begun;
            }
        }
        return null;
    }

    private static boolean isPast(String word, int year) {
        return word.length() == 4
                && word.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(word) >= FIRST_YEAR
                && Integer.parseInt(word) < year;
    }
}

package io.mapimedic.text;

import io.mapimedic.knowledge.Cues;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sentence prepared for one language: its words, what they may be, and where its clauses end. */
final class Line {

    private final List<Word> words;
    private final Map<Integer, List<Hit>> hits = new HashMap<>();
    private final Map<Cues.Kind, List<Hit>> cues = new EnumMap<>(Cues.Kind.class);
    private final int[] clause;
    private final int[] part;
    private final boolean[] joined;

    /** @param words without articles */
    Line(List<Word> words) {
        this.words = words;
        this.clause = new int[words.size()];
        this.part = new int[words.size()];
        this.joined = new boolean[words.size()];
    }

    void add(int element, Hit hit) {
        hits.computeIfAbsent(element, any -> new ArrayList<>(2)).add(hit);
    }

    void add(Cues.Kind kind, Hit cue) {
        cues.computeIfAbsent(kind, any -> new ArrayList<>(2)).add(cue);
    }

    List<Word> words() {
        return words;
    }

    Map<Integer, List<Hit>> hits() {
        return hits;
    }

    List<Hit> hits(int element) {
        return hits.getOrDefault(element, List.of());
    }

    List<Hit> cues(Cues.Kind kind) {
        return cues.getOrDefault(kind, List.of());
    }

    /** Marks where clauses and parts of the sentence begin, from punctuation and from cues. */
    void divide(String text) {
        boolean[] inside = insideSequences();
        boolean[] contrast = marks(Cues.Kind.CONTRAST);
        boolean[] begins = marks(Cues.Kind.CLAUSE);
        boolean[] joins = marks(Cues.Kind.JOIN);
        for (int i = 1; i < words.size(); i++) {
            boolean isPart = contrast[i];
            boolean isJoin = joins[i] && !inside[i];
            boolean isClause = isPart || begins[i] && !inside[i] || isJoin || isDivided(text, i);
            part[i] = part[i - 1] + (isPart ? 1 : 0);
            clause[i] = clause[i - 1] + (isClause ? 1 : 0);
            joined[i] = isJoin && !isPart;
        }
    }

    /** Punctuation between this word and the one before. */
    private boolean isDivided(String text, int i) {
        for (int at = words.get(i - 1).end(); at < words.get(i).begin(); at++) {
            char c = text.charAt(at);
            boolean isDash = (c == '-' || c == '–') && Character.isWhitespace(text.charAt(at - 1));
            if (",;:()[]!?…\n".indexOf(c) >= 0 || isDash) {
                return true;
            }
        }
        return false;
    }

    private boolean[] marks(Cues.Kind kind) {
        boolean[] marks = new boolean[words.size()];
        for (Hit cue : cues(kind)) {
            marks[cue.from()] = true;
        }
        return marks;
    }

    /** Words within a sequence of words: the "and" of "again and again" joins nothing. */
    private boolean[] insideSequences() {
        boolean[] inside = new boolean[words.size()];
        for (List<Hit> list : hits.values()) {
            for (Hit hit : list) {
                for (int i = hit.from() + 1; i < hit.to(); i++) {
                    inside[i] = true;
                }
            }
        }
        return inside;
    }

    int clause(int word) {
        return clause[word];
    }

    /** The part of the sentence between two contrasts. */
    int part(int word) {
        return part[word];
    }

    /** Borders of clauses between two words that no "and" explains. */
    int borders(int from, int to) {
        int borders = 0;
        for (int i = from + 1; i <= to; i++) {
            if (clause[i] != clause[i - 1] && !joined[i]) {
                borders++;
            }
        }
        return borders;
    }

    boolean isJoin(int word) {
        return cues(Cues.Kind.JOIN).stream().anyMatch(cue -> cue.from() <= word && word < cue.to());
    }
}

package io.mapimedic.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words that say how something is meant, and from which confidence on a mention is assumed.
 *
 * @param words      by language and kind
 * @param assumeFrom by audience, from 0 to 1
 */
public record Cues(Map<Language, Map<Kind, List<String>>> words, Map<String, Double> assumeFrom) {

    public static final Cues NONE = new Cues(Map.of(), Map.of());

    /** What is assumed of an audience that nobody set a limit for. */
    private static final double USUAL_LIMIT = 0.7;

    public Cues {
        words = Map.copyOf(words);
        assumeFrom = Map.copyOf(assumeFrom);
    }

    /** What a cue does. */
    public enum Kind {
        /** Says nothing: the, a. Left out before anything is compared. */
        ARTICLE,
        /** Ordinary words of the language, by which it is recognised; never taken for a typing error. */
        COMMON,
        /** Turns its clause: not, never. */
        NOT,
        /** Turns what follows, through a list: no, without, neither. */
        NO,
        /** Contains a negation and is none: not only, no doubt. */
        NO_NEGATION,
        /** Ends every scope: but, except. */
        CONTRAST,
        /** Begins another clause: because, when. */
        CLAUSE,
        /** Joins words or clauses: and, or. */
        JOIN,
        /** Makes its clause doubtful: if, might. */
        DOUBT,
        /** Makes its sentence doubtful: could it be, according to. */
        DOUBT_ALL,
        /** Puts its clause into the past: used to. */
        PAST,
        /** Puts its sentence into the past: has been fixed. */
        PAST_ALL,
        /** Whoever writes tells of themselves: with me. */
        MINE,
        /** Where they do, its clause is of somebody else: with him. */
        OTHERS,
        /** Asks for what takes the rest for granted: why, how. */
        ASKING;

        /** The word used in YAML: {@code doubt-all}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public List<String> of(Language language, Kind kind) {
        return words.getOrDefault(language, Map.of()).getOrDefault(kind, List.of());
    }

    /** From which confidence on a mention is assumed for this audience. */
    public double limit(String audience) {
        return assumeFrom.getOrDefault(audience, USUAL_LIMIT);
    }
}

package io.mapimedic.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of one sentence, and which of them are names. */
final class SentenceWords {

    private static final int SHORTEST_CAPITALS = 3;
    private static final int LONGEST_NAME = 64;
    /** A sentence has fewer; what has more is no sentence, and its rest says nothing. */
    private static final int MOST_WORDS = 300;

    private final String text;
    private final Sentence sentence;
    private final Set<String> shown;
    private final List<int[]> places = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    /**
     * @param shown names of what is shown, in small letters
     */
    SentenceWords(String text, Sentence sentence, Set<String> shown) {
        this.text = text;
        this.sentence = sentence;
        this.shown = shown;
        split();
    }

    private void split() {
        int begin = -1;
        for (int i = sentence.begin(); i <= sentence.end() && words.size() < MOST_WORDS; i++) {
            boolean isInside = i < sentence.end() && isOfWord(i);
            if (isInside && begin < 0) {
                begin = i;
            } else if (!isInside && begin >= 0) {
                places.add(new int[] {begin, i});
                words.add(text.substring(begin, i).toLowerCase(Locale.ROOT).replace('’', '\''));
                begin = -1;
            }
        }
    }

    private boolean isOfWord(int at) {
        char c = text.charAt(at);
        boolean isApostrophe = (c == '\'' || c == '’')
                && at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
        return Character.isLetterOrDigit(c) || isApostrophe;
    }

    /** In small letters. */
    List<String> words() {
        return words;
    }

    /** The word in small letters, empty where there is none. */
    String word(int at) {
        return at >= 0 && at < words.size() ? words.get(at) : "";
    }

    int begin(int at) {
        return places.get(at)[0];
    }

    /** Behind the last character of a word. */
    int end(int at) {
        return places.get(at)[1];
    }

    /** What is shown, or looks like a name: {@code EX01}, {@code svc-scan2}, {@code anna@contoso.com}, {@code EXALT}; not a number, not a word. */
    boolean isName(int at) {
        String name = name(at);
        boolean hasLetter = name.chars().anyMatch(Character::isLetter);
        boolean hasDigit = name.chars().anyMatch(Character::isDigit);
        boolean isCapitals =
                name.length() >= SHORTEST_CAPITALS && name.equals(written(at).toUpperCase(Locale.ROOT));
        boolean isJoined = name.length() > words.get(at).length() && !name.equals(name.toLowerCase(Locale.ROOT));
        boolean isAddress = name.indexOf('@') > 0 || name.indexOf('.') > 0 || name.indexOf('_') > 0;
        return isShown(at) || hasLetter && (hasDigit || isCapitals || isJoined || isAddress);
    }

    /** The last name before this word; -1 when there is none. */
    int nameBefore(int word) {
        int at = word - 1;
        while (at >= 0 && !isName(at)) {
            at--;
        }
        return at;
    }

    /** The name that stands nearest before some words, else the first behind them; -1 when there is none. */
    int nameNear(int from, int to) {
        int before = nameBefore(from);
        if (before >= 0) {
            return before;
        }
        for (int at = to; at < words.size(); at++) {
            if (isName(at)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether some machine printed this name. */
    boolean isShown(int at) {
        return shown.contains(name(at).toLowerCase(Locale.ROOT));
    }

    private String written(int at) {
        return text.substring(places.get(at)[0], places.get(at)[1]);
    }

    /** The word with what is joined to it by hyphens, points and the like. */
    String name(int at) {
        int begin = places.get(at)[0];
        int end = places.get(at)[1];
        while (begin > sentence.begin() && end - begin < LONGEST_NAME && isJoint(begin - 1)) {
            begin--;
        }
        while (end < sentence.end() && end - begin < LONGEST_NAME && isJoint(end)) {
            end++;
        }
        return text.substring(begin, end);
    }

    /** A letter, or a sign between two letters. */
    private boolean isJoint(int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c)
                || "-._@".indexOf(c) >= 0
                        && at > sentence.begin()
                        && at + 1 < sentence.end()
                        && Character.isLetterOrDigit(text.charAt(at - 1))
                        && Character.isLetterOrDigit(text.charAt(at + 1));
    }
}

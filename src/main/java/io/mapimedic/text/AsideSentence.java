package io.mapimedic.text;

import io.mapimedic.knowledge.AsideCues;
import io.mapimedic.text.AsideLexicon.Cue;
import io.mapimedic.text.Belonging.Kind;
import io.mapimedic.text.Belonging.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one sentence, heading or comment says about the thing that is shown with it. */
final class AsideSentence {

    private static final Set<AsideCues.Kind> DECIDING = EnumSet.of(
            AsideCues.Kind.ELSEWHERE,
            AsideCues.Kind.EARLIER,
            AsideCues.Kind.SUPPOSED,
            AsideCues.Kind.HERE,
            AsideCues.Kind.TRIED);
    private static final int LONGEST_HEADING = 14;
    /** How far from its cue a "not" may stand, and from the beginning a "that was". */
    private static final int NEAR = 2;

    private static final int LONGEST_QUOTE = 80;
    /** For a quote, so that a sentence without an end is not copied for each of its cues. */
    private static final int LOOKED_AT = 400;

    private static final int SHORTEST_CAPITALS = 3;
    private static final int LONGEST_NAME = 64;
    /** A sentence has fewer; what has more is no sentence, and its rest says nothing. */
    private static final int MOST_WORDS = 300;

    private final String text;
    private final Sentence sentence;
    private final Set<String> shown;
    private final List<int[]> places = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<Cue> cues;

    AsideSentence(String text, Sentence sentence, AsideLexicon lexicon, Set<String> shown, int year) {
        this.text = text;
        this.sentence = sentence;
        this.shown = shown;
        split();
        this.cues = lexicon.in(words, year);
    }

    int begin() {
        return sentence.begin();
    }

    int end() {
        return sentence.end();
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

    /** Whether what stands below is meant: a colon at the end, a comment, or a short line without an end. */
    boolean introduces() {
        char last = text.charAt(sentence.end() - 1);
        boolean isHeading = words.size() <= LONGEST_HEADING && ".!?,;".indexOf(last) < 0;
        return !words.isEmpty() && !sentence.isQuestion() && (isColon() || isComment() || isHeading);
    }

    boolean isColon() {
        return text.charAt(sentence.end() - 1) == ':';
    }

    /** How many of its words are among these. */
    long count(Set<String> among) {
        return words.stream().filter(among::contains).count();
    }

    boolean isComment() {
        return text.startsWith("#", sentence.begin()) || text.startsWith("//", sentence.begin());
    }

    boolean isSaidOfTheSame() {
        return cues.stream().anyMatch(cue -> cue.kind() == AsideCues.Kind.SAME);
    }

    /** What it says of the thing below: the cue nearest to it counts, which is the last one. */
    @Nullable
    Verdict forward() {
        if (cues.stream().anyMatch(cue -> cue.kind() == AsideCues.Kind.LABEL && isAll(cue))) {
            return verdict(Kind.OF_ANOTHER);
        }
        Verdict found = null;
        for (Cue cue : cues) {
            if (cue.kind() == AsideCues.Kind.TRIED) {
                found = found != null && found.kind() == Kind.SUPPOSED ? Verdict.HERE : found;
            } else if (DECIDING.contains(cue.kind())) {
                found = verdict(cue);
            }
        }
        return found;
    }

    /** Whether it is the whole heading, or all but a remark in brackets or behind a dash. */
    private boolean isAll(Cue cue) {
        if (cue.from() > 0) {
            return false;
        }
        int after = places.get(cue.to() - 1)[1];
        while (after < sentence.end() && Character.isWhitespace(text.charAt(after))) {
            after++;
        }
        return after == sentence.end() || !Character.isLetterOrDigit(text.charAt(after));
    }

    /** What it says of the thing above: "that was …" and the first cue, or that it is no longer so or not meant. */
    @Nullable
    Verdict backward() {
        if (sentence.isQuestion()) {
            return null;
        }
        boolean isBack = false;
        for (Cue cue : cues) {
            if (cue.kind() == AsideCues.Kind.MISTAKE || cue.kind() == AsideCues.Kind.UNDONE) {
                boolean isMistake = cue.kind() == AsideCues.Kind.MISTAKE;
                return isTurned(cue) ? null : verdict(isMistake ? Kind.MISTAKEN : Kind.UNDONE);
            }
            isBack |= cue.kind() == AsideCues.Kind.BACK && cue.from() <= NEAR;
            if (isBack && DECIDING.contains(cue.kind())) {
                return verdict(cue);
            }
        }
        return null;
    }

    private Verdict verdict(Cue cue) {
        boolean isTurned = isTurned(cue);
        return switch (cue.kind()) {
            case ELSEWHERE -> isTurned ? Verdict.HERE : verdict(Kind.OF_ANOTHER);
            case EARLIER -> isTurned ? Verdict.HERE : verdict(Kind.OF_THE_PAST);
            case SUPPOSED -> isTurned ? Verdict.HERE : verdict(Kind.SUPPOSED);
            default -> Verdict.HERE;
        };
    }

    private boolean isTurned(Cue cue) {
        return cues.stream()
                .anyMatch(not ->
                        not.kind() == AsideCues.Kind.NOT && not.to() <= cue.from() && cue.from() - not.to() <= NEAR);
    }

    private Verdict verdict(Kind kind) {
        int end = Math.min(sentence.end(), sentence.begin() + LOOKED_AT);
        String quote = text.substring(sentence.begin(), end).replaceAll("\\s++", " ");
        return new Verdict(kind, quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE - 1) + "…");
    }

    Verdict notInQuestion() {
        return verdict(Kind.NOT_IN_QUESTION);
    }

    /** The thing of which it says that it is not in question; null when it says that of nothing, empty when of nothing named. */
    @Nullable
    String unused() {
        if (sentence.isQuestion()) {
            return null;
        }
        for (Cue cue : cues) {
            if (cue.kind() == AsideCues.Kind.UNUSED && !isTurned(cue)) {
                int name = nameNear(cue);
                return name < 0 ? "" : isInQuestion(name) ? null : name(name);
            }
        }
        return null;
    }

    /** The name that stands nearest before the cue, else behind it; -1 when there is none. */
    private int nameNear(Cue cue) {
        for (int at = cue.from() - 1; at >= 0; at--) {
            if (isName(at)) {
                return at;
            }
        }
        for (int at = cue.to(); at < words.size(); at++) {
            if (isName(at)) {
                return at;
            }
        }
        return -1;
    }

    /** "Installed EX02 an hour ago, no mailboxes on it yet": what is new is in question although nobody uses it. */
    private boolean isInQuestion(int name) {
        return cues.stream()
                .anyMatch(
                        cue -> cue.kind() == AsideCues.Kind.HERE && cue.from() <= name + NEAR && cue.to() >= name - 1);
    }

    /** The last name in it, empty when there is none. */
    String lastName() {
        for (int at = words.size() - 1; at >= 0; at--) {
            if (isName(at)) {
                return name(at);
            }
        }
        return "";
    }

    /** What is shown, or looks like a name: {@code EX01}, {@code svc-scan2}, {@code anna@contoso.com}, {@code EXALT}; not a number, not a word. */
    private boolean isName(int at) {
        String name = name(at);
        boolean hasLetter = name.chars().anyMatch(Character::isLetter);
        boolean hasDigit = name.chars().anyMatch(Character::isDigit);
        boolean isCapitals =
                name.length() >= SHORTEST_CAPITALS && name.equals(written(at).toUpperCase(Locale.ROOT));
        boolean isJoined = name.length() > words.get(at).length() && !name.equals(name.toLowerCase(Locale.ROOT));
        boolean isAddress = name.indexOf('@') > 0 || name.indexOf('.') > 0 || name.indexOf('_') > 0;
        return shown.contains(name.toLowerCase(Locale.ROOT))
                || hasLetter && (hasDigit || isCapitals || isJoined || isAddress);
    }

    private String written(int at) {
        return text.substring(places.get(at)[0], places.get(at)[1]);
    }

    private String name(int at) {
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

package io.mapimedic.text;

import io.mapimedic.knowledge.AsideCues;
import io.mapimedic.model.Shortened;
import io.mapimedic.text.AsideLexicon.Cue;
import io.mapimedic.text.Belonging.Kind;
import io.mapimedic.text.Belonging.Verdict;
import java.util.EnumSet;
import java.util.HashSet;
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

    /** Words that go on from what stands above. */
    private static final Set<String> AND = Set.of("and", "und");

    /** With one of these a sentence tells of somebody or something else than what stands above. */
    private static final Set<String> OWN_SUBJECTS = Set.of(
            "we", "i", "they", "the", "he", "she", "it", "you", "wir", "ich", "die", "der", "das", "es", "sie", "er",
            "man");

    /** "That of SQL" is a part of what stands above and says nothing of the whole. */
    private static final Set<String> PREPOSITIONS = Set.of("of", "from", "vom", "von", "aus");

    private final String text;
    private final Sentence sentence;
    private final SentenceWords words;
    private final List<Cue> cues;

    AsideSentence(String text, Sentence sentence, AsideLexicon lexicon, Set<String> shown, int year) {
        this.text = text;
        this.sentence = sentence;
        this.words = new SentenceWords(text, sentence, shown);
        this.cues = lexicon.in(words.words(), year);
    }

    int begin() {
        return sentence.begin();
    }

    int end() {
        return sentence.end();
    }

    /** Whether what stands below is meant: a colon at the end, a comment, or a short line without an end. */
    boolean introduces() {
        char last = text.charAt(sentence.end() - 1);
        boolean isHeading = words.words().size() <= LONGEST_HEADING && ".!?,;".indexOf(last) < 0;
        return !words.words().isEmpty()
                && !sentence.isQuestion()
                && !isPrinted()
                && (isColon() || isComment() || isHeading);
    }

    boolean isColon() {
        return text.charAt(sentence.end() - 1) == ':';
    }

    /** Whether a program printed it: "Request timed out." */
    boolean isPrinted() {
        return cues.stream().anyMatch(cue -> cue.kind() == AsideCues.Kind.PRINTED && cue.from() == 0);
    }

    /** How many of its words are among these. */
    long count(Set<String> among) {
        return words.words().stream().filter(among::contains).count();
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
        int after = words.end(cue.to() - 1);
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
        int backTo = 0;
        for (Cue cue : cues) {
            if (cue.kind() == AsideCues.Kind.MISTAKE || cue.kind() == AsideCues.Kind.UNDONE) {
                boolean isMistake = cue.kind() == AsideCues.Kind.MISTAKE;
                return isTurned(cue) ? null : verdict(isMistake ? Kind.MISTAKEN : Kind.UNDONE);
            }
            if (cue.kind() == AsideCues.Kind.CLEARED && goesOn() && !isTurned(cue)) {
                return verdict(Kind.UNDONE);
            }
            if (cue.kind() == AsideCues.Kind.BACK && cue.from() <= NEAR) {
                isBack = true;
                backTo = cue.to();
            } else if (isBack && DECIDING.contains(cue.kind())) {
                return isOfAPart(cue, backTo) ? null : verdict(cue);
            }
        }
        return null;
    }

    /** "… and deleted it at svc-web": tells what was done with what stands above. */
    private boolean goesOn() {
        return AND.contains(words.word(0)) && !OWN_SUBJECTS.contains(words.word(1));
    }

    /** "That of SQL the DBA cleans up", where "that is of SQL" or "that of SQL" alone speak of all. */
    private boolean isOfAPart(Cue cue, int backTo) {
        return cue.from() == backTo && cue.to() < words.words().size() && PREPOSITIONS.contains(words.word(cue.from()));
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
                .anyMatch(not -> not.kind() == AsideCues.Kind.NOT
                        && not.to() <= cue.from()
                        && cue.from() - not.to() <= NEAR
                        && isOneClause(not.to() - 1, cue.from()));
    }

    /** "No mailboxes, decommissioned": what stands behind a comma is not denied. */
    private boolean isOneClause(int word, int later) {
        return text.substring(words.end(word), words.begin(later)).chars().noneMatch(c -> ",;()".indexOf(c) >= 0);
    }

    private Verdict verdict(Kind kind) {
        int end = Math.min(sentence.end(), sentence.begin() + LOOKED_AT);
        String quote = text.substring(sentence.begin(), end).replaceAll("\\s++", " ");
        return new Verdict(kind, Shortened.to(LONGEST_QUOTE, quote));
    }

    Verdict notInQuestion() {
        return verdict(Kind.NOT_IN_QUESTION);
    }

    /** Whether it says that the trouble is older than what is told. */
    boolean isOfOlderTrouble() {
        return cues.stream().anyMatch(cue -> cue.kind() == AsideCues.Kind.OLDER && !isTurned(cue));
    }

    /**
     * The thing of which it says that it is not in question; null when it says that of nothing, empty when of nothing named.
     *
     * @param isTroubleOlder so that what is new is not in question either
     */
    @Nullable
    String unused(boolean isTroubleOlder) {
        if (sentence.isQuestion()) {
            return null;
        }
        for (Cue cue : cues) {
            if (cue.kind() == AsideCues.Kind.UNUSED && !isTurned(cue)) {
                int name = words.nameNear(cue.from(), cue.to());
                return name < 0 ? "" : !isTroubleOlder && isInQuestion(name) ? null : words.name(name);
            }
        }
        return null;
    }

    /** "Installed EX02 an hour ago, no mailboxes on it yet": what is new is in question although nobody uses it. */
    private boolean isInQuestion(int name) {
        return cues.stream()
                .filter(cue -> cue.kind() == AsideCues.Kind.HERE || cue.kind() == AsideCues.Kind.FRESH)
                .anyMatch(cue -> cue.from() <= name + NEAR && cue.to() >= name - 1);
    }

    /** The last name in it, empty when there is none. */
    String lastName() {
        int last = words.nameBefore(words.words().size());
        return last < 0 ? "" : words.name(last);
    }

    /** Names of what is shown about whom it complains: "Ms Berg cannot open Outlook", "anna.berg is asked for her password". */
    Set<String> complaining() {
        boolean isTrouble = cues.stream().anyMatch(cue -> cue.kind() == AsideCues.Kind.TROUBLED);
        boolean isFine = cues.stream().anyMatch(cue -> cue.kind() == AsideCues.Kind.FINE);
        Set<String> names = new HashSet<>();
        for (int at = 0; isTrouble && !isFine && at < words.words().size(); at++) {
            if (words.isShown(at) && isOfPerson(at)) {
                names.add(words.name(at).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** Behind a title, or two names of one, or one with a sign that no word has. */
    private boolean isOfPerson(int at) {
        boolean hasTitle = cues.stream().anyMatch(cue -> cue.kind() == AsideCues.Kind.TITLE && cue.to() == at);
        boolean isPair = at + 1 < words.words().size() && words.isShown(at + 1) || at > 0 && words.isShown(at - 1);
        return hasTitle || isPair || words.name(at).length() > words.word(at).length();
    }
}

package io.mapimedic.text;

import io.mapimedic.knowledge.Cues.Kind;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How a match is meant: as it stands or turned, for certain or doubtfully.
 *
 * @param isNegated whether a "not" belongs to it
 * @param limit     how much it can be believed at most
 * @param because   why, empty when it stands as it is
 */
record Tone(boolean isNegated, double limit, String because) {

    private static final double DOUBTFUL = 0.4;
    private static final double PAST = 0.3;
    private static final int WORDS_AFTER_NO = 2;
    private static final int WORDS_BEFORE = 3;
    private static final int WORDS_BEHIND = 2;

    /**
     * Reads the cues around a match.
     *
     * @param all      the matches of the sentence; a cue that is an element of one belongs to that one only
     * @param question whether it lies in a question that takes nothing for granted
     * @param isOfMine whether the text tells expressly how it is with whoever writes
     */
    static Tone of(Match match, Line line, List<Match> all, boolean question, boolean isOfMine) {
        BitSet taken = (BitSet) match.used().clone();
        all.stream().filter(one -> !one.overlaps(match)).forEach(one -> taken.or(one.used()));
        Predicate<Hit> inClause = cue -> isFree(cue, taken) && sharesClause(cue, match, line);
        Predicate<Hit> isMeant = match.pattern().phrase().turns() ? inClause : inClause.and(cue -> isNear(cue, match));
        boolean isNot = line.cues(Kind.NOT).stream().anyMatch(isMeant);
        boolean isNo = line.cues(Kind.NO).stream().filter(inClause).anyMatch(cue -> isNoOf(cue, match, line, all))
                || followsNo(match, line, all);
        Predicate<Hit> inPart = cue -> isFree(cue, match.used()) && line.part(cue.from()) == line.part(match.from());
        boolean isPast = line.cues(Kind.PAST).stream().anyMatch(inClause)
                || line.cues(Kind.PAST_ALL).stream().anyMatch(cue -> isFree(cue, taken));
        boolean isDoubtful = line.cues(Kind.DOUBT).stream().anyMatch(inClause)
                || line.cues(Kind.DOUBT_ALL).stream().anyMatch(inPart);
        boolean isOfOthers = isOfMine && line.cues(Kind.OTHERS).stream().anyMatch(inClause);
        String negation = isNot || isNo ? " A negation belongs to it." : "";
        if (isPast) {
            return new Tone(isNot || isNo, PAST, negation + " It is told of the past.");
        }
        if (isOfOthers) {
            return new Tone(isNot || isNo, DOUBTFUL, negation + " It is told of somebody else.");
        }
        if (isDoubtful || question) {
            String why = question ? " It is a question." : " It is said with reserve.";
            return new Tone(isNot || isNo, DOUBTFUL, negation + why);
        }
        return new Tone(isNot || isNo, 1, negation);
    }

    private static boolean isFree(Hit cue, BitSet taken) {
        return !taken.get(cue.from()) && !taken.get(cue.to() - 1);
    }

    /** Whether the cue stands in a clause in which a word of the match stands. */
    private static boolean sharesClause(Hit cue, Match match, Line line) {
        return match.used().stream().anyMatch(word -> line.clause(word) == line.clause(cue.from()));
    }

    /**
     * "Outlook without updates cannot connect": within the match, a "without" is only of the next word, or of the list that begins there.
     */
    private static boolean isNoOf(Hit cue, Match match, Line line, List<Match> all) {
        if (cue.from() < match.from() || cue.from() >= match.to()) {
            return cue.from() < match.from();
        }
        int next = match.used().nextSetBit(cue.to());
        BitSet said = said(all);
        return next >= 0 && IntStream.range(cue.to(), next).allMatch(word -> line.isJoin(word) || said.get(word));
    }

    private static BitSet said(List<Match> all) {
        BitSet said = new BitSet();
        all.forEach(one -> said.or(one.used()));
        return said;
    }

    /** What "not" cannot turn, it denies only close by: in "after I changed my password it does not connect" it is of something else. */
    private static boolean isNear(Hit cue, Match match) {
        return cue.to() + WORDS_BEFORE >= match.from() && cue.from() < match.to() + WORDS_BEHIND;
    }

    /** "No, it cannot connect": a border follows, so it answers what was said before. */
    private static boolean isAnswer(Line line, int no) {
        return no + 1 < line.words().size() && line.clause(no) != line.clause(no + 1) && !line.isJoin(no + 1);
    }

    /** Whether an "and" before or behind makes it a member of a list. */
    private static boolean isJoined(Match match, Line line) {
        return match.to() < line.words().size() && line.isJoin(match.to())
                || match.from() > 0 && line.isJoin(match.from() - 1);
    }

    /** "No warning and no prompt", "neither warnings nor prompts": the "no" goes through the list. */
    private static boolean followsNo(Match match, Line line, List<Match> all) {
        BitSet said = said(all);
        boolean isJoined = isJoined(match, line);
        int others = 0;
        for (int at = match.from() - 1; at >= 0 && others <= WORDS_AFTER_NO; at--) {
            int word = at;
            if (line.cues(Kind.NO).stream().anyMatch(cue -> cue.from() <= word && word < cue.to())) {
                return !match.used().get(word) && !isAnswer(line, word);
            }
            if (line.cues(Kind.CONTRAST).stream().anyMatch(cue -> cue.from() == word)) {
                return false;
            }
            boolean isList = line.isJoin(at) || said.get(at) && (isJoined || line.clause(at) == line.clause(at + 1));
            boolean isNewClause = at + 1 < line.words().size() && line.clause(at) != line.clause(at + 1) && !isList;
            if (isNewClause) {
                return false;
            }
            others += isList ? 0 : 1;
        }
        return false;
    }
}

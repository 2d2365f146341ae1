package io.mapimedic.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence, a line of a list, or whatever else ends where one would take breath.
 *
 * @param begin      where it begins in the text
 * @param end        behind its last character
 * @param isQuestion whether it ends with a question mark
 */
record Sentence(int begin, int end, boolean isQuestion) {

    /** A line that is this long and has no full stop goes on in the next one. */
    private static final int WRAPPED = 60;
    /** A sentence that does not end is cut, so that the work stays in proportion. */
    private static final int LONGEST = 1_500;
    /** Where nothing is blank for so long, no word ends either. */
    private static final int LONGEST_WITHOUT_BLANK = 2 * LONGEST;

    /** Before the day of a month in German: "am 3. März", "bis zum 12. geht es". */
    private static final Pattern DAY =
            Pattern.compile("(?iu)(?:^|[^\\p{L}\\p{N}])(?:am|vom|zum|bis|seit|ab|der|dem|den|des|die) [0-9]{1,2}$");

    /** As long as a day with its word before may be. */
    private static final int LONGEST_DAY = 8;

    static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int begin = 0;
        int line = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = isEnd(text, i, c) || (c == '\n' && !isWrapped(text, line, i)) || isTooLong(text, begin, i);
            if (c == '\n') {
                line = i + 1;
            }
            if (ends) {
                add(sentences, text, begin, i + 1);
                begin = i + 1;
            }
        }
        add(sentences, text, begin, text.length());
        return sentences;
    }

    private static boolean isTooLong(String text, int begin, int at) {
        return at - begin >= (Character.isWhitespace(text.charAt(at)) ? LONGEST : LONGEST_WITHOUT_BLANK);
    }

    private static boolean isEnd(String text, int at, char c) {
        if (c == '!' || c == '?') {
            return at + 1 == text.length() || text.charAt(at + 1) != c;
        }
        if (c != '.') {
            return false;
        }
        boolean isLast = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
        return isLast && !isAbbreviation(text, at) && !isDay(text, at);
    }

    /** Whether the point makes an ordinal number of a day, and more follows in the line. */
    private static boolean isDay(String text, int at) {
        return at + 2 < text.length()
                && text.charAt(at + 1) == ' '
                && DAY.matcher(text.substring(Math.max(0, at - LONGEST_DAY), at))
                        .find();
    }

    /** {@code z. B.}, {@code e.g.}, {@code ca.}: a letter alone, or two letters before the point. */
    private static boolean isAbbreviation(String text, int at) {
        int letters = 0;
        while (letters < 3 && at - letters > 0 && Character.isLetter(text.charAt(at - letters - 1))) {
            letters++;
        }
        boolean isOne = letters == 1;
        String before = text.substring(at - letters, at);
        return isOne || before.equalsIgnoreCase("ca") || before.equalsIgnoreCase("vs") || before.equalsIgnoreCase("nr");
    }

    /** Whether a line break is only where a mail program wraps lines. */
    private static boolean isWrapped(String text, int line, int at) {
        int end = at;
        while (end > line && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int next = at + 1;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        return end - line >= WRAPPED && next < text.length() && Character.isLetter(text.charAt(next));
    }

    private static void add(List<Sentence> sentences, String text, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new Sentence(from, to, text.charAt(to - 1) == '?'));
        }
    }
}

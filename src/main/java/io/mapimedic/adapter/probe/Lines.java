package io.mapimedic.adapter.probe;

import io.mapimedic.model.Passage;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/**
 * The input as numbered lines. Only where lines begin is kept beside the text, so that ten million empty lines cost no more
 * than ten million numbers.
 */
public final class Lines {

    /** What is longer is cut by {@link #at}; no probe prints a longer line outside JSON. */
    public static final int LONGEST = 16_384;

    private static final int LONGEST_PASSAGE = 1 << 20;

    private final Places places;
    private final String text;
    private final int[] starts;
    private final int count;
    private final IntUnaryOperator numbers;
    private final BitSet quoted;

    public Lines(String name, String text) {
        this(name, text, IntUnaryOperator.identity(), new BitSet());
    }

    /**
     * The same for a text out of which lines were taken.
     *
     * @param numbers which line of the input a line is, both counted from 0
     * @param quoted  the lines of the input that somebody quotes
     */
    Lines(String name, String text, IntUnaryOperator numbers, BitSet quoted) {
        this.numbers = numbers;
        this.quoted = quoted;
        this.places = new Places(name);
        this.text = text;
        this.count = countOf(text);
        this.starts = new int[count];
        int start = 0;
        for (int i = 0; i < count; i++) {
            starts[i] = start;
            start = endOfLine(text, start);
        }
    }

    /** Counted first, because an array that grows needs three times the memory. */
    private static int countOf(String text) {
        int lines = 0;
        for (int start = 0; start < text.length(); start = endOfLine(text, start)) {
            lines++;
        }
        return lines;
    }

    private static int endOfLine(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return i + 1;
            }
            if (c == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
        }
        return text.length();
    }

    public int count() {
        return count;
    }

    /** The line without its end and without trailing blanks, cut after {@value #LONGEST} characters. */
    public String at(int index) {
        int end = Math.min(endOf(index), starts[index] + LONGEST);
        return text.substring(starts[index], end).replace('\u00a0', ' ').stripTrailing();
    }

    public boolean isBlank(int index) {
        int end = endOf(index);
        for (int i = starts[index]; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00a0') {
                return false;
            }
        }
        return true;
    }

    /** Whether the line had the sign of a quotation. */
    boolean isQuoted(int index) {
        return quoted.get(numbers.applyAsInt(index));
    }

    public boolean isCut(int index) {
        return endOf(index) - starts[index] > LONGEST;
    }

    /** The text of the lines from the first to before the last, as it came. */
    public String text(int from, int to) {
        return text.substring(starts[from], to < count ? starts[to] : text.length());
    }

    /** The lines from the first to before the last as a passage, whose end is cut when it is very long. */
    Passage passage(int from, int to) {
        String place = place(from);
        int line = numbers.applyAsInt(from) + 1;
        String number = "line " + line;
        String file = place.endsWith(number) ? place.substring(0, place.length() - number.length()) : "";
        int begin = starts[from];
        int end = Math.min(to < count ? starts[to] : text.length(), begin + LONGEST_PASSAGE);
        return new Passage(text.substring(begin, end), file, line);
    }

    public String text() {
        return text;
    }

    public int start(int index) {
        return starts[index];
    }

    /** The line in which the character at this offset stands. */
    public int lineOf(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Where a line stands, for people: {@code line 12}, or {@code ex01.txt line 12} for a file. */
    public String place(int index) {
        return places.of(numbers.applyAsInt(index));
    }

    private int endOf(int index) {
        return index + 1 < count ? starts[index + 1] : text.length();
    }
}

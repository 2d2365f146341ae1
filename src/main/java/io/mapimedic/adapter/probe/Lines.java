package io.mapimedic.adapter.probe;

import java.util.Arrays;

/**
 * The input as numbered lines. Only where lines begin is kept beside the text, so that ten million empty lines cost no more
 * than ten million numbers.
 */
final class Lines {

    /** What is longer is cut by {@link #at}; no probe prints a longer line outside JSON. */
    static final int LONGEST = 16_384;

    private static final int LONGEST_NAME = 100;

    private final String name;
    private final String text;
    private final int[] starts;
    private final int count;

    Lines(String name, String text) {
        this.name = name;
        this.text = text;
        int[] found = new int[64];
        int size = 0;
        int start = 0;
        while (start < text.length()) {
            if (size == found.length) {
                found = Arrays.copyOf(found, size * 2);
            }
            found[size++] = start;
            start = endOfLine(text, start);
        }
        this.starts = found;
        this.count = size;
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

    int count() {
        return count;
    }

    /** The line without its end and without trailing blanks, cut after {@value #LONGEST} characters. */
    String at(int index) {
        int end = Math.min(endOf(index), starts[index] + LONGEST);
        return text.substring(starts[index], end).replace('\u00a0', ' ').stripTrailing();
    }

    boolean isBlank(int index) {
        int end = endOf(index);
        for (int i = starts[index]; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00a0') {
                return false;
            }
        }
        return true;
    }

    boolean isCut(int index) {
        return endOf(index) - starts[index] > LONGEST;
    }

    /** The text of the lines from the first to before the last, as it came. */
    String text(int from, int to) {
        return text.substring(starts[from], to < count ? starts[to] : text.length());
    }

    String text() {
        return text;
    }

    int start(int index) {
        return starts[index];
    }

    /** The line in which the character at this offset stands. */
    int lineOf(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Where a line stands, for people: {@code line 12}, or {@code ex01.txt line 12} for a file. */
    String place(int index) {
        String line = "line " + (index + 1);
        return prefix().isEmpty() ? line : prefix() + " " + line;
    }

    /** The name of the file without what could harm a page or a log; empty for a paste. */
    private String prefix() {
        return readableName(name);
    }

    static String readableName(String name) {
        String readable = name.replaceAll("\\p{Cntrl}", " ").strip();
        if (readable.isEmpty() || readable.equals("text")) {
            return "";
        }
        return readable.length() <= LONGEST_NAME ? readable : readable.substring(0, LONGEST_NAME) + "…";
    }

    private int endOf(int index) {
        return index + 1 < count ? starts[index + 1] : text.length();
    }
}

package io.mapimedic.adapter.probe;

import java.util.ArrayList;
import java.util.List;

/** One property with all its lines. */
final class PrintedProperty {
    private final String name;
    private final List<String> parts = new ArrayList<>();
    private final int line;
    private final int gap;
    private final int column;
    private int width;
    private int smallestGap = Integer.MAX_VALUE;

    PrintedProperty(PropertyLine entry, int line, int gap) {
        this.name = entry.name();
        this.line = line;
        this.gap = gap;
        this.column = entry.colon() + 2;
        parts.add(entry.value());
        this.width = column + entry.value().length();
    }

    void add(String text, int gapBefore) {
        parts.add(text.strip());
        width = Math.max(width, column + text.strip().length());
        smallestGap = Math.min(smallestGap, gapBefore);
    }

    /** PowerShell breaks a line at a blank; only a word wider than the whole column is broken in itself. */
    String joined(int lineWidth) {
        StringBuilder value = new StringBuilder();
        String before = "";
        for (String part : parts) {
            int word = before.length() - (before.lastIndexOf(' ') + 1) + firstWord(part);
            boolean isNextItem = parts.get(0).startsWith("{") && before.endsWith(",");
            boolean isBrokenWord =
                    !isNextItem && column + before.length() >= lineWidth - 1 && word > lineWidth - column;
            value.append(value.isEmpty() || isBrokenWord ? "" : " ").append(part);
            before = part;
        }
        return value.toString();
    }

    private static int firstWord(String part) {
        int blank = part.indexOf(' ');
        return blank < 0 ? part.length() : blank;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    /** Empty lines before it. */
    int gap() {
        return gap;
    }

    int width() {
        return width;
    }

    /** The smallest number of empty lines between its own lines. */
    int smallestGap() {
        return smallestGap;
    }
}

package io.mapimedic.adapter.probe;

/** Tells people where something stands: {@code line 12}, {@code ex01.txt line 12}, {@code ex01.log}. */
public record Places(String name) {

    /** Instead of a line: the input as a whole. */
    public static final int WHOLE = -1;

    private static final int LONGEST_NAME = 100;

    /**
     * The place of a line, counted from 0.
     *
     * @param line {@link #WHOLE} for none
     */
    public String of(int line) {
        String file = readableName();
        if (line < 0) {
            return file.isEmpty() ? "text" : file;
        }
        return file.isEmpty() ? "line " + (line + 1) : file + " line " + (line + 1);
    }

    /** The name without what could harm a page or a log, its end when it is long; empty for a paste. */
    private String readableName() {
        // Asked for every line, so of a long name no more is looked at than may be shown.
        String end = name.substring(Math.max(0, name.length() - 2 * LONGEST_NAME));
        String readable = end.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", " ").strip();
        if (readable.isEmpty() || readable.equals("text")) {
            return "";
        }
        return readable.length() <= LONGEST_NAME
                ? readable
                : "…" + readable.substring(readable.length() - LONGEST_NAME);
    }
}

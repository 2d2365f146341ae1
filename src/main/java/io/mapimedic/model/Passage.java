package io.mapimedic.model;

/**
 * A run of lines that are no output of a command, as they came: sentences of people, perhaps.
 *
 * @param text with its line breaks
 * @param file what stands before "line 12" in a place: empty for a paste, else the name of the file and a blank
 * @param line number of the first line, counted from 1
 */
public record Passage(String text, String file, int line) {

    /** With which the text of a quotation begins, as in mails. */
    private static final String QUOTED = "> ";

    /** The same as what somebody quotes. */
    public Passage quoted() {
        return isQuoted() ? this : new Passage(QUOTED + text, file, line);
    }

    /** Whether somebody else wrote it, and whoever shows it only quotes. */
    public boolean isQuoted() {
        return text.startsWith(QUOTED);
    }

    /** Where the character at this offset stands, for people: {@code line 12}. */
    public String place(int offset) {
        int lines = 0;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                lines++;
            }
        }
        return file + "line " + (line + lines);
    }
}

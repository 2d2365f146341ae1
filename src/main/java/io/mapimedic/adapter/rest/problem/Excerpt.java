package io.mapimedic.adapter.rest.problem;

/** Makes strangers' text fit to be repeated in an answer: short, on one line, without control characters. */
public final class Excerpt {

    static final int LENGTH = 80;

    private Excerpt() {}

    /** The first {@value #LENGTH} characters; each run of blanks and control characters becomes one blank. */
    public static String of(String text) {
        String head = text.length() <= 4 * LENGTH ? text : text.substring(0, 4 * LENGTH);
        String line = head.codePoints()
                .map(Excerpt::shown)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll(" {2,}", " ")
                .strip();
        if (line.length() <= LENGTH && head.length() == text.length()) {
            return line;
        }
        int end = Math.min(LENGTH - 1, line.length());
        if (end > 0 && Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end) + "…";
    }

    private static int shown(int codePoint) {
        int type = Character.getType(codePoint);
        boolean invisible = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
        return invisible ? ' ' : codePoint;
    }
}

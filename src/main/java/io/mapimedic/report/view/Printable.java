package io.mapimedic.report.view;

/**
 * Text as it may be shown: control characters and the invisible characters that turn the direction of writing are replaced by a
 * visible mark, so that nothing looks different from what it is.
 */
public final class Printable {

    private static final char MARK = '\uFFFD';

    private Printable() {}

    public static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            shown.append(isTreacherous(text.charAt(i)) ? MARK : text.charAt(i));
        }
        return shown.toString();
    }

    private static boolean isTreacherous(char c) {
        boolean layout = c == '\n' || c == '\r' || c == '\t';
        boolean turnsDirection = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        boolean invisible = c == '\u200B' || c == '\u200E' || c == '\u200F' || c == '\uFEFF';
        return (Character.isISOControl(c) && !layout) || turnsDirection || invisible;
    }
}

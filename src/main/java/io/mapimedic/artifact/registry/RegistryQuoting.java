package io.mapimedic.artifact.registry;

import io.mapimedic.change.RegistryKey;

/**
 * Text inside a {@code .reg} file. The format escapes backslash and quotation mark only and has no way to write a line end, so a
 * text with one is refused here and goes into hexadecimal data where that is possible.
 */
public final class RegistryQuoting {

    private RegistryQuoting() {}

    /** True when the text can stand in quotation marks. */
    static boolean isQuotable(String text) {
        return text.codePoints().noneMatch(RegistryQuoting::breaks);
    }

    /**
     * {@code "text"}.
     *
     * @throws IllegalArgumentException naming the character that cannot be written
     */
    public static String quoted(String text) {
        check(text);
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /**
     * {@code [HKEY_CURRENT_USER\path]}, or with a hyphen before to delete it.
     *
     * @throws IllegalArgumentException as {@link #quoted(String)}
     */
    public static String key(RegistryKey key, boolean delete) {
        check(key.path());
        return "[%s%s\\%s]".formatted(delete ? "-" : "", key.hive().fullName(), key.path());
    }

    /**
     * A comment on one line.
     *
     * @throws IllegalArgumentException as {@link #quoted(String)}: a line end would make a key of what follows
     */
    public static String comment(String text) {
        check(text);
        return text.isEmpty() ? ";" : "; " + text;
    }

    private static void check(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (breaks(c)) {
                throw new IllegalArgumentException(
                        "The character U+%04X at position %d cannot stand in a registry file. Remove it."
                                .formatted(c, i + 1));
            }
            i += Character.charCount(c);
        }
    }

    private static boolean breaks(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (c & 0xFFFE) == 0xFFFE;
    }
}

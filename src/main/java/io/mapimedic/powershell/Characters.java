package io.mapimedic.powershell;

/** Classes of characters as PowerShell's tokenizer has them, where it differs from what a reader expects. */
final class Characters {

    private Characters() {}

    /** Each of the five ends a string that any of the five began: {@code '} and U+2018 to U+201B. */
    static boolean isSingleQuote(int c) {
        return c == '\'' || c >= 0x2018 && c <= 0x201B;
    }

    /** {@code "} and U+201C to U+201E. */
    static boolean isDoubleQuote(int c) {
        return c == '"' || c >= 0x201C && c <= 0x201E;
    }

    /** An en dash begins a parameter like a hyphen: {@code -} and U+2013 to U+2015. */
    static boolean isDash(int c) {
        return c == '-' || c >= 0x2013 && c <= 0x2015;
    }

    /** What must not stand in any script, not even inside of quotes: it would hide, reorder or split what a person reads. */
    static boolean isHidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL && c != '\t'
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** A look-alike of a character of the language: quotes, dashes and blanks beyond ASCII. */
    static boolean isLookAlike(int c) {
        return c > 0x7F && (isSingleQuote(c) || isDoubleQuote(c) || isDash(c) || Character.isSpaceChar(c));
    }

    static String name(int c) {
        return "U+%04X".formatted(c);
    }
}

package io.mapimedic.powershell;

/**
 * Reads one literal as PowerShell's own tokenizer does: any of five characters begins and ends a text in single quotes, and two of
 * them in a row, whichever they are, stand for the second. Written from that rule alone, without the code under test.
 */
final class LiteralLexer {

    private static final String QUOTES = "'\u2018\u2019\u201A\u201B";

    private LiteralLexer() {}

    /** The value, when the whole text is exactly one literal. */
    static String read(String literal) {
        if (literal.isEmpty() || QUOTES.indexOf(literal.charAt(0)) < 0) {
            throw new IllegalArgumentException("no literal");
        }
        StringBuilder value = new StringBuilder();
        int at = 1;
        while (at < literal.length()) {
            char c = literal.charAt(at);
            if (QUOTES.indexOf(c) < 0) {
                value.append(c);
                at++;
            } else if (at + 1 < literal.length() && QUOTES.indexOf(literal.charAt(at + 1)) >= 0) {
                value.append(literal.charAt(at + 1));
                at += 2;
            } else if (at + 1 == literal.length()) {
                return value.toString();
            } else {
                throw new IllegalArgumentException("something follows the literal at " + at);
            }
        }
        throw new IllegalArgumentException("the literal is not closed");
    }
}

package io.mapimedic.powershell;

import java.util.function.IntPredicate;

/** A place in a text, and what stands there. Refuses at once what no script may hold. */
final class Cursor {

    static final int MOST_CHARACTERS = 10_000;
    private static final int END = -1;

    private final String source;
    private int position;

    Cursor(String source) {
        this.source = source;
        if (source.length() > MOST_CHARACTERS) {
            throw error("is longer than %d characters. Split it into steps.".formatted(MOST_CHARACTERS));
        }
        source.codePoints().forEach(c -> {
            if (c != '\n' && c != '\r' && Characters.isHidden(c) || Characters.isLookAlike(c)) {
                position = source.indexOf(Character.toString(c));
                throw error(
                        "%s is not allowed here; it looks like another character or like none. Write ASCII quotes, dashes and blanks."
                                .formatted(Characters.name(c)));
            }
        });
    }

    /** The next character, -1 at the end. */
    int peek() {
        return peek(0);
    }

    int peek(int ahead) {
        return position + ahead < source.length() ? source.charAt(position + ahead) : END;
    }

    boolean at(String text) {
        return source.startsWith(text, position);
    }

    /** True at {@code server}} : the inside of what looks like a placeholder and not like a block. */
    boolean atPlaceholderEnd() {
        int ahead = 0;
        while (peek(ahead) >= 'a' && peek(ahead) <= 'z'
                || peek(ahead) >= '0' && peek(ahead) <= '9'
                || peek(ahead) == '-') {
            ahead++;
        }
        return ahead > 0 && peek(ahead) == '}';
    }

    /** True when the character before is a blank. */
    boolean afterBlank() {
        return position > 0 && " \t".indexOf(source.charAt(position - 1)) >= 0;
    }

    boolean atEnd() {
        return position >= source.length();
    }

    char next() {
        if (atEnd()) {
            throw error("the text ends too early.");
        }
        return source.charAt(position++);
    }

    boolean skip(String text) {
        if (at(text)) {
            position += text.length();
            return true;
        }
        return false;
    }

    /** Takes characters as long as they fit. */
    String take(IntPredicate fits) {
        int from = position;
        while (!atEnd() && fits.test(peek())) {
            position++;
        }
        return source.substring(from, position);
    }

    /** Goes past blanks of the same line. */
    void blanks() {
        take(c -> c == ' ' || c == '\t');
    }

    /** Goes past blanks and line ends. */
    void space() {
        take(c -> c == ' ' || c == '\t' || c == '\n' || c == '\r');
    }

    PowerShellSyntaxException error(String message) {
        int at = Math.min(position, source.length());
        String before = source.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new PowerShellSyntaxException(line, at - before.lastIndexOf('\n'), message);
    }
}

package io.mapimedic.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * A wording taken apart: {@code {outlook} asks|wants "again and again" <number>}.
 *
 * @param parts in the order written
 */
public record Wording(List<Part> parts) {

    /** The slots there are. */
    public static final List<String> SLOTS = List.of("number", "status", "version", "name");

    /** What a part stands for. */
    public enum Kind {
        /** One word, or one of several: {@code asks|wants}. */
        WORDS,
        /** Words in exactly this order, or one of several such: {@code "again and again|over and over"}. */
        SEQUENCE,
        /** The name of synonyms: {@code {outlook}}. */
        SYNONYMS,
        /** Something that is read off: {@code <number>}. */
        SLOT,
        /** Not well formed. */
        BROKEN
    }

    /** One part, without its signs. */
    public record Part(Kind kind, String text) {}

    /** Takes a wording apart; what is not well formed becomes a {@link Kind#BROKEN} part. */
    public static Wording of(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            int end = end(text, at, c);
            parts.add(part(text.substring(at, end), c));
            at = end;
        }
        return new Wording(List.copyOf(parts));
    }

    private static int end(String text, int at, char first) {
        char closing = first == '{' ? '}' : first == '<' ? '>' : first == '"' ? '"' : ' ';
        int end = text.indexOf(closing, at + 1);
        return end < 0 ? text.length() : closing == ' ' ? end : end + 1;
    }

    private static Part part(String written, char first) {
        String inside = written.length() < 2 ? "" : written.substring(1, written.length() - 1);
        return switch (first) {
            case '{' -> new Part(written.endsWith("}") ? Kind.SYNONYMS : Kind.BROKEN, inside);
            case '<' -> new Part(written.endsWith(">") && SLOTS.contains(inside) ? Kind.SLOT : Kind.BROKEN, inside);
            case '"' -> new Part(written.endsWith("\"") && !inside.isBlank() ? Kind.SEQUENCE : Kind.BROKEN, inside);
            default -> new Part(isPlain(written) ? Kind.WORDS : Kind.BROKEN, written);
        };
    }

    /** Alternatives of one kind only; of synonyms each needs a wording of its own. */
    private static boolean isPlain(String words) {
        return !words.startsWith("|") && !words.endsWith("|") && words.indexOf('"') < 0 && words.indexOf('{') < 0;
    }
}

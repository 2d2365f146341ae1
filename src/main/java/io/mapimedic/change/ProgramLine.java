package io.mapimedic.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A program and its arguments. Each argument is one, whatever is in it; how it is quoted is decided where it is printed.
 *
 * @param program   for example {@code setspn}
 * @param arguments in order
 */
public record ProgramLine(String program, List<Template> arguments) {

    /**
     * Reads a line: words with blanks between, words with blanks in single or double quotes.
     *
     * @throws IllegalArgumentException when a quote stays open or stands inside a word, or when a character means something to a shell
     */
    public static ProgramLine parse(String line) {
        List<String> words = new ArrayList<>();
        int at = 0;
        String text = line.strip();
        while (at < text.length()) {
            char c = text.charAt(at);
            int end;
            if (c == '\'' || c == '"') {
                end = text.indexOf(c, at + 1);
                if (end < 0) {
                    throw new IllegalArgumentException("'%s': a quotation mark is not closed.".formatted(text));
                }
                words.add(text.substring(at + 1, end));
                end++;
            } else {
                end = text.indexOf(' ', at) < 0 ? text.length() : text.indexOf(' ', at);
                words.add(text.substring(at, end));
                if (words.get(words.size() - 1).indexOf('{') >= 0) {
                    throw new IllegalArgumentException(
                            "'%s': a placeholder stands inside single quotes: 'http/{endpoint}'.".formatted(text));
                }
            }
            if (end < text.length() && text.charAt(end) != ' ') {
                throw new IllegalArgumentException("'%s': after a quotation mark stands a blank.".formatted(text));
            }
            at = end;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
        words.forEach(word -> check(text, word));
        if (words.isEmpty()) {
            throw new IllegalArgumentException("there is no program.");
        }
        return new ProgramLine(
                words.get(0), words.stream().skip(1).map(Template::new).toList());
    }

    private static void check(String line, String word) {
        word.codePoints().forEach(c -> {
            if (c < 0x20 || c > 0x7E || "'\"`|&<>^%;()".indexOf(c) >= 0) {
                throw new IllegalArgumentException(
                        "'%s': U+%04X means something to a shell, and is not allowed.".formatted(line, c));
            }
        });
    }

    /** The line as a person types it, in PowerShell as in the command prompt where it has no placeholder. */
    public Template text() {
        return new Template(arguments.stream()
                .map(ProgramLine::typed)
                .collect(Collectors.joining(" ", arguments.isEmpty() ? program : program + " ", "")));
    }

    private static String typed(Template argument) {
        if (!argument.placeholders().isEmpty()) {
            return "'" + argument.text() + "'";
        }
        return argument.text().contains(" ") || argument.text().isEmpty()
                ? "\"" + argument.text() + "\""
                : argument.text();
    }
}

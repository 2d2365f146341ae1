package io.mapimedic.artifact.runbook;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text inside a file of comma-separated values (RFC 4180), read by people in a spreadsheet. A spreadsheet takes a cell that begins with
 * one of {@code = + - @} for a formula and runs it; such a cell begins with an apostrophe here, which says "text".
 */
public final class Csv {

    private static final Pattern FORMULA =
            Pattern.compile("(?s)[\\s\\p{Cntrl}\\p{Cf}'\"]*[=+\\-@\uFF0B\uFF0D\uFF1D\uFF20|%].*");

    private Csv() {}

    /** One line with its end. */
    public static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /**
     * A cell between quotation marks. Line ends stay within it; what hides or reorders text is refused.
     *
     * @throws IllegalArgumentException naming the character that no cell may hold
     */
    public static String cell(String text) {
        text.codePoints().filter(Csv::isRefused).findFirst().ifPresent(c -> {
            throw new IllegalArgumentException("A cell of a table cannot hold the character U+%04X.".formatted(c));
        });
        String plain = FORMULA.matcher(text).matches() ? "'" + text : text;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }

    private static boolean isRefused(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL && c != '\n' && c != '\r' && c != '\t'
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}

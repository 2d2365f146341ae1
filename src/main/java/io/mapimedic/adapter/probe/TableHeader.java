package io.mapimedic.adapter.probe;

import java.util.ArrayList;
import java.util.List;

/** The header of a table that {@code Format-Table} printed, and the row of dashes below it. */
final class TableHeader {

    private static final int MAX_COLUMNS = 100;

    /** A column: its name and where its dashes stand. */
    record Column(String name, int start, int end) {}

    /** A run of characters without a blank. */
    record Word(String text, int start, int end) {
        boolean overlaps(Column column) {
            return start < column.end && end > column.start;
        }
    }

    private TableHeader() {}

    /** The line of dashes below a header: the next one, or the one after an empty line. */
    static int dashes(Lines lines, int header) {
        int at = header + 1;
        if (at + 1 < lines.count() && lines.isBlank(at)) {
            at++;
        }
        return at < lines.count() && isDashes(lines.at(at)) ? at : -1;
    }

    private static boolean isDashes(String line) {
        return line.indexOf('-') >= 0 && line.chars().allMatch(c -> c == '-' || c == ' ' || c == '\t');
    }

    /** One name for each group of dashes; an underlined heading of several words is no table. */
    static List<Column> columns(String header, String dashes) {
        List<Word> groups = words(dashes);
        List<Word> names = names(words(header), groups);
        if (names.size() != groups.size() || names.size() > MAX_COLUMNS) {
            return List.of();
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!isName(names.get(i).text)) {
                return List.of();
            }
            columns.add(new Column(names.get(i).text, groups.get(i).start, groups.get(i).end));
        }
        return columns;
    }

    /** Get-Website has a column "Physical Path": words above one group of dashes are one name. */
    private static List<Word> names(List<Word> words, List<Word> groups) {
        if (groups.size() < 2 || words.size() <= groups.size() || words.size() > MAX_COLUMNS) {
            return words;
        }
        List<Word> names = new ArrayList<>();
        for (Word group : groups) {
            List<String> parts = words.stream()
                    .filter(word -> word.start >= group.start && word.end <= group.end)
                    .map(Word::text)
                    .toList();
            if (parts.isEmpty()) {
                return words;
            }
            names.add(new Word(String.join("", parts), group.start, group.end));
        }
        return String.join("", names.stream().map(Word::text).toList())
                        .equals(String.join("", words.stream().map(Word::text).toList()))
                ? names
                : words;
    }

    private static boolean isName(String word) {
        return word.length() <= 80 && word.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_'));
    }

    static List<Word> words(String line) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            if (Character.isWhitespace(line.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
                end++;
            }
            words.add(new Word(line.substring(at, end), at, end));
            at = end;
        }
        return words;
    }
}

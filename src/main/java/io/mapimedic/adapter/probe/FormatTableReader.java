package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ProbedObject.Property;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code Format-Table} prints. The row of dashes tells the columns:
 *
 * <pre>
 * Server Name                    InternalUrl
 * ------ ----                    -----------
 * EX01   mapi (Default Web Site) https://mail.contoso.com/mapi
 * </pre>
 */
final class FormatTableReader implements FormatReader {

    private static final int MAX_COLUMNS = 100;
    private static final int MAX_ROWS = 20_000;

    /** A column: its name and where its dashes stand. */
    private record Column(String name, int start, int end) {}

    /** A run of characters without a blank. */
    private record Word(String text, int start, int end) {
        boolean overlaps(Column column) {
            return start < column.end && end > column.start;
        }
    }

    @Override
    public int extent(Lines lines, int from) {
        int dashes = dashes(lines, from);
        if (dashes < 0 || columns(lines.at(from), lines.at(dashes)).isEmpty()) {
            return 0;
        }
        boolean isDoubled = dashes > from + 1;
        int last = dashes;
        for (int at = dashes + 1; at < lines.count(); at++) {
            if (lines.isBlank(at)) {
                boolean isLast = !isDoubled || (at + 1 < lines.count() && lines.isBlank(at + 1));
                if (isLast && at > dashes + 1) {
                    break;
                }
                continue;
            }
            String line = lines.at(at);
            if (CommandLine.parse(line).isPresent() || PropertyLine.is(line) || dashes(lines, at) > 0) {
                break;
            }
            last = at;
        }
        return last + 1 - from;
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        Lines lines = block.lines();
        int dashes = dashes(lines, block.from());
        List<Column> columns = columns(lines.at(block.from()), lines.at(dashes));
        List<Row> rows = new ArrayList<>();
        for (int at = dashes + 1; at < block.to(); at++) {
            if (rows.size() >= MAX_ROWS) {
                sink.reject(
                        at,
                        lines.at(at),
                        "The table has more than %d rows; the rest was not read.".formatted(MAX_ROWS),
                        null);
                break;
            }
            if (!lines.isBlank(at)) {
                readRow(lines.at(at), at, columns, rows, sink);
            }
        }
        if (rows.isEmpty()) {
            sink.reject(block.from(), lines.at(block.from()), "The table has no rows.", null);
        }
        for (Row row : rows) {
            sink.object(new ProbedObject(block.command(), row.properties(columns), rows.size()));
        }
    }

    /** The cells of one object, in one or (with {@code -Wrap}) several lines. */
    private record Row(List<StringBuilder> cells, int line) {

        void append(List<String> more) {
            for (int i = 0; i < more.size(); i++) {
                StringBuilder cell = cells.get(i);
                cell.append(cell.isEmpty() || more.get(i).isEmpty() ? "" : " ").append(more.get(i));
            }
        }

        List<Property> properties(List<Column> columns) {
            List<Property> properties = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                properties.add(new Property(
                        columns.get(i).name, PrintedValue.ofCell(cells.get(i).toString()), line));
            }
            return properties;
        }
    }

    private static void readRow(String line, int at, List<Column> columns, List<Row> rows, ReadingSink sink) {
        List<String> cells = cells(line, columns);
        if (cells == null) {
            sink.reject(
                    at, line, "The columns of this row cannot be told apart.", "Print it with Format-List instead.");
        } else if (cells.get(0).isEmpty() && columns.size() > 1 && !rows.isEmpty() && line.startsWith(" ")) {
            rows.get(rows.size() - 1).append(cells);
        } else {
            rows.add(new Row(
                    new ArrayList<>(cells.stream().map(StringBuilder::new).toList()), at));
        }
    }

    /** The cells by position; by order where a web page has squeezed the blanks; null when neither is certain. */
    private static @Nullable List<String> cells(String line, List<Column> columns) {
        List<Word> words = words(line);
        boolean isShifted = false;
        for (int i = 1; i < columns.size(); i++) {
            int start = columns.get(i).start;
            isShifted |= start < line.length()
                    && !Character.isWhitespace(line.charAt(start))
                    && !Character.isWhitespace(line.charAt(start - 1));
        }
        if (isShifted && words.size() == columns.size()) {
            return words.stream().map(Word::text).toList();
        }
        if (isShifted && words.size() > columns.size() && isSentence(columns.get(columns.size() - 1).name)) {
            return byOrder(words, columns.size());
        }
        List<StringBuilder> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(new StringBuilder()));
        for (Word word : words) {
            if (columns.stream().filter(word::overlaps).count() > 1) {
                return words.size() == columns.size()
                        ? words.stream().map(Word::text).toList()
                        : null;
            }
            StringBuilder cell = cells.get(columnOf(word, columns));
            cell.append(cell.isEmpty() ? "" : " ").append(word.text);
        }
        return cells.stream().map(StringBuilder::toString).toList();
    }

    /** Columns whose cells have blanks, so that the last of them takes what is left of the row. */
    private static boolean isSentence(String column) {
        return List.of("DisplayName", "Description", "Message", "Subject", "Error").stream()
                .anyMatch(column::equalsIgnoreCase);
    }

    private static List<String> byOrder(List<Word> words, int columns) {
        List<String> cells = new ArrayList<>();
        words.subList(0, columns - 1).forEach(word -> cells.add(word.text));
        cells.add(String.join(
                " ",
                words.subList(columns - 1, words.size()).stream()
                        .map(Word::text)
                        .toList()));
        return cells;
    }

    private static int columnOf(Word word, List<Column> columns) {
        int column = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (word.overlaps(columns.get(i))) {
                return i;
            }
            column = columns.get(i).start <= word.start ? i : column;
        }
        return column;
    }

    /** The line of dashes below a header: the next one, or the one after an empty line. */
    private static int dashes(Lines lines, int header) {
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
    private static List<Column> columns(String header, String dashes) {
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

    private static List<Word> words(String line) {
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

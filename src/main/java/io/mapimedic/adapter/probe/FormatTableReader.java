package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ProbedObject.Property;
import io.mapimedic.adapter.probe.TableHeader.Column;
import io.mapimedic.adapter.probe.TableHeader.Word;
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

    private static final int MAX_ROWS = 20_000;
    /** No window is narrower, so the last column has at least the room up to here. */
    private static final int NARROWEST = 80;

    @Override
    public int extent(Lines lines, int from) {
        int dashes = TableHeader.dashes(lines, from);
        if (dashes < 0 || TableHeader.columns(lines.at(from), lines.at(dashes)).isEmpty()) {
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
            if (CommandLine.parse(line).isPresent() || PropertyLine.is(line) || TableHeader.dashes(lines, at) > 0) {
                break;
            }
            last = at;
        }
        return last + 1 - from;
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        Lines lines = block.lines();
        int dashes = TableHeader.dashes(lines, block.from());
        List<Column> columns = TableHeader.columns(lines.at(block.from()), lines.at(dashes));
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

    /** The cells of one object, in one or (with {@code -Wrap}) several lines, of which the last one stays known. */
    private record Row(List<StringBuilder> cells, List<String> last, int line) {

        static Row of(List<String> cells, int line) {
            return new Row(
                    new ArrayList<>(cells.stream().map(StringBuilder::new).toList()), new ArrayList<>(cells), line);
        }

        /** A cell goes on below only where the next word had no room; an object may as well have nothing in its first column. */
        boolean isContinuedBy(List<String> more, List<Column> columns) {
            if (!more.get(0).isEmpty()) {
                return false;
            }
            for (int i = 1; i < more.size(); i++) {
                boolean isLast = i + 1 == columns.size();
                int room = (isLast ? NARROWEST : columns.get(i + 1).start())
                        - columns.get(i).start();
                int blank = more.get(i).indexOf(' ');
                int word = blank < 0 ? more.get(i).length() : blank;
                boolean isFull = !last.get(i).isEmpty() && last.get(i).length() + 1 + word >= room;
                if (!more.get(i).isEmpty() && !isFull && !isOpenList(i)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isOpenList(int cell) {
            String text = cells.get(cell).toString();
            return text.startsWith("{") && !text.endsWith("}");
        }

        void append(List<String> more) {
            last.clear();
            last.addAll(more);
            for (int i = 0; i < more.size(); i++) {
                StringBuilder cell = cells.get(i);
                cell.append(cell.isEmpty() || more.get(i).isEmpty() ? "" : " ").append(more.get(i));
            }
        }

        List<Property> properties(List<Column> columns) {
            List<Property> properties = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                properties.add(new Property(
                        columns.get(i).name(), PrintedValue.ofCell(cells.get(i).toString()), line));
            }
            return properties;
        }
    }

    private static void readRow(String line, int at, List<Column> columns, List<Row> rows, ReadingSink sink) {
        List<String> cells = cells(line, columns);
        if (cells == null) {
            sink.reject(
                    at, line, "The columns of this row cannot be told apart.", "Print it with Format-List instead.");
        } else if (columns.size() > 1
                && !rows.isEmpty()
                && line.startsWith(" ")
                && rows.get(rows.size() - 1).isContinuedBy(cells, columns)) {
            rows.get(rows.size() - 1).append(cells);
        } else {
            rows.add(Row.of(cells, at));
        }
    }

    /** The cells by position; by order where a web page has squeezed the blanks; null when neither is certain. */
    private static @Nullable List<String> cells(String line, List<Column> columns) {
        List<Word> words = TableHeader.words(line);
        boolean isShifted = false;
        for (int i = 1; i < columns.size(); i++) {
            int start = columns.get(i).start();
            isShifted |= start < line.length()
                    && !Character.isWhitespace(line.charAt(start))
                    && !Character.isWhitespace(line.charAt(start - 1));
        }
        if (isShifted && words.size() == columns.size()) {
            return words.stream().map(Word::text).toList();
        }
        if (isShifted
                && words.size() > columns.size()
                && isSentence(columns.get(columns.size() - 1).name())) {
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
            cell.append(cell.isEmpty() ? "" : " ").append(word.text());
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
        words.subList(0, columns - 1).forEach(word -> cells.add(word.text()));
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
            column = columns.get(i).start() <= word.start() ? i : column;
        }
        return column;
    }
}

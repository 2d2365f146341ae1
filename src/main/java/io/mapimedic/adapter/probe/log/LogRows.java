package io.mapimedic.adapter.probe.log;

import io.mapimedic.adapter.probe.ReadingSink;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the lines of a log into rows, whether its header stands above, changes on the way or is missing. What is neither row nor
 * directive is counted, and the first of them shown.
 */
final class LogRows {

    private static final Pattern DASHES = Pattern.compile("-{2,}+(?: ++-{2,}+)++ *+");
    private static final int LONGEST_SHAPE = 16 * 1024;

    private final RowSink rows;
    private final Row row = new Row();
    private final Timestamps timestamps = new Timestamps();
    private @Nullable Layout header;
    private @Nullable Layout shape;
    private long taken;
    private long strange;
    private int firstStrange;
    private String strangeText = "";

    LogRows(RowSink rows) {
        this.rows = rows;
    }

    /** Takes one line; false when it does not belong to a log. */
    boolean take(byte[] bytes, int from, int to) {
        if (from == to || bytes[from] == '#') {
            return from == to || directive(Bytes.text(bytes, from, to));
        }
        if (isRow(header, bytes, from, to) || isRow(shape, bytes, from, to)) {
            return true;
        }
        String line = Bytes.text(bytes, from, Math.min(to, from + LONGEST_SHAPE));
        return header(line) || shape(line, bytes, from, to);
    }

    /** The same, and what does not belong to a log is remembered for {@link #finish}. */
    void takeOrCount(byte[] bytes, int from, int to, int number) {
        if (!take(bytes, from, to)) {
            if (strange++ == 0) {
                firstStrange = number;
                strangeText = Bytes.text(bytes, from, Math.min(to, from + 500));
            }
        }
    }

    long taken() {
        return taken;
    }

    /** Lists what was no row. */
    void finish(ReadingSink sink) {
        if (strange > 0) {
            sink.reject(
                    firstStrange,
                    strangeText,
                    strange == 1
                            ? "This line is no whole row of the log; it was not counted."
                            : "%d lines are no whole rows of the log; this is the first. They were not counted."
                                    .formatted(strange),
                    "Send the file as the server wrote it, with its line #Fields.");
        }
    }

    private boolean directive(String line) {
        boolean isFields = line.regionMatches(true, 0, "#Fields:", 0, 8);
        if (isFields) {
            header = Headers.read(line);
            shape = null;
        }
        return !isFields || header != null;
    }

    private boolean isRow(@Nullable Layout layout, byte[] bytes, int from, int to) {
        if (layout == null || !layout.split(bytes, from, to, row)) {
            return false;
        }
        long status = row.number(Column.STATUS);
        long time = timestamps.of(row);
        boolean isStatus = status >= 100 && status <= 599 || !row.has(Column.STATUS) && layout == header;
        boolean isLackingYear = layout == shape && row.to(Column.DATE) - row.from(Column.DATE) == 5;
        if (!isStatus && layout.kind() != Layout.Kind.REJECTIONS || time == Row.NONE && !isLackingYear) {
            return false;
        }
        taken++;
        rows.take(row, layout.kind(), time);
        return true;
    }

    private boolean header(String line) {
        if (header != null && DASHES.matcher(line).matches()) {
            Layout placed = header.below(line);
            header = placed == null ? header : placed;
            return placed != null;
        }
        Layout found = Headers.read(line);
        header = found == null ? header : found;
        return found != null;
    }

    private boolean shape(String line, byte[] bytes, int from, int to) {
        Layout found = Shapes.of(line);
        if (found == null) {
            return false;
        }
        shape = found;
        return isRow(found, bytes, from, to);
    }
}

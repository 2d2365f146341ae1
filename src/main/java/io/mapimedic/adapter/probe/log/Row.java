package io.mapimedic.adapter.probe.log;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One row of a log as ranges of bytes, used again for each row; {@code -}, {@code NULL} and nothing are empty. */
final class Row {

    /** Instead of a number: there is none. */
    static final long NONE = -1;

    private final int[] from = new int[Column.COUNT];
    private final int[] to = new int[Column.COUNT];
    private byte[] bytes = {};
    private @Nullable Layout layout;

    /** Before the columns of a line are put; they are all empty when the layout has changed, else as they were. */
    void begin(byte[] line, Layout its) {
        bytes = line;
        if (layout != its) {
            clear();
            layout = its;
        }
    }

    void clear() {
        Arrays.fill(to, 0);
        Arrays.fill(from, 0);
    }

    void put(int column, int start, int end) {
        boolean isEmpty = end - start == 1 && bytes[start] == '-'
                || end - start == 4 && bytes[start] == 'N' && Bytes.equals(bytes, start, end, "null");
        from[column] = start;
        to[column] = isEmpty ? start : end;
    }

    byte[] bytes() {
        return bytes;
    }

    int from(Column column) {
        return from[column.ordinal()];
    }

    int to(Column column) {
        return to[column.ordinal()];
    }

    boolean has(Column column) {
        return to[column.ordinal()] > from[column.ordinal()];
    }

    /** The whole number; the part after a point is left away. {@link #NONE} when the column is empty or no number. */
    long number(Column column) {
        int at = from(column);
        int end = to(column);
        if (at == end || end - at > 15) {
            return NONE;
        }
        long number = 0;
        for (int i = at; i < end; i++) {
            byte b = bytes[i];
            if (!Bytes.isDigit(b)) {
                return b == '.' && i > at ? number : NONE;
            }
            number = number * 10 + b - '0';
        }
        return number;
    }

    /** Milliseconds, written as a number or as {@code 00:00:00.0150000}; {@link #NONE} when the column tells none. */
    long milliseconds(Column column) {
        int at = from(column);
        int end = to(column);
        if (end - at < 8 || bytes[at + 2] != ':' || bytes[at + 5] != ':') {
            return number(column);
        }
        long seconds = 0;
        for (int part = at; part < at + 8; part += 3) {
            if (!Bytes.isDigit(bytes[part]) || !Bytes.isDigit(bytes[part + 1])) {
                return NONE;
            }
            seconds = seconds * 60 + (bytes[part] - '0') * 10 + bytes[part + 1] - '0';
        }
        long thousandths = 0;
        for (int i = at + 9; i < at + 12; i++) {
            thousandths = thousandths * 10 + (i < end && Bytes.isDigit(bytes[i]) ? bytes[i] - '0' : 0);
        }
        return seconds * 1_000 + thousandths;
    }

    long hash(Column column) {
        return Bytes.hash(bytes, from(column), to(column));
    }

    boolean startsWith(Column column, String lowerCase) {
        return Bytes.startsWith(bytes, from(column), to(column), lowerCase);
    }

    boolean is(Column column, String lowerCase) {
        return Bytes.equals(bytes, from(column), to(column), lowerCase);
    }

    boolean contains(Column column, String lowerCase) {
        return Bytes.find(bytes, from(column), to(column), lowerCase) >= 0;
    }

    String text(Column column) {
        return Bytes.text(bytes, from(column), to(column));
    }
}

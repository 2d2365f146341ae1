package io.mapimedic.adapter.probe.log;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which column stands where in the rows of a log, and how a row is cut into its columns. */
final class Layout {

    /** What a row is about. */
    enum Kind {
        /** A request over HTTP: IIS, HttpProxy, or a projection of them. */
        REQUESTS,
        /** A request that HTTP.sys answered or dropped itself. */
        REJECTIONS,
        /** A call of MAPI, as the back end logs it. */
        CALLS
    }

    private static final int UNKNOWN = -1;

    private final Kind kind;
    private final char delimiter;
    private final int[] meanings;
    private final int @Nullable [] starts;
    private final boolean isPrefixed;
    private final int needed;

    private Layout(Kind kind, char delimiter, int[] meanings, int @Nullable [] starts, boolean isPrefixed) {
        this.kind = kind;
        this.delimiter = delimiter;
        this.meanings = meanings;
        this.starts = starts;
        this.isPrefixed = isPrefixed;
        this.needed = needed(meanings);
    }

    /** Columns of these meanings; a row may be shorter or longer when its delimiter is not a blank. */
    static Layout of(Kind kind, char delimiter, List<@Nullable Column> columns) {
        int[] meanings = new int[columns.size()];
        boolean[] isTaken = new boolean[Column.COUNT];
        for (int i = 0; i < meanings.length; i++) {
            Column column = columns.get(i);
            boolean isNew = column != null && !isTaken[column.ordinal()];
            meanings[i] = column != null && isNew ? column.ordinal() : UNKNOWN;
            if (column != null) {
                isTaken[column.ordinal()] = true;
            }
        }
        return new Layout(kind, delimiter, meanings, null, false);
    }

    /** The same in fixed places, which the dashes below a header tell; null when they are not as many. */
    @Nullable
    Layout below(String dashes) {
        int[] found = new int[meanings.length];
        int count = 0;
        for (int i = 0; i < dashes.length(); i++) {
            boolean isStart = dashes.charAt(i) == '-' && (i == 0 || dashes.charAt(i - 1) == ' ');
            if (isStart && count == found.length) {
                return null;
            }
            if (isStart) {
                found[count++] = i;
            }
        }
        return count == found.length ? new Layout(kind, delimiter, meanings, found, false) : null;
    }

    /** The same with {@code server,sequence,} before the first column. */
    Layout prefixed() {
        return new Layout(kind, delimiter, meanings, null, true);
    }

    /** The last column without which a row says nothing; it is whole only when another one follows it. */
    private static int needed(int[] meanings) {
        int last = 0;
        for (int i = 0; i < meanings.length; i++) {
            boolean isNeeded = meanings[i] == Column.STATUS.ordinal() || meanings[i] == Column.URL.ordinal();
            last = isNeeded ? i : last;
        }
        return Math.min(last + 2, meanings.length);
    }

    Kind kind() {
        return kind;
    }

    boolean has(Column column) {
        return Arrays.stream(meanings).anyMatch(meaning -> meaning == column.ordinal());
    }

    /** Cuts the line into the row; false when it has not the columns of this layout. */
    boolean split(byte[] bytes, int from, int to, Row row) {
        row.begin(bytes, this);
        if (starts != null) {
            return splitAtPlaces(starts, bytes, from, to, row);
        }
        return delimiter == ' ' ? splitAtBlanks(bytes, from, to, row) : splitAtDelimiters(bytes, from, to, row);
    }

    private boolean splitAtBlanks(byte[] bytes, int from, int to, Row row) {
        int field = 0;
        int at = from;
        while (at < to) {
            if (bytes[at] == ' ') {
                at++;
                continue;
            }
            int end = Bytes.indexOf(bytes, at, to, (byte) ' ');
            if (field == 0 && isPrefixed) {
                at = afterPrefix(bytes, at, end, row);
            }
            if (field < meanings.length && meanings[field] != UNKNOWN) {
                row.put(meanings[field], at, end);
            }
            field++;
            at = end + 1;
        }
        return field == meanings.length;
    }

    private static int afterPrefix(byte[] bytes, int from, int to, Row row) {
        int server = Bytes.indexOf(bytes, from, to, (byte) ',');
        int sequence = Bytes.indexOf(bytes, Math.min(server + 1, to), to, (byte) ',');
        row.put(Column.SERVER.ordinal(), from, server);
        return Math.min(sequence + 1, to);
    }

    private boolean splitAtDelimiters(byte[] bytes, int from, int to, Row row) {
        row.clear();
        int field = 0;
        int at = from;
        while (at <= to) {
            boolean isQuoted = at < to && bytes[at] == '"';
            int start = isQuoted ? at + 1 : at;
            int close = isQuoted ? closingQuote(bytes, start, to) : to;
            int end = isQuoted ? close : Bytes.indexOf(bytes, at, to, (byte) delimiter);
            if (field < meanings.length && meanings[field] != UNKNOWN) {
                row.put(meanings[field], start, end);
            }
            field++;
            at = (isQuoted ? Bytes.indexOf(bytes, close, to, (byte) delimiter) : end) + 1;
        }
        return field >= needed;
    }

    /** Where the quoted text ends; a doubled quote is part of it. */
    private static int closingQuote(byte[] bytes, int from, int to) {
        int at = Bytes.indexOf(bytes, from, to, (byte) '"');
        while (at + 1 < to && bytes[at + 1] == '"') {
            at = Bytes.indexOf(bytes, at + 2, to, (byte) '"');
        }
        return at;
    }

    private boolean splitAtPlaces(int[] places, byte[] bytes, int from, int to, Row row) {
        for (int i = 0; i < places.length; i++) {
            int start = Math.min(from + places[i], to);
            int end = i + 1 < places.length ? Math.min(from + places[i + 1], to) : to;
            while (end > start && bytes[end - 1] == ' ') {
                end--;
            }
            if (meanings[i] != UNKNOWN) {
                row.put(meanings[i], start, end);
            }
        }
        return to - from > places[places.length - 1];
    }
}

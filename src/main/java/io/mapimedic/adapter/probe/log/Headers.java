package io.mapimedic.adapter.probe.log;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a header. Exchange, IIS and HTTP.sys write it as a directive, exports and copies as a plain row:
 *
 * <pre>
 * #Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) sc-status sc-substatus sc-win32-status time-taken
 * DateTime,RequestId,MajorVersion,MinorVersion,BuildVersion,RevisionVersion,ClientRequestId,Protocol,UrlHost,UrlStem
 * </pre>
 */
final class Headers {

    private static final String FIELDS = "#Fields:";
    private static final int MAX_COLUMNS = 1_000;
    private static final int FEWEST_KNOWN = 3;

    private Headers() {}

    /** The layout that the line tells; null when it is no header of a log that we know. */
    static @Nullable Layout read(String line) {
        String names = line.regionMatches(true, 0, FIELDS, 0, FIELDS.length()) ? line.substring(FIELDS.length()) : line;
        char delimiter = names.indexOf(',') >= 0 ? ',' : names.indexOf('\t') >= 0 ? '\t' : ' ';
        List<@Nullable Column> columns = new ArrayList<>();
        int known = 0;
        for (String name : names.strip().split(delimiter == ' ' ? " +" : String.valueOf(delimiter), MAX_COLUMNS)) {
            Column column = Column.named(name.replace("\"", ""));
            columns.add(column);
            known += column == null ? 0 : 1;
        }
        Layout.Kind kind = known < FEWEST_KNOWN ? null : kind(columns);
        return kind == null ? null : Layout.of(kind, delimiter, columns);
    }

    private static Layout.@Nullable Kind kind(List<@Nullable Column> columns) {
        if (columns.contains(Column.REASON)) {
            return Layout.Kind.REJECTIONS;
        }
        if (columns.contains(Column.URL)) {
            boolean isTold = columns.contains(Column.STATUS) || columns.contains(Column.DURATION);
            return isTold ? Layout.Kind.REQUESTS : null;
        }
        boolean isCalls = columns.contains(Column.RESPONSE_CODE) && columns.contains(Column.REQUEST_TYPE);
        return isCalls ? Layout.Kind.CALLS : null;
    }
}

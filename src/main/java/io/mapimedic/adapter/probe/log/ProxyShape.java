package io.mapimedic.adapter.probe.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a HttpProxy row without its header. The first 34 are the same from Exchange 2013 on; what follows differs, but
 * GenericInfo is the one that begins with {@code BeginRequest=}, and the total time is the last number before it.
 */
final class ProxyShape {

    private static final Column[] BEGINNING = {Column.MAJOR, Column.MINOR, Column.BUILD, Column.REVISION, Column.REQUEST
    };
    private static final Pattern TIME = Pattern.compile("\\d{1,9}(?:\\.\\d+)?");
    private static final int FIRST_OF_LATER_VERSIONS = 70;

    private ProxyShape() {}

    static @Nullable Layout of(String row) {
        List<String> cells = List.of(row.split(",", -1));
        int info = 34;
        while (info < cells.size() && !cells.get(info).startsWith("BeginRequest=")) {
            info++;
        }
        if (info >= cells.size() || !cells.get(19).matches("[1-5]\\d\\d")) {
            return null;
        }
        List<@Nullable Column> columns = new ArrayList<>(Collections.nCopies(info + 2, null));
        columns.set(0, Column.DATE);
        for (int i = 0; i < BEGINNING.length; i++) {
            columns.set(2 + i, BEGINNING[i]);
        }
        columns.set(8, Column.HOST);
        columns.set(9, Column.URL);
        columns.set(13, Column.USER);
        columns.set(16, Column.AGENT);
        columns.set(17, Column.CLIENT);
        columns.set(18, Column.SERVER);
        columns.set(19, Column.STATUS);
        columns.set(20, Column.BACK_END_STATUS);
        columns.set(21, Column.ERROR_CODE);
        int time = totalTime(cells, info);
        if (time > 0) {
            columns.set(time, Column.DURATION);
        }
        columns.set(info + 1, Column.ERRORS);
        return Layout.of(Layout.Kind.REQUESTS, ',', columns);
    }

    /** From Exchange 2016 on, RouteRefresherLatency stands between the total time and the query; it is mostly empty. */
    private static int totalTime(List<String> cells, int info) {
        if (cells.size() >= FIRST_OF_LATER_VERSIONS) {
            return info - 4;
        }
        for (int at = info - 2; at > info - 5; at--) {
            if (TIME.matcher(cells.get(at)).matches()) {
                return at;
            }
        }
        return 0;
    }
}

package io.mapimedic.adapter.probe.message;

import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The domain controllers that Exchange lists in event 2080 of MSExchange ADAccess. The names of the columns come in the language of the
 * server and nobody copies them with their rows, so their places count, as Microsoft describes them.
 *
 * <pre>
 * dc01.contoso.com	CDG 1 7 7 1 0 1 1 7 1
 * </pre>
 *
 * Roles, enabled, reachability, synchronized, GC capable, PDC, SACL right, critical data, Netlogon, version of Windows.
 */
record DomainControllers(List<Row> rows) {

    private static final int MAX_ROWS = 1_000;
    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\s{0,20}(?<name>[A-Za-z0-9][A-Za-z0-9_.-]{0,254})\\s{1,20}(?<roles>[CDG-]{3})\\s{1,4}[01]\\s{1,4}(?<reached>[0-7])\\s{1,4}[0-7]\\s{1,4}[01]\\s{1,4}[01]\\s{1,4}(?<right>[01])\\s{1,4}[01]\\s{1,4}[0-7]\\s{1,4}[01]\\s*?$");

    /** One domain controller, with the letters of what it can be used for. */
    record Row(String name, String roles, boolean isReached, boolean hasRight) {}

    static DomainControllers in(String text) {
        List<Row> rows = new ArrayList<>();
        Matcher row = ROW.matcher(text);
        while (row.find() && rows.size() < MAX_ROWS) {
            rows.add(new Row(
                    row.group("name"),
                    row.group("roles"),
                    !row.group("reached").equals("0"),
                    row.group("right").equals("1")));
        }
        return new DomainControllers(List.copyOf(rows));
    }

    static boolean isRow(String line) {
        return line.length() < 400 && ROW.matcher(line).matches();
    }

    boolean isOneWithoutRight() {
        return rows.size() == 1 && !rows.get(0).hasRight();
    }

    /**
     * What is not reached cannot be asked for rights either. One that has the right is enough for each of the three roles.
     *
     * @param isWholeList nothing is missing in the text, so that none reached means that there is none
     */
    void report(boolean isWholeList, Subject server, At at, ReadingSink sink) {
        List<Row> reached = rows.stream().filter(Row::isReached).toList();
        if (reached.isEmpty()) {
            sink.observe("server.domain-controllers-silent", server, true, at);
            if (isWholeList) {
                sink.observe("server.topology-discovery-failed", server, true, at);
            }
            return;
        }
        boolean isServed = "CDG"
                .chars()
                .allMatch(role -> reached.stream()
                        .anyMatch(row -> row.hasRight() && row.roles().indexOf(role) >= 0));
        boolean isRefused = reached.stream().noneMatch(Row::hasRight);
        if (isServed || isRefused) {
            sink.observe("server.sacl-right-missing", server, isRefused, at);
        } else {
            sink.reject(
                    at.line(),
                    reached.get(0).name() + " " + reached.get(0).roles(),
                    "Some have the right, but not one for each role C, D and G. Servers may be missing in the text.",
                    "Paste all rows of the newest event 2080.");
        }
    }
}

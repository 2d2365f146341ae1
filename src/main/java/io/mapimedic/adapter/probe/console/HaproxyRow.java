package io.mapimedic.adapter.probe.console;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log of HAProxy that is about {@code /mapi}, that shows who refused a sign-in to another directory of Exchange, or that is
 * about a connection of which no request is known.
 *
 * <pre>
 * … fe be/ex01 0/0/2/-1/60004 504 249 - - sH-- 8/8/6/3/0 0/0 "POST /mapi/emsmdb/ HTTP/1.1"
 * … [20/Nov/2026:10:10:12.123] fe~ be/ex01 1/0/60005 1440 cD 8/8/6/3/0 0/0
 * … fe/&lt;NOSRV&gt; -1/-1/-1/-1/30001 408 212 - - cR-- 8/8/6/0/0 0/0 "&lt;BADREQ&gt;"
 * </pre>
 *
 * @param status          that the client got; 0 when the row knows of no request
 * @param idleSeconds     after which the timeout of one side ended the connection; 0 when none did
 * @param isWithoutServer whether no server is held for healthy
 * @param refused         who was answered 401 by which server; null when nobody was
 */
record HaproxyRow(
        int status,
        long idleSeconds,
        boolean isWithoutServer,
        @Nullable Refusal refused) {

    /** A connection of a client within a minute (later another may come from the same port), and the server that refused what came over it. */
    record Refusal(String connection, String server) {}

    private static final Pattern OF_REQUEST = Pattern.compile(
            "\\S /?(?:-?\\d{1,9}/){4}\\+?(?<total>-?\\d{1,12}) (?<status>-?\\d{1,3}) \\+?\\d{1,15} \\S{1,200} \\S{1,200} (?<state>[CSPLRIDUKcs-][RQCHDLT-][NIDVEOU-][NIUPRD-]) (?:.{0,400}?)\"(?:POST|GET) (?:https?://[^/\\s]{1,253})?/mapi",
            Pattern.CASE_INSENSITIVE);
    /** Without {@code option httplog} the rows carry no request; two letters then tell how the connection ended. */
    private static final Pattern OF_CONNECTION = Pattern.compile(
            "\\[\\d{2}/[A-Za-z]{3}/\\d{4}:[\\d:.]{8,20}\\] \\S{1,100} \\S{1,100}/\\S{1,100} -?\\d{1,9}/-?\\d{1,9}/\\+?(?<total>\\d{1,12}) \\+?\\d{1,15} (?<state>[CSPLRIDUKcs-][RQCHDLT-]) \\d{1,9}/");

    /** The other directories to which Windows signs in. */
    private static final Pattern REFUSED_ELSEWHERE = Pattern.compile(
            "\\S /?(?:-?\\d{1,9}/){4}\\+?-?\\d{1,12} 401 \\+?\\d{1,15} .{8,600}\"[A-Z_]{3,11} (?:https?://[^/\\s]{1,253})?/(?:ews|rpc|autodiscover|oab)/",
            Pattern.CASE_INSENSITIVE);
    /** Who asked, over which connection, and which server answered. */
    private static final Pattern SERVED = Pattern.compile(
            "(?:^|\\s)(?<client>[0-9A-Fa-f.:]{3,45}:\\d{2,5}) \\[(?<time>\\S{17,40})\\] \\S{1,100} \\S{1,100}/(?<server>[A-Za-z0-9_.-]{1,100}) ");

    /** {@code 20/Nov/2026:10:10}. */
    private static final int UP_TO_MINUTE = 17;

    /** A client that opened a connection and asked nothing. */
    private static final Pattern NOT_ASKED =
            Pattern.compile("\\S/<NOSRV> (?:-?\\d{1,9}/){4}\\+?-?\\d{1,12} (?:408|400|0|-1) .{1,200}\"<BADREQ>\"");

    /** Whether the row is about a client that opened a connection and asked nothing. */
    static boolean isNotAsked(String line) {
        return line.contains("/<NOSRV> ") && NOT_ASKED.matcher(line).find();
    }

    /** The row in this line; null when it is none. */
    static @Nullable HaproxyRow of(String line) {
        Matcher request = line.contains("/mapi") ? OF_REQUEST.matcher(line) : null;
        if (request != null && request.find()) {
            boolean isWithoutServer =
                    line.contains("/<NOSRV> ") && request.group("status").equals("503");
            int status = Integer.parseInt(request.group("status"));
            return new HaproxyRow(status, idle(request), isWithoutServer, status == 401 ? refusal(line) : null);
        }
        if (line.contains(" 401 ") && REFUSED_ELSEWHERE.matcher(line).find()) {
            return new HaproxyRow(0, 0, false, refusal(line));
        }
        Matcher connection = line.contains("] ") ? OF_CONNECTION.matcher(line) : null;
        return connection != null && connection.find() ? new HaproxyRow(0, idle(connection), false, null) : null;
    }

    private static @Nullable Refusal refusal(String line) {
        Matcher served = SERVED.matcher(line);
        if (!served.find()) {
            return null;
        }
        String minute = served.group("time").substring(0, UP_TO_MINUTE);
        return new Refusal(served.group("client") + " " + minute, served.group("server"));
    }

    /** A small c or s at the first place: the timeout of the client's or of the server's side ran out. */
    private static long idle(Matcher row) {
        String state = row.group("state");
        boolean isIdle = (state.charAt(0) == 'c' || state.charAt(0) == 's') && "HD".indexOf(state.charAt(1)) >= 0;
        return isIdle ? Math.max(0, Long.parseLong(row.group("total")) / 1_000) : 0;
    }
}

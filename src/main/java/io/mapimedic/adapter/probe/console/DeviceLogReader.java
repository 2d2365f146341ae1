package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what devices in front of Exchange log of requests to {@code /mapi}: access logs of nginx and Apache, the error log of nginx, the
 * HTTP log of HAProxy, the traffic log of FortiGate. A 401 is part of every sign-in and tells nothing here.
 *
 * <pre>
 * 198.51.100.7 - - [20/Nov/2026:18:20:11 +0100] "POST /mapi/emsmdb/?MailboxId=… HTTP/1.1" 404 196 "-" "Microsoft Office/16.0"
 * … upstream prematurely closed connection while reading upstream, … request: "POST /mapi/emsmdb/ HTTP/1.1"
 * … fe be/ex01 0/0/2/-1/60004 504 249 - - sH-- 8/8/6/3/0 0/0 "POST /mapi/emsmdb/ HTTP/1.1"
 * … statuscode="404" … url="/mapi/emsmdb/" …
 * … action="timeout" dstport=443 duration=90 …
 * </pre>
 */
public final class DeviceLogReader implements FormatReader {

    private static final int MAX_ROWS = 20_000;
    private static final int LONGEST = 4_000;
    private static final Pattern ACCESS = Pattern.compile(
            "\"(?:POST|GET|OPTIONS|HEAD) (?:https?://[^/\\s]{1,253})?/mapi(?:/(?:emsmdb|nspi))?/?(?:\\?[^\"]{0,1000})? HTTP/[123](?:\\.\\d)?\" (?<status>[1-5]\\d\\d)\\b");
    /** One field a value, as firewalls for web applications write: {@code statuscode="404" … url="/mapi/emsmdb/"}. */
    private static final Pattern FIELDS = Pattern.compile(
            "\\b(?:statuscode|status|http_status)=\"?(?<status>[1-5]\\d\\d)\"?\\b(?=.{0,2000}\\b(?:url|uri|path|request)=\"?/mapi(?:/(?:emsmdb|nspi))?[/?\"\\s])");

    /** Whose mailbox a request is about, and where a device that logs it sent the request. */
    private static final Pattern MAILBOX = Pattern.compile("\\bMailboxId=(?<mailbox>[^&\"\\s]{3,200})");

    private static final Pattern SENT_TO = Pattern.compile(
            "[\\s\"](?:https?://)?(?<server>(?:\\d{1,3}\\.){3}\\d{1,3}|[A-Za-z][A-Za-z0-9.-]{1,100}):(?:443|444|80|81)\"?(?=\\s|$)");
    private static final int SIGN_IN_STEPS = 3;

    private static final Pattern IDLE = Pattern.compile("\\baction=\"?timeout\"?\\b");
    private static final Pattern PORT = Pattern.compile("\\bdstport=443\\b");
    /** Nobody answered, so that the session was none that had been idle. */
    private static final Pattern UNANSWERED = Pattern.compile("\\brcvdbyte=0\\b");

    private static final Pattern DURATION = Pattern.compile("\\bduration=(?<seconds>\\d{1,6})\\b");

    /** What a device says when it is itself the end of the way. */
    private static final Set<Integer> OF_DEVICES = Set.of(403, 404, 502, 503, 504);

    @Override
    public int extent(Lines lines, int from) {
        return is(lines.at(from)) ? Runs.of(lines, from, 0, MAX_ROWS, DeviceLogReader::is) : 0;
    }

    private static boolean is(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        return line.contains("/mapi")
                        && line.indexOf('"') >= 0
                        && (ACCESS.matcher(line).find() || FIELDS.matcher(line).find())
                || line.contains("client: ") && NginxErrors.of(line) != null
                || HaproxyRow.of(line) != null
                || HaproxyRow.isNotAsked(line)
                || isEndOfSession(line);
    }

    private static boolean isEndOfSession(String line) {
        return line.contains("dstport=443")
                && PORT.matcher(line).find()
                && IDLE.matcher(line).find()
                && DURATION.matcher(line).find();
    }

    /** What the rows say together. */
    private static final class Seen {
        private int rows;
        private int failed;
        private int status;
        private long proxyIdle = Long.MAX_VALUE;
        private long networkIdle = Long.MAX_VALUE;
        private boolean isCut;
        private boolean isWithoutServer;
        private boolean isDistrust;
        private boolean isAsked;
        private boolean isTooLarge;
        private boolean isSplit;
        private @Nullable String tlsError;
        private final Map<String, String> servers = new HashMap<>();
        private final Map<String, List<String>> refusals = new HashMap<>();
        private final Set<String> accepted = new HashSet<>();

        /** NTLM signs a connection in, so it has to stay with one server. */
        private void refusedBy(String server, String connection) {
            String former = servers.put(connection, server);
            isSplit |= former != null && !former.equals(server);
        }

        /** Without the port of the client, all requests for one mailbox stand for one connection. */
        private void sentTo(String server, String mailbox, int status) {
            if (status == 401) {
                refusals.computeIfAbsent(mailbox, one -> new ArrayList<>()).add(server);
            } else {
                accepted.add(mailbox);
            }
        }

        /** Each step of a sign-in met another server than the one before, and none got through. */
        private boolean isSplit() {
            return isSplit
                    || refusals.entrySet().stream()
                            .filter(one -> !accepted.contains(one.getKey()))
                            .map(Map.Entry::getValue)
                            .anyMatch(Seen::alternates);
        }

        private static boolean alternates(List<String> answered) {
            boolean isAlways = answered.size() >= SIGN_IN_STEPS;
            for (int at = 1; at < answered.size(); at++) {
                isAlways &= !answered.get(at).equals(answered.get(at - 1));
            }
            return isAlways;
        }

        private void status(int seen) {
            rows += seen == 401 ? 0 : 1;
            if (OF_DEVICES.contains(seen)) {
                failed++;
                status = seen;
            }
        }
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        int before = sink.observationCount();
        Seen seen = new Seen();
        for (int at = block.from(); at < block.to(); at++) {
            row(block.lines().at(at), seen);
        }
        At at = At.line(block.from());
        // A few failures among answers are the server's or the moment's; a device that publishes nothing fails always.
        if (seen.failed > 0 && seen.failed == seen.rows) {
            sink.observe("endpoint.mapi-status-without-credentials", Whom.endpoint(null), seen.status, at);
        }
        if (seen.isCut) {
            sink.observe("endpoint.http-answer", Whom.endpoint(null), "cut", at);
        }
        if (seen.isWithoutServer) {
            sink.observe("endpoint.device-without-server", Whom.endpoint(null), true, at);
        }
        if (seen.isDistrust) {
            sink.observe("endpoint.device-distrusts-certificate", Whom.endpoint(null), true, at);
        }
        if (seen.isSplit()) {
            sink.observe("proxy.splits-connections", Whom.proxy(), true, at);
        }
        if (seen.tlsError != null) {
            sink.observe("endpoint.tls-error", Whom.endpoint(null), seen.tlsError, at);
        }
        if (seen.proxyIdle < Long.MAX_VALUE) {
            sink.observe("proxy.idle-timeout", Whom.proxy(), seen.proxyIdle, at);
        }
        if (seen.networkIdle < Long.MAX_VALUE) {
            sink.observe("network.idle-timeout", Whom.network(), seen.networkIdle, at);
        }
        if (sink.observationCount() == before) {
            nothing(seen, block, sink);
        }
    }

    /** The row itself is not listed, because its words would be taken for somebody's. */
    private static void nothing(Seen seen, Block block, ReadingSink sink) {
        sink.reject(
                block.from(),
                seen.isTooLarge
                        ? "client intended to send too large body"
                        : "rows of a log: " + (block.to() - block.from()),
                seen.isTooLarge
                        ? "nginx itself refuses large requests, here to /mapi."
                        : seen.isAsked
                                ? "Sign-ins, answers and connections that end are in every log. Nothing follows from these rows."
                                : "The client opened a connection and asked nothing. Browsers and health checks do that.",
                seen.isTooLarge
                        ? "Look at client_max_body_size of nginx; it is 1 MB where nobody has set it."
                        : "Send the rows in which requests to /mapi fail.");
    }

    private static void row(String line, Seen seen) {
        Matcher access = ACCESS.matcher(line);
        Matcher fields = FIELDS.matcher(line);
        HaproxyRow haproxy = HaproxyRow.of(line);
        NginxErrors.Meaning error = NginxErrors.of(line);
        seen.isAsked |= !HaproxyRow.isNotAsked(line);
        if (haproxy != null) {
            session(haproxy, seen);
        } else if (error != null) {
            error(error, seen);
        } else if (access.find()) {
            int status = Integer.parseInt(access.group("status"));
            seen.status(status);
            Matcher mailbox = MAILBOX.matcher(line);
            Matcher server = SENT_TO.matcher(line.substring(access.end()));
            if (mailbox.find() && server.find()) {
                seen.sentTo(server.group("server"), mailbox.group("mailbox"), status);
            }
        } else if (fields.find()) {
            seen.status(Integer.parseInt(fields.group("status")));
        } else if (isEndOfSession(line) && !UNANSWERED.matcher(line).find()) {
            Matcher duration = DURATION.matcher(line);
            if (duration.find()) {
                seen.networkIdle = Math.min(seen.networkIdle, Long.parseLong(duration.group("seconds")));
            }
        }
    }

    private static void session(HaproxyRow row, Seen seen) {
        seen.isWithoutServer |= row.isWithoutServer();
        if (row.refused() != null) {
            seen.refusedBy(row.refused().server(), row.refused().connection());
        }
        if (row.idleSeconds() > 0) {
            seen.proxyIdle = Math.min(seen.proxyIdle, row.idleSeconds());
            seen.rows += row.status() == 0 ? 0 : 1;
        } else if (row.status() != 0) {
            seen.status(row.status());
        }
    }

    private static void error(NginxErrors.Meaning error, Seen seen) {
        seen.isCut |= error.isCut();
        seen.isWithoutServer |= error.isWithoutServer();
        seen.isDistrust |= error.isDistrust();
        seen.isTooLarge |= error.status() == NginxErrors.TOO_LARGE;
        seen.tlsError = error.tlsError() == null ? seen.tlsError : error.tlsError();
        if (error.status() > 0) {
            seen.status(error.status());
        }
    }
}

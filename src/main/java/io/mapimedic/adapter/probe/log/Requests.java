package io.mapimedic.adapter.probe.log;

import java.util.List;
import java.util.Optional;

/** Counts requests and calls: those of users to {@code /mapi} by server and version of Outlook, all others apart. */
final class Requests {

    private static final int MOST_SERVERS = 64;
    private static final int MOST_PATHS = 64;
    /**
     * A request that lasts so long was kept alive by PENDING (X-PendingPeriod is 30 seconds by default). Where the type is not logged,
     * that is the only mark of a request that waits for news.
     */
    private static final long PENDING_PERIOD = 30_000;
    /** SEC_E_NO_CREDENTIALS: the first leg of a sign-in. */
    private static final long NO_CREDENTIALS = 0x8009030EL;

    private final ByteKeys<ServerLog> servers = new ByteKeys<>(MOST_SERVERS, ServerLog::new);
    private final ServerLog nameless = new ServerLog("");
    private final ByteKeys<Path> paths = new ByteKeys<>(MOST_PATHS, name -> new Path(name, new long[1]));
    private final Agents agents = new Agents();
    private final Handshakes handshakes = new Handshakes();
    private final ClientInfo info = new ClientInfo();
    private long probes;
    private long otherPaths;

    /** The first part of a URL, and how many requests had it. */
    record Path(String name, long[] count) {}

    void request(Row row, long time) {
        if (!isMapi(row)) {
            other(row);
            return;
        }
        Agents.Agent agent = agents.of(row);
        if (agent.isProbe() || Who.isProbe(row)) {
            probes++;
            return;
        }
        info.read(row);
        ServerLog server = server(row);
        server.introduce(row);
        Tally tally = agent.version() == null ? server.rest() : agent.version().on(server);
        long status = row.number(Column.STATUS);
        server.cameAt(row.number(Column.PORT), status);
        long place = Who.place(row);
        long client = Who.client(place, row, agent);
        if (status == 401) {
            challenged(row, time, client, server, tally, place);
            return;
        }
        if (status < 400 && status != Row.NONE) {
            handshakes.succeeded(client, time);
        }
        long user = Who.user(row);
        server.sessions().seen(info.instance() == 0 ? Bytes.mix(client, user) : info.instance(), time);
        if (status < 400 && row.has(Column.USER)) {
            server.clients().cameByMapi(user);
        }
        answered(row, status, time, server, tally, place);
    }

    /** A call in the log of the back end: all of them are MAPI. */
    void call(Row row, long time) {
        Agents.Agent agent = agents.of(row);
        if (agent.isProbe() || Who.isProbe(row)) {
            probes++;
            return;
        }
        info.read(row);
        ServerLog server = server(row);
        server.introduce(row);
        long user = Who.user(row);
        server.sessions().seen(info.instance() == 0 ? user : info.instance(), time);
        long status = row.has(Column.STATUS) ? row.number(Column.STATUS) : 200;
        answered(
                row,
                status,
                time,
                server,
                agent.version() == null ? server.rest() : agent.version().on(server),
                Bytes.mix(row.hash(Column.CLIENT), user));
    }

    private void challenged(Row row, long time, long client, ServerLog server, Tally tally, long place) {
        if (row.number(Column.WIN32_STATUS) == NO_CREDENTIALS) {
            tally.legs(1);
        } else {
            server.clients().failed(place);
            handshakes.challenged(client, time, server, tally, row);
        }
    }

    private void answered(Row row, long status, long time, ServerLog server, Tally tally, long place) {
        tally.request(time, status != Row.NONE);
        boolean isFailedAnswer = status == 200 && Answers.isFailure(row);
        if (status >= 400 || isFailedAnswer) {
            server.clients().failed(place);
        } else if (status != Row.NONE) {
            server.clients().worked(place);
        }
        long duration = row.milliseconds(Column.DURATION);
        boolean isUnmarkedWait = !info.isTold() && status == 200 && duration >= PENDING_PERIOD;
        if (info.isWait() || isUnmarkedWait) {
            server.waited();
        } else if (duration != Row.NONE) {
            tally.lasted(duration);
        }
        if (Answers.isTimeout(row, status)) {
            tally.timeout();
        }
        if (isFailedAnswer) {
            tally.failedAnswer();
        }
        if (status >= 500) {
            tally.serverError();
        }
        if (status >= 400) {
            server.failures().status(status, row.number(Column.SUB_STATUS), 1);
        }
        server.failures().win32(row.number(Column.WIN32_STATUS), 1);
        Answers.count(row, status, server.failures());
    }

    private static boolean isMapi(Row row) {
        int length = row.to(Column.URL) - row.from(Column.URL);
        return row.startsWith(Column.URL, "/mapi") && (length == 5 || row.bytes()[row.from(Column.URL) + 5] == '/');
    }

    private void other(Row row) {
        ServerLog server = server(row);
        if (row.has(Column.REVISION)) {
            server.introduce(row);
        }
        if (row.startsWith(Column.URL, "/rpc")) {
            outlookAnywhere(row, server);
        } else if (row.has(Column.URL)) {
            server.clients().cameByAnotherPath();
        }
        int from = row.from(Column.URL);
        int to = row.to(Column.URL);
        int end = to == from ? to : Bytes.indexOf(row.bytes(), from + 1, to, (byte) '/');
        Path path = paths.of(row.bytes(), from, end);
        if (path == null) {
            otherPaths++;
        } else {
            path.count[0]++;
        }
    }

    private void outlookAnywhere(Row row, ServerLog server) {
        boolean isWelcome = row.has(Column.USER) && row.has(Column.STATUS) && row.number(Column.STATUS) < 400;
        if (isWelcome && !Who.isProbe(row) && !agents.of(row).isProbe()) {
            server.clients().cameByOutlookAnywhere(Who.user(row));
        }
    }

    private ServerLog server(Row row) {
        if (!row.has(Column.SERVER)) {
            return nameless;
        }
        ServerLog server = servers.of(row.bytes(), row.from(Column.SERVER), row.to(Column.SERVER));
        return server == null ? nameless : server;
    }

    /** Nothing follows any more. */
    void finish() {
        handshakes.finish();
    }

    List<ServerLog> servers() {
        return java.util.stream.Stream.concat(servers.values().stream(), Optional.of(nameless).stream())
                .filter(server -> server.isUsed()
                        || server.version().isPresent()
                        || server.clients().users() > 0)
                .toList();
    }

    List<Version> versions() {
        return agents.versions();
    }

    List<Path> paths() {
        return paths.values();
    }

    long otherPaths() {
        return otherPaths;
    }

    long probes() {
        return probes;
    }

    long undecided() {
        return handshakes.undecided();
    }
}

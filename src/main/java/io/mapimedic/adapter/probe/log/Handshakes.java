package io.mapimedic.adapter.probe.log;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells the 401s of a normal sign-in from refusals. With Negotiate and NTLM every new connection is answered 401 once or twice before
 * it gets through, so a 401 is decided only when the same client asks for the same URL again: it gets through within a minute, and the
 * 401s before were steps, or it does not, and they were refusals. A fixed table holds the undecided; what has to leave it early is
 * counted as undecided and judged by nobody.
 */
final class Handshakes {

    private static final long PATIENCE = 60_000;
    private static final int SIZE = 16 * 1024;
    private static final int WAYS = 4;

    private final @Nullable Pending[] table = new Pending[SIZE];
    private long now;
    private long undecided;

    /** The 401s of one client for one URL. */
    private static final class Pending {
        private long client;
        private long since;
        private long count;
        private long win32Status;
        private long subStatus;
        private @Nullable ServerLog server;
        private @Nullable Tally version;
    }

    /** A 401 whose meaning is open. */
    void challenged(long client, long time, ServerLog server, @Nullable Tally version, long subStatus, long win32Status) {
        now = time == Row.NONE ? now : time;
        Pending pending = find(client);
        if (pending == null) {
            pending = make(client);
        } else if (pending.count > 0 && now - pending.since > PATIENCE) {
            refuse(pending);
        }
        if (pending.count++ == 0) {
            pending.since = now;
        }
        pending.client = client;
        pending.server = server;
        pending.version = version;
        pending.subStatus = subStatus;
        pending.win32Status = win32Status;
    }

    /** The client got through. */
    void succeeded(long client, long time) {
        now = time == Row.NONE ? now : time;
        Pending pending = find(client);
        if (pending == null || pending.count == 0) {
            return;
        }
        if (now - pending.since > PATIENCE) {
            refuse(pending);
        } else if (pending.server != null) {
            pending.server.tally().legs(pending.count);
            if (pending.version != null) {
                pending.version.legs(pending.count);
            }
            pending.count = 0;
        }
    }

    /** Nothing follows any more: what is still open was refused. */
    void finish() {
        Arrays.stream(table)
                .filter(pending -> pending != null && pending.count > 0)
                .forEach(this::refuse);
    }

    long undecided() {
        return undecided;
    }

    private @Nullable Pending find(long client) {
        int bucket = bucket(client);
        for (int i = bucket; i < bucket + WAYS; i++) {
            Pending pending = table[i];
            if (pending != null && pending.client == client) {
                return pending;
            }
        }
        return null;
    }

    /** A free place in the bucket of the client, or the place of the oldest one. */
    private Pending make(long client) {
        int bucket = bucket(client);
        Pending oldest = null;
        for (int i = bucket; i < bucket + WAYS; i++) {
            Pending pending = table[i];
            if (pending == null) {
                pending = new Pending();
                table[i] = pending;
            }
            if (pending.count == 0) {
                return pending;
            }
            oldest = oldest == null || pending.since < oldest.since ? pending : oldest;
        }
        Pending leaving = oldest == null ? new Pending() : oldest;
        if (now - leaving.since > PATIENCE) {
            refuse(leaving);
        } else {
            undecided += leaving.count;
            leaving.count = 0;
        }
        return leaving;
    }

    private void refuse(Pending pending) {
        if (pending.server != null) {
            pending.server.tally().refused(pending.count, pending.since);
            pending.server.failures().status(401, pending.subStatus, pending.count);
            pending.server.failures().win32(pending.win32Status, pending.count);
        }
        if (pending.version != null) {
            pending.version.refused(pending.count, pending.since);
        }
        pending.count = 0;
    }

    private static int bucket(long client) {
        return (int) (client >>> 24) & SIZE - WAYS;
    }
}

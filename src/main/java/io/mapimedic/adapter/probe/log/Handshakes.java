package io.mapimedic.adapter.probe.log;

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

    /** Who is in the table; 0 is nobody. Apart from the rest, so that a look takes one line of the processor's cache. */
    private final long[] clients = new long[SIZE];

    private final @Nullable Challenge[] challenges = new Challenge[SIZE];
    private long now;
    private long undecided;

    /** The 401s of one client for one URL; those of the newest row stand for all. */
    private static final class Challenge {
        private final long since;
        private long count;
        private ServerLog server;
        private Tally tally;
        private long subStatus;
        private long win32Status;

        private Challenge(long since, ServerLog server, Tally tally) {
            this.since = since;
            this.server = server;
            this.tally = tally;
        }
    }

    /** A 401 whose meaning is open. */
    void challenged(long client, long time, ServerLog server, Tally tally, Row row) {
        now = time == Row.NONE ? now : time;
        int place = place(client);
        Challenge challenge = place < 0 ? null : challenges[place];
        if (challenge != null && now - challenge.since > PATIENCE) {
            refuse(place, challenge);
            challenge = null;
        }
        if (challenge == null) {
            place = place < 0 ? free(client) : place;
            challenge = new Challenge(now, server, tally);
            clients[place] = client;
            challenges[place] = challenge;
        }
        challenge.count++;
        challenge.server = server;
        challenge.tally = tally;
        challenge.subStatus = row.number(Column.SUB_STATUS);
        challenge.win32Status = row.number(Column.WIN32_STATUS);
    }

    /** The client got through. */
    void succeeded(long client, long time) {
        now = time == Row.NONE ? now : time;
        int place = place(client);
        Challenge challenge = place < 0 ? null : challenges[place];
        if (challenge == null) {
            return;
        }
        if (now - challenge.since > PATIENCE) {
            refuse(place, challenge);
        } else {
            challenge.tally.legs(challenge.count);
            clear(place);
        }
    }

    /** Nothing follows any more: what is still open was refused. */
    void finish() {
        for (int place = 0; place < SIZE; place++) {
            Challenge challenge = challenges[place];
            if (challenge != null) {
                refuse(place, challenge);
            }
        }
    }

    long undecided() {
        return undecided;
    }

    private int place(long client) {
        int bucket = bucket(client);
        for (int place = bucket; place < bucket + WAYS; place++) {
            if (clients[place] == client) {
                return place;
            }
        }
        return -1;
    }

    /** A free place in the bucket of the client, or that of the oldest one, which leaves. */
    private int free(long client) {
        int bucket = bucket(client);
        int oldest = bucket;
        long since = Long.MAX_VALUE;
        for (int place = bucket; place < bucket + WAYS; place++) {
            Challenge challenge = challenges[place];
            if (challenge == null) {
                return place;
            }
            if (challenge.since < since) {
                since = challenge.since;
                oldest = place;
            }
        }
        Challenge leaving = challenges[oldest];
        if (leaving != null && now - since > PATIENCE) {
            refuse(oldest, leaving);
        } else if (leaving != null) {
            undecided += leaving.count;
        }
        return oldest;
    }

    private void refuse(int place, Challenge challenge) {
        challenge.tally.refused(challenge.count, challenge.since);
        challenge.server.failures().status(401, challenge.subStatus, challenge.count);
        challenge.server.failures().win32(challenge.win32Status, challenge.count);
        clear(place);
    }

    private void clear(int place) {
        clients[place] = 0;
        challenges[place] = null;
    }

    private static int bucket(long client) {
        return (int) (client >>> 24) & SIZE - WAYS;
    }
}

package io.mapimedic.adapter.probe.log;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of Outlook. What is counted about it is counted once for each server, and summed up for the server and for the version in
 * the end.
 */
final class Version {

    /** Beyond so many servers a version is counted with what has no version. */
    private static final int MOST_SERVERS = 8;

    private final String name;
    private final Map<ServerLog, Tally> tallies = new IdentityHashMap<>();
    private @Nullable ServerLog lastServer;
    private @Nullable Tally lastTally;

    Version(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Where requests of this version to the server are counted. */
    Tally on(ServerLog server) {
        if (lastServer == server && lastTally != null) {
            return lastTally;
        }
        Tally tally = tallies.get(server);
        if (tally == null && tallies.size() == MOST_SERVERS) {
            return server.rest();
        }
        if (tally == null) {
            tally = server.part();
            tallies.put(server, tally);
        }
        lastServer = server;
        lastTally = tally;
        return tally;
    }

    /** All servers together. */
    Tally tally() {
        Tally sum = new Tally();
        tallies.values().forEach(sum::add);
        return sum;
    }
}

package io.mapimedic.adapter.probe.log;

import java.util.OptionalDouble;

/**
 * Who of the clients of a server gets through, and by which protocol its users come. What counts is the end of the log: a client fails
 * when its last {@value #FAILURES} answers were failures, however well the day began.
 */
final class Clients {

    /** Fewer say nothing about the rest: one of them would be a quarter and more. */
    static final int FEWEST = 5;

    /** Two 401s are the first legs of a sign-in with NTLM. */
    private static final int FAILURES = 3;

    private static final int WORKS = 64;
    private static final int MAPI = 1;
    private static final int OUTLOOK_ANYWHERE = 2;

    private final Marks clients = new Marks();
    private final Marks users = new Marks();
    private boolean hasOtherPaths;

    void worked(long client) {
        clients.set(client, WORKS);
    }

    void failed(long client) {
        int mark = clients.get(client);
        if ((mark & WORKS - 1) < FAILURES) {
            clients.set(client, mark + 1);
        }
    }

    void cameByMapi(long user) {
        came(user, MAPI);
    }

    void cameByOutlookAnywhere(long user) {
        came(user, OUTLOOK_ANYWHERE);
    }

    /** The log is not one of a single protocol, so what is missing in it did not happen. */
    void cameByAnotherPath() {
        hasOtherPaths = true;
    }

    /** Clients that are known to get through, or not to. */
    int judged() {
        return working() + failing();
    }

    /** Percent of the clients that fail; empty when there are too few to tell. */
    OptionalDouble failingShare() {
        return share(failing(), judged());
    }

    /** Users that came by one protocol or the other. */
    int users() {
        return users.count(MAPI, MAPI | OUTLOOK_ANYWHERE);
    }

    /** Percent of the users that came by Outlook Anywhere; empty when there are too few, or when the log shows one protocol only. */
    OptionalDouble outlookAnywhereShare() {
        return hasOtherPaths
                ? share(users.count(OUTLOOK_ANYWHERE, MAPI | OUTLOOK_ANYWHERE), users())
                : OptionalDouble.empty();
    }

    private int working() {
        return clients.count(WORKS, WORKS + FAILURES - 1);
    }

    private int failing() {
        return clients.count(FAILURES, FAILURES) + clients.count(WORKS + FAILURES, WORKS + FAILURES);
    }

    private void came(long user, int way) {
        int ways = users.get(user);
        if ((ways & way) == 0) {
            users.set(user, ways | way);
        }
    }

    private static OptionalDouble share(int part, int whole) {
        return whole < FEWEST ? OptionalDouble.empty() : OptionalDouble.of(Math.round(1000.0 * part / whole) / 10.0);
    }
}

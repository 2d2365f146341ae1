package io.mapimedic.adapter.probe.log;

/** Who sent a request, as numbers that are equal when it was the same one. */
final class Who {

    private Who() {}

    /** One mailbox at one address. The name of the user is not known before the sign-in. */
    static long place(Row row) {
        int from = row.from(Column.QUERY);
        int end = Bytes.indexOf(row.bytes(), from, row.to(Column.QUERY), (byte) '&');
        return Bytes.mix(row.hash(Column.CLIENT), Bytes.hash(row.bytes(), from, end));
    }

    /** One program at this place that asks for one URL. */
    static long client(long place, Row row, Agents.Agent agent) {
        return Bytes.mix(Bytes.mix(place, agent.id()), row.hash(Column.URL));
    }

    static long user(Row row) {
        return Bytes.foldedHash(row.bytes(), row.from(Column.USER), row.to(Column.USER));
    }

    /** Health mailboxes, the server itself, and the page that load balancers ask for. */
    static boolean isProbe(Row row) {
        int user = row.from(Column.USER);
        int end = row.to(Column.USER);
        int name = Bytes.indexOf(row.bytes(), user, end, (byte) '\\');
        return Bytes.startsWith(row.bytes(), name < end ? name + 1 : user, end, "healthmailbox")
                || row.is(Column.CLIENT, "127.0.0.1")
                || row.is(Column.CLIENT, "::1")
                || row.startsWith(Column.URL, "/mapi/healthcheck.htm");
    }
}

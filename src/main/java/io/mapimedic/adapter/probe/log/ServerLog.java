package io.mapimedic.adapter.probe.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a log tells about one server; its name is empty when the log does not name it. */
final class ServerLog {

    private static final long PLAIN = 80;
    private static final long ENCRYPTED = 443;

    private final String name;
    private final List<Tally> parts = new ArrayList<>();
    private final Tally rest = part();
    private final Sessions sessions = new Sessions();
    private final Failures failures = new Failures();
    private final Clients clients = new Clients();
    private @Nullable String version;
    private @Nullable String host;
    private long waits;
    private long plain;
    private long encrypted;

    ServerLog(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** What has no version of Outlook. */
    Tally rest() {
        return rest;
    }

    /** A new part of what is counted about this server. */
    Tally part() {
        Tally part = new Tally();
        parts.add(part);
        return part;
    }

    /** All parts together. */
    Tally tally() {
        Tally sum = new Tally();
        parts.forEach(sum::add);
        return sum;
    }

    Sessions sessions() {
        return sessions;
    }

    Failures failures() {
        return failures;
    }

    Clients clients() {
        return clients;
    }

    /** Whether it had requests to {@code /mapi}. */
    boolean isUsed() {
        return parts.stream().anyMatch(part -> part.requests() + part.legs() > 0);
    }

    /** Its Exchange version and the host name that clients use, from the first row that tells them. */
    void introduce(Row row) {
        if (version == null && row.number(Column.REVISION) >= 0 && row.number(Column.BUILD) > 0) {
            version = "%d.%d.%d.%d"
                    .formatted(
                            row.number(Column.MAJOR),
                            row.number(Column.MINOR),
                            row.number(Column.BUILD),
                            row.number(Column.REVISION));
        }
        if (host == null && row.has(Column.HOST)) {
            host = row.text(Column.HOST);
        }
    }

    Optional<String> version() {
        return Optional.ofNullable(version);
    }

    Optional<String> host() {
        return Optional.ofNullable(host);
    }

    /** A request came to this port. At the plain one others than these two are sent away, to HTTPS for example. */
    void cameAt(long port, long status) {
        plain += port == PLAIN && (status == 200 || status == 401) ? 1 : 0;
        encrypted += port == ENCRYPTED ? 1 : 0;
    }

    /** Whether somebody in front takes the encryption away; empty when the ports do not tell, or tell both. */
    Optional<Boolean> isOffloaded() {
        boolean isMixed = plain > 0 && plain < encrypted;
        return Math.max(plain, encrypted) < ServerSums.FEWEST || isMixed ? Optional.empty() : Optional.of(plain > 0);
    }

    void waited() {
        waits++;
    }

    long waits() {
        return waits;
    }
}

package io.mapimedic.adapter.probe.log;

import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sums up the rows of one log into a few values, and says what it left out. */
final class Digest implements RowSink {

    private static final int LISTED_PATHS = 8;

    private final Requests requests = new Requests();
    private final Rejections rejections = new Rejections();
    private long rows;

    @Override
    public void take(Row row, Layout.Kind kind, long time) {
        rows++;
        switch (kind) {
            case REQUESTS -> requests.request(row, time);
            case CALLS -> requests.call(row, time);
            case REJECTIONS -> rejections.take(row, time);
        }
    }

    /**
     * Hands the sums to the sink; nothing may be taken afterwards.
     *
     * @param line where the log begins, for people
     */
    void finish(ReadingSink sink, int line) {
        requests.finish();
        List<ServerLog> servers = requests.servers();
        servers.forEach(server -> new ServerSums(server, sink, line).report());
        VersionSums.report(requests.versions(), sink, line);
        rejections
                .top()
                .ifPresent(reason -> sink.observe(
                        "server.http-err-reason",
                        io.mapimedic.model.Subject.unnamed(io.mapimedic.model.SubjectKind.SERVER),
                        reason.name(),
                        rejections.sample(),
                        new At(line, rejections.lastTime())));
        leftOut(sink, line, servers.stream().noneMatch(ServerLog::isUsed) && rejections.mapi() == 0);
    }

    private void leftOut(ReadingSink sink, int line, boolean isEmpty) {
        long others = requests.otherPaths()
                + requests.paths().stream().mapToLong(path -> path.count()[0]).sum()
                + rejections.others();
        if (isEmpty) {
            sink.reject(
                    line,
                    "%s: %s"
                            .formatted(rows == 1 ? "1 row" : rows + " rows", paths())
                            .replaceFirst(": $", ""),
                    "No row of this log is a request of a user to /mapi.",
                    "Send the log of the folder Logging\\HttpProxy\\Mapi, or the IIS log of a time when Outlook was in use.");
        } else if (others > 0) {
            sink.reject(
                    line,
                    paths(),
                    "Rows of other protocols, or without URL, were counted apart: %d. The figures are those of /mapi alone."
                            .formatted(others),
                    null);
        }
        if (requests.probes() > 0) {
            sink.reject(line, "", "Requests of health probes were left out: %d.".formatted(requests.probes()), null);
        }
        if (requests.undecided() > 0) {
            sink.reject(
                    line,
                    "",
                    "Answers 401 of too many clients at once to see what followed were left out: %d."
                            .formatted(requests.undecided()),
                    "Send a shorter part of the log.");
        }
    }

    /** The other paths, the most frequent ones first. */
    private String paths() {
        Map<String, Long> counts = new TreeMap<>();
        requests.paths()
                .forEach(path -> counts.merge(path.name().toLowerCase(Locale.ROOT), path.count()[0], Long::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(LISTED_PATHS)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}

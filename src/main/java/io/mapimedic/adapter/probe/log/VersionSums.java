package io.mapimedic.adapter.probe.log;

import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Sample;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.Comparator;
import java.util.List;

/**
 * Reports what a log tells about the versions of Outlook, as clients of their own: {@code client:Outlook 16.0.4266}. One version is
 * compared with all others together, so with one version alone there is nothing to report.
 */
final class VersionSums {

    private static final int MOST = 20;

    private VersionSums() {}

    private record Counted(String name, Tally tally) {}

    static void report(List<Version> all, ReadingSink sink, int line) {
        List<Counted> versions = all.stream()
                .map(version -> new Counted(version.name(), version.tally()))
                .filter(version -> version.tally.requests() >= ServerSums.FEWEST)
                .sorted(Comparator.comparingLong((Counted version) -> -version.tally.requests())
                        .thenComparing(Counted::name))
                .limit(MOST)
                .toList();
        if (versions.size() < 2) {
            return;
        }
        long timed = versions.stream().mapToLong(it -> it.tally.timed()).sum();
        long milliseconds =
                versions.stream().mapToLong(it -> it.tally.milliseconds()).sum();
        for (Counted version : versions) {
            Tally tally = version.tally;
            Subject subject = new Subject(SubjectKind.CLIENT, "Outlook " + version.name());
            At at = new At(line, tally.last());
            Sample sample = tally.sample(tally.requests());
            sink.observe("client.outlook-version", subject, version.name(), sample, at);
            sink.observe("client.mapi-failure-rate", subject, tally.failureRate(), sample, at);
            long otherTimed = timed - tally.timed();
            double others = (double) (milliseconds - tally.milliseconds()) / Math.max(1, otherTimed);
            if (tally.timed() >= ServerSums.FEWEST && otherTimed >= ServerSums.FEWEST && others >= 1) {
                double ratio = Math.round(10 * tally.averageDuration() / others) / 10.0;
                sink.observe("client.mapi-response-time-ratio", subject, ratio, tally.sample(tally.timed()), at);
            }
        }
    }
}

package io.mapimedic.adapter.probe.monitoring;

import io.mapimedic.adapter.probe.Places;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a metrics page line by line. Which machine it is about, and when, may stand on its last line, so what says something about
 * MAPI over HTTP is kept until then; the rest is counted.
 */
final class MetricsPage {

    private static final int MOST = 10_000;
    private static final Pattern COMMENT = Pattern.compile("#.*+");
    private static final Pattern HOST_NAME = Pattern.compile("windows_(?:cs|os)_hostname");
    private static final Pattern CLOCK = Pattern.compile("windows_os_time|windows_time_current_timestamp_seconds");

    private final ReadingSink sink;
    private final Map<String, BlackboxProbe> probes = new LinkedHashMap<>();
    private final List<Entry> windows = new ArrayList<>();
    private @Nullable String target;
    private String host = "";
    private @Nullable Instant clock;
    private int others;
    private int beyond;

    /** A sample and where it stands. */
    record Entry(Metric metric, int line) {

        At at(@Nullable Instant clock) {
            return new At(line, metric.time() == null ? clock : metric.time());
        }
    }

    /** @param target what was probed, as far as it stands outside of the page */
    MetricsPage(ReadingSink sink, @Nullable String target) {
        this.sink = sink;
        this.target = target;
    }

    void line(String line, int number) {
        if (line.isBlank() || COMMENT.matcher(line.stripLeading()).matches()) {
            return;
        }
        Optional<Metric> metric = Metric.parse(line);
        if (metric.isEmpty()) {
            sink.reject(
                    number,
                    line.length() > 300 ? line.substring(0, 300) : line,
                    "This is no line of a metrics page, or its labels are too long.",
                    "Fetch the page again, for example with curl, and send it as it is.");
        } else {
            take(new Entry(metric.get().named(WindowsExporter.name(metric.get().name())), number));
        }
    }

    private void take(Entry entry) {
        Metric metric = entry.metric();
        if (HOST_NAME.matcher(metric.name()).matches()
                && metric.label("instance").isEmpty()) {
            host = metric.label("hostname");
        } else if (CLOCK.matcher(metric.name()).matches() && metric.value() > 0 && metric.value() < 4e9) {
            clock = Instant.ofEpochSecond((long) metric.value());
        }
        if (metric.name().startsWith("probe_")) {
            String of = BlackboxProbe.target(metric);
            if (probes.size() < 100 || probes.containsKey(of)) {
                probes.computeIfAbsent(of, key -> new BlackboxProbe(sink)).take(entry);
            }
        } else if (WindowsExporter.isOfInterest(metric)) {
            if (windows.size() < MOST) {
                windows.add(entry);
            } else {
                beyond++;
            }
        } else {
            others++;
        }
    }

    void finish() {
        sink.from(Source.MONITORING);
        windows.forEach(entry -> WindowsExporter.report(entry, host, entry.at(clock), sink));
        probes.forEach((of, probe) -> probe.report(of.isEmpty() && target != null ? target : of));
        sink.from(Source.PROBE);
        if (others + beyond > 0) {
            sink.reject(
                    Places.WHOLE,
                    "",
                    "%d other metrics say nothing about MAPI over HTTP and were not looked at."
                            .formatted(others + beyond),
                    null);
        }
    }
}

package io.mapimedic.adapter.probe.monitoring;

import io.mapimedic.adapter.probe.CounterSample;
import io.mapimedic.adapter.probe.PrintedValue;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.ReadingSink.Measured;
import io.mapimedic.adapter.probe.Subjects;
import io.mapimedic.model.Sample;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All samples of one counter, summed up: what counts things that are there has its last value, what measures how fast or how long has its
 * mean.
 */
final class CounterSeries {

    private static final Pattern COUNTS = Pattern.compile("(?i).*(?:count|length|calls|current .*|active .*)");

    private final String path;
    private final int line;
    private long size;
    private double sum;
    private double last;
    private @Nullable Instant from;
    private @Nullable Instant to;

    CounterSeries(String path, int line) {
        this.path = path;
        this.line = line;
    }

    /** Whether the counter may say something about MAPI over HTTP; a log has thousands of others. */
    static boolean isOfInterest(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return CounterSample.isPath(path)
                && (lower.contains("mapi")
                        || lower.contains("\\msexchange httpproxy")
                        || lower.contains("\\msexchange rpcclientaccess"));
    }

    /** Takes one printed value; a blank is a sample that was not taken. */
    void add(String printed, @Nullable Instant time) {
        Optional<Number> number = PrintedValue.number(printed);
        if (number.isEmpty()) {
            return;
        }
        size++;
        last = number.get().doubleValue();
        sum += last;
        if (time != null) {
            from = from == null || time.isBefore(from) ? time : from;
            to = to == null || time.isAfter(to) ? time : to;
        }
    }

    void report(ReadingSink sink) {
        int end = path.indexOf('\\', 2);
        if (size == 0) {
            sink.reject(line, path, "The counter has no value.", "Record it while the server is under load.");
            return;
        }
        try {
            double value = COUNTS.matcher(path).matches() ? last : sum / size;
            sink.observe(
                    path.substring(end),
                    Subjects.server(path.substring(2, end)),
                    new Measured(value, null, size == 1 ? null : new Sample(size, from, to)),
                    new At(line, to));
        } catch (IllegalArgumentException badName) {
            sink.reject(line, path, String.valueOf(badName.getMessage()), null);
        }
    }
}

package io.mapimedic.adapter.probe.monitoring;

import io.mapimedic.adapter.probe.CounterSample;
import io.mapimedic.adapter.probe.DocumentReader;
import io.mapimedic.adapter.probe.Head;
import io.mapimedic.adapter.probe.Moments;
import io.mapimedic.adapter.probe.Places;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.diagnosis.ProbeInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code Export-Csv} makes of {@code Get-Counter}: one row a sample, or one row a moment with all samples in one field:
 *
 * <pre>
 * "Path","InstanceName","CookedValue","RawValue","Timestamp"
 * "\\ex01\msexchange mapihttp emsmdb\connection count","","8500","8500","11/22/2026 9:00:00 AM"
 *
 * "Timestamp","Readings"
 * "11/22/2026 9:00:00 AM","\\ex01\msexchange mapihttp emsmdb\connection count :
 * 8500
 * "
 * </pre>
 */
public final class CounterTableReader implements DocumentReader {

    private static final Pattern SAMPLES = Pattern.compile("\"?Path\"?[,;].*\"?CookedValue\"?.*");
    private static final Pattern READINGS = Pattern.compile("\"?Timestamp\"?[,;]\"?Readings\"?.*");
    private static final int MOST_COUNTERS = 5_000;

    @Override
    public boolean recognises(Head head) {
        String header = head.text()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#TYPE"))
                .findFirst()
                .orElse("");
        return header.length() < 1_000
                && (SAMPLES.matcher(header).matches()
                        || READINGS.matcher(header).matches());
    }

    @Override
    public void read(ProbeInput input, ReadingSink sink) throws IOException {
        Map<String, CounterSeries> series = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(DecodedText.open(input))) {
            CsvRecords records = new CsvRecords(reader, isSemicolon(input) ? ';' : ',');
            List<String> header = records.next();
            while (header != null && (header.get(0).isBlank() || header.get(0).startsWith("#TYPE"))) {
                header = records.next();
            }
            if (header != null) {
                readRows(records, header, new Table(series, sink));
            }
        } finally {
            series.values().forEach(one -> one.report(sink));
        }
    }

    private static boolean isSemicolon(ProbeInput input) throws IOException {
        try (BufferedReader reader = new BufferedReader(DecodedText.open(input))) {
            BoundedLines lines = new BoundedLines(reader);
            String line = lines.next();
            while (line != null && (line.isBlank() || line.startsWith("#TYPE"))) {
                line = lines.next();
            }
            return line != null && line.indexOf(';') >= 0 && line.indexOf(',') < 0;
        }
    }

    private static void readRows(CsvRecords records, List<String> header, Table table) throws IOException {
        int path = header.indexOf("Path");
        int value = header.indexOf("CookedValue");
        int time = header.indexOf("Timestamp");
        int readings = header.indexOf("Readings");
        for (List<String> row = records.next(); row != null; row = records.next()) {
            Instant moment = field(row, time).flatMap(Moments::read).orElse(null);
            if (readings >= 0) {
                int line = records.line();
                field(row, readings).ifPresent(text -> table.addReadings(text, moment, line));
            } else {
                table.add(field(row, path).orElse(""), field(row, value).orElse(""), moment, records.line());
            }
        }
        table.sayOthers();
    }

    private static Optional<String> field(List<String> row, int column) {
        return column >= 0 && column < row.size() ? Optional.of(row.get(column)) : Optional.empty();
    }

    /** The counters met so far. */
    private static final class Table {

        private final Map<String, CounterSeries> series;
        private final ReadingSink sink;
        private int others;

        private Table(Map<String, CounterSeries> series, ReadingSink sink) {
            this.series = series;
            this.sink = sink;
        }

        private void add(String path, String value, @Nullable Instant time, int line) {
            if (CounterSeries.isOfInterest(path) && (series.size() < MOST_COUNTERS || series.containsKey(path))) {
                series.computeIfAbsent(path, first -> new CounterSeries(first, line))
                        .add(value, time);
            } else {
                others++;
            }
        }

        /** Pairs of lines: a path with a colon, its value. */
        private void addReadings(String text, @Nullable Instant time, int line) {
            String path = "";
            for (String one : text.split("\n")) {
                String part = one.strip();
                int colon = part.lastIndexOf(" :");
                if (colon > 0 && CounterSample.isPath(part.substring(0, colon))) {
                    path = part.substring(0, colon).strip();
                    String value = part.substring(colon + 2).strip();
                    if (!value.isEmpty()) {
                        add(path, value, time, line);
                        path = "";
                    }
                } else if (!path.isEmpty() && !part.isEmpty()) {
                    add(path, part, time, line);
                    path = "";
                }
            }
        }

        private void sayOthers() {
            if (others > 0) {
                sink.reject(
                        Places.WHOLE,
                        "",
                        "%d samples of other counters say nothing about MAPI over HTTP.".formatted(others),
                        null);
            }
        }
    }
}

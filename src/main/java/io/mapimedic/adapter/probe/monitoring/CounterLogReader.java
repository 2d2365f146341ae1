package io.mapimedic.adapter.probe.monitoring;

import io.mapimedic.adapter.probe.DocumentReader;
import io.mapimedic.adapter.probe.Head;
import io.mapimedic.adapter.probe.Moments;
import io.mapimedic.adapter.probe.Places;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.diagnosis.ProbeInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads logs of performance counters as {@code typeperf}, {@code relog -f csv} and {@code Export-Counter -FileFormat csv} write them. The
 * header has the zone of the server, and its distance from UTC in minutes, to the west:
 *
 * <pre>
 * "(PDH-CSV 4.0) (W. Europe Standard Time)(-60)","\\EX01\MSExchange MapiHttp Emsmdb\Connection Count"
 * "11/22/2026 09:00:00.123","8500"
 * </pre>
 */
public final class CounterLogReader implements DocumentReader {

    private static final Pattern HEADER = Pattern.compile("\"?\\(PDH-[CT]SV 4\\.0\\).*+");
    private static final Pattern BIAS = Pattern.compile("\\(([-+]?[0-9]{1,4})\\)\\s*$");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss[.SSS]", Locale.ROOT);
    private static final int MOST_COUNTERS = 5_000;

    @Override
    public boolean recognises(Head head) {
        return HEADER.matcher(firstLine(head)).matches();
    }

    private static String firstLine(Head head) {
        return head.text().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    @Override
    public void read(ProbeInput input, ReadingSink sink) throws IOException {
        char separator = isTabbed(input) ? '\t' : ',';
        try (BufferedReader reader = new BufferedReader(DecodedText.open(input))) {
            CsvRecords records = new CsvRecords(reader, separator);
            List<String> header = records.next();
            while (header != null && header.size() == 1 && header.get(0).isBlank()) {
                header = records.next();
            }
            if (header != null) {
                readRows(records, header, sink);
            }
        }
    }

    /** {@code relog -f tsv} writes tabs. */
    private static boolean isTabbed(ProbeInput input) throws IOException {
        char[] first = new char[100];
        try (BufferedReader reader = new BufferedReader(DecodedText.open(input))) {
            int read = reader.read(first);
            return read > 0 && new String(first, 0, read).contains("PDH-TSV");
        }
    }

    private static void readRows(CsvRecords records, List<String> header, ReadingSink sink) throws IOException {
        int line = records.line();
        CounterSeries[] series = new CounterSeries[header.size()];
        int wanted = 0;
        for (int i = 1; i < header.size() && wanted < MOST_COUNTERS; i++) {
            if (CounterSeries.isOfInterest(header.get(i))) {
                series[i] = new CounterSeries(header.get(i), line);
                wanted++;
            }
        }
        int bias = bias(header.get(0));
        try {
            for (List<String> row = records.next(); row != null; row = records.next()) {
                Instant time = time(row.get(0), bias);
                for (int i = 1; i < row.size() && i < series.length; i++) {
                    if (series[i] != null) {
                        series[i].add(row.get(i), time);
                    }
                }
            }
        } finally {
            report(series, header.size() - 1 - wanted, sink);
        }
    }

    private static void report(CounterSeries[] series, int others, ReadingSink sink) {
        for (CounterSeries one : series) {
            if (one != null) {
                one.report(sink);
            }
        }
        if (others > 0) {
            sink.reject(
                    Places.WHOLE,
                    "",
                    "%d other counters say nothing about MAPI over HTTP and were not looked at.".formatted(others),
                    null);
        }
    }

    private static int bias(String zone) {
        Matcher minutes = BIAS.matcher(zone);
        return minutes.find() ? Integer.parseInt(minutes.group(1)) : 0;
    }

    private static @Nullable Instant time(String printed, int bias) {
        try {
            return LocalDateTime.parse(printed.strip(), TIME)
                    .toInstant(ZoneOffset.UTC)
                    .plusSeconds(bias * 60L);
        } catch (DateTimeException local) {
            return Moments.read(printed).orElse(null);
        }
    }
}

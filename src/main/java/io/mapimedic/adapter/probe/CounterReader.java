package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ReadingSink.At;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code Get-Counter} prints, as a table or as a list; paths come in lower case:
 *
 * <pre>
 * Timestamp                 CounterSamples
 * ---------                 --------------
 * 11/22/2026 9:00:00 AM     \\ex01\msexchange mapihttp emsmdb\connection count :
 *                           8500
 *
 *                           \\ex01\msexchange mapihttp emsmdb\averaged latency :
 *                           12.5
 * </pre>
 */
final class CounterReader implements FormatReader {

    private static final Pattern HEADER = Pattern.compile("(?i)\\s*+Timestamp\\s++CounterSamples");
    private static final Pattern TIMESTAMP = Pattern.compile("(?i)\\s*+Timestamp\\s*+:.*+");
    private static final Pattern READINGS = Pattern.compile("(?i)\\s*+Readings\\s*+:.*+");
    /** Path and value in two columns, as people copy them; the colon of the cmdlet is put back. */
    private static final Pattern COLUMNS = Pattern.compile(
            "(?<path>.{0,40}?\\\\\\\\[^:]{1,300}\\S)(?:\\s{2,60}|\\t)(?<value>-?\\d[\\d.,]{0,30})\\s{0,20}");

    private static final Pattern RULER = Pattern.compile("[\\s-]++");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        if (first.indexOf("\\\\") < 0 && first.toLowerCase(Locale.ROOT).indexOf("timestamp") < 0) {
            return 0;
        }
        boolean isList = TIMESTAMP.matcher(first).matches()
                && from + 1 < lines.count()
                && READINGS.matcher(lines.at(from + 1)).matches();
        Scan scan = new Scan(null);
        if (!isList && !HEADER.matcher(first).matches() && !scan.begins(first)) {
            return 0;
        }
        int last = from;
        for (int at = from; at < lines.count(); at++) {
            if (!lines.isBlank(at)) {
                if (!scan.takes(lines.at(at), at)) {
                    break;
                }
                last = at;
            }
        }
        return last + 1 - from;
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        Scan scan = new Scan(sink);
        for (int at = block.from(); at < block.to(); at++) {
            if (!block.lines().isBlank(at)) {
                scan.takes(block.lines().at(at), at);
            }
        }
        scan.end();
    }

    /** Goes through the lines; reports to the sink if there is one. */
    private static final class Scan {

        private final @Nullable ReadingSink sink;
        private final StringBuilder path = new StringBuilder();
        private boolean isPathWhole;
        private int line;
        private @Nullable Instant time;

        private Scan(@Nullable ReadingSink sink) {
            this.sink = sink;
        }

        /** A path that ends in a colon, behind at most a time: nothing else looks like that. */
        private boolean begins(String line) {
            String text = withColon(line);
            int start = text.indexOf("\\\\");
            return start >= 0
                    && start < 40
                    && CounterSample.isPath(text.substring(start))
                    && colon(text) > start
                    && (text.substring(0, start).isBlank()
                            || Moments.read(text.substring(0, start).strip()).isPresent());
        }

        private boolean takes(String line, int at) {
            String text = withColon(line);
            if (isPathWhole) {
                return takesValue(text);
            }
            int start = text.indexOf("\\\\");
            boolean opensPath = start >= 0 && CounterSample.isPath(text.substring(start));
            if (opensPath) {
                end();
                this.line = at;
                readTime(text.substring(0, start));
                extendPath(text.substring(start));
                return true;
            }
            if (!path.isEmpty()) {
                extendPath(text.strip());
                return path.length() < 1_000;
            }
            if (TIMESTAMP.matcher(text).matches()) {
                readTime(text.substring(text.indexOf(':') + 1));
                return true;
            }
            return HEADER.matcher(text).matches()
                    || RULER.matcher(text).matches()
                    || READINGS.matcher(text).matches();
        }

        private void readTime(String text) {
            if (!text.isBlank() && !text.strip().endsWith(":")) {
                time = Moments.read(text.strip()).orElse(null);
            }
        }

        private void extendPath(String part) {
            path.append(path.isEmpty() ? "" : " ").append(part.strip());
            int colon = colon(path.toString());
            if (colon > 0) {
                String value = path.substring(colon + 1).strip();
                path.setLength(colon);
                isPathWhole = true;
                if (!value.isEmpty()) {
                    takesValue(value);
                }
            }
        }

        private boolean takesValue(String value) {
            boolean isNumber = PrintedValue.number(value).isPresent();
            if (isNumber) {
                if (sink != null) {
                    CounterSample.report(path.toString().strip(), value.strip(), new At(line, time), sink);
                }
                path.setLength(0);
                isPathWhole = false;
            }
            return isNumber;
        }

        /** A path without a value is not dropped. */
        private void end() {
            if (!path.isEmpty() && sink != null) {
                sink.reject(line, path.toString(), "The counter has no value.", null);
            }
            path.setLength(0);
            isPathWhole = false;
        }

        private static String withColon(String line) {
            Matcher columns = COLUMNS.matcher(line);
            return columns.matches() ? columns.group("path") + " : " + columns.group("value") : line;
        }

        private static int colon(String text) {
            int colon = text.lastIndexOf(" :");
            return colon < 0 ? -1 : colon + 1;
        }
    }
}

package io.mapimedic.adapter.probe.monitoring;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One sample of a metrics page, {@code windows_exchange_http_proxy_requests_total{name="mapi"} 8500 1795338000000}.
 *
 * @param time when it was measured; null when the page does not say, as usual
 */
record Metric(
        String name,
        Map<String, String> labels,
        double value,
        @Nullable Instant time) {

    /** From here on a timestamp counts milliseconds, as Prometheus writes them; below, seconds, as OpenMetrics does. */
    private static final double MILLISECONDS = 1e11;

    private static final double LATEST = 1e14;

    /** The sample on this line; empty when it is none, or one that is too long to be one. */
    static Optional<Metric> parse(String line) {
        try {
            return Optional.of(new Scan(line.strip()).metric());
        } catch (NumberFormatException | StringIndexOutOfBoundsException broken) {
            return Optional.empty();
        }
    }

    Metric named(String other) {
        return new Metric(other, labels, value, time);
    }

    String label(String label) {
        return labels.getOrDefault(label, "");
    }

    /** Goes through one line; leaves by an exception when it is no sample. */
    private static final class Scan {

        private static final int MAX_LABELS = 64;
        private static final int MAX_LABEL = 1_000;

        private final String line;
        private final Map<String, String> labels = new LinkedHashMap<>();
        private String name;
        private int at;

        private Scan(String line) {
            this.line = line;
            this.name = word();
        }

        private Metric metric() {
            skipBlanks();
            if (line.charAt(at) == '{') {
                at++;
                readLabels();
            }
            String[] rest = line.substring(at).split(" # ", 2)[0].strip().split("\\s+");
            if (name.isEmpty() || rest.length > 2 || (at < line.length() && line.charAt(at - 1) == '"')) {
                throw new NumberFormatException(line);
            }
            return new Metric(name, Map.copyOf(labels), number(rest[0]), rest.length == 2 ? time(rest[1]) : null);
        }

        private void readLabels() {
            skipBlanks();
            while (line.charAt(at) != '}') {
                if (line.charAt(at) == '"') {
                    name = quoted(); // a name with signs stands among the labels
                } else {
                    String label = word();
                    expect('=');
                    if (label.isEmpty() || labels.size() == MAX_LABELS) {
                        throw new NumberFormatException(line);
                    }
                    labels.put(label, quoted());
                }
                skipBlanks();
                if (line.charAt(at) == ',') {
                    at++;
                    skipBlanks();
                }
            }
            at++;
        }

        private String word() {
            skipBlanks();
            int start = at;
            while (at < line.length() && isOfWord(line.charAt(at), at == start)) {
                at++;
            }
            return line.substring(start, at);
        }

        private String quoted() {
            expect('"');
            StringBuilder text = new StringBuilder();
            while (line.charAt(at) != '"') {
                char c = line.charAt(at++);
                if (c == '\\') {
                    char escaped = line.charAt(at++);
                    c = escaped == 'n' ? '\n' : escaped;
                }
                text.append(c);
                if (text.length() > MAX_LABEL) {
                    throw new NumberFormatException(line);
                }
            }
            at++;
            return text.toString().replaceAll("\\p{Cntrl}", " ");
        }

        private void expect(char c) {
            skipBlanks();
            if (line.charAt(at++) != c) {
                throw new NumberFormatException(line);
            }
        }

        private void skipBlanks() {
            while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
                at++;
            }
        }

        private static boolean isOfWord(char c, boolean isFirst) {
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
            return isLetter || (!isFirst && c >= '0' && c <= '9');
        }

        private static double number(String text) {
            return switch (text) {
                case "NaN" -> Double.NaN;
                case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
                case "-Inf" -> Double.NEGATIVE_INFINITY;
                default -> {
                    if (!text.matches("[-+]?[0-9.]{1,40}([eE][-+]?[0-9]{1,3})?")) {
                        throw new NumberFormatException(text);
                    }
                    yield Double.parseDouble(text);
                }
            };
        }

        private static @Nullable Instant time(String text) {
            double stamp = number(text);
            if (!(stamp > 0 && stamp < LATEST)) {
                return null;
            }
            return Instant.ofEpochMilli(Math.round(stamp < MILLISECONDS ? stamp * 1_000 : stamp));
        }
    }
}

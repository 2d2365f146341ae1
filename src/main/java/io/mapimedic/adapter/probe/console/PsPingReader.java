package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@code psping} says of a TCP port: whether it is reached, and the mean of the times. One connection that succeeds is enough.
 *
 * <pre>
 * TCP connect to 10.0.0.11:443:
 * 5 iterations (warmup 1) ping test:
 * Connecting to 10.0.0.11:443 (warmup): from 10.0.0.50:51234: 20.45ms
 * Connecting to 10.0.0.11:443: This operation returned because the timeout period expired.
 *   Minimum = 19.91ms, Maximum = 21.07ms, Average = 20.41ms
 * </pre>
 */
public final class PsPingReader implements FormatReader {

    private static final int MAX_LINES = 2_000;
    private static final Pattern BEGIN = Pattern.compile("TCP connect to \\S{3,260}:(?<port>\\d{1,5}):\\s*");
    private static final Pattern COUNT =
            Pattern.compile("\\d{1,9} iterations? \\(warmup \\d{1,9}\\) \\S{3,20} test:.*");
    private static final Pattern CONNECT =
            Pattern.compile("Connecting to \\S{3,260}?:(?<port>\\d{1,5})(?: \\(warmup\\))?:(?<result>.{0,300})");
    private static final Pattern REACHED = Pattern.compile("(?: from \\S{3,60}:)? ?(?<time>\\d{1,6}[.,]\\d{2}) ?ms");
    private static final Pattern SUM = Pattern.compile(
            "\\s*+(?:TCP connect statistics|Sent = ).{0,200}|\\s*+Minimum = [\\d.,]{1,12}ms, Maximum = [\\d.,]{1,12}ms, Average = (?<mean>[\\d.,]{1,12})ms");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        return first.startsWith("TCP connect to ") && BEGIN.matcher(first).matches()
                        || first.startsWith("Connecting to ")
                                && CONNECT.matcher(first).matches()
                ? Runs.of(lines, from, 1, MAX_LINES, PsPingReader::belongs)
                : 0;
    }

    private static boolean belongs(String line) {
        return line.length() < 600
                && (CONNECT.matcher(line).matches()
                        || COUNT.matcher(line).matches()
                        || SUM.matcher(line).matches());
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        boolean isTried = false;
        boolean isReached = false;
        Double mean = null;
        for (int at = block.from(); at < block.to(); at++) {
            String line = block.lines().at(at);
            Matcher connect = CONNECT.matcher(line);
            Matcher sum = SUM.matcher(line);
            if (connect.matches() && connect.group("port").equals("443")) {
                isTried = true;
                isReached |= REACHED.matcher(connect.group("result")).matches();
            } else if (sum.matches() && sum.group("mean") != null) {
                mean = Double.valueOf(sum.group("mean").replace(',', '.'));
            }
        }
        if (!isTried) {
            NetConnectionReader.rejectOtherPort(block.from(), block.lines().at(block.from()), sink);
            return;
        }
        sink.observe("endpoint.tcp-443-reachable", Whom.endpoint(null), isReached, At.line(block.from()));
        if (isReached && mean != null) {
            sink.observe("client.round-trip-time", Whom.client(), mean, At.line(block.from()));
        }
    }
}

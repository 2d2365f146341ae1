package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import io.mapimedic.model.Subject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what the script HealthChecker says of a version of TLS: a word for both sides in its newer releases, four answers in the older ones.
 *
 * <pre>
 *     TLS 1.0: Disabled
 *     TLS 1.2: Misconfigured
 *
 *     TLS 1.2
 *         Server Enabled: True
 *         Server Disabled By Default: False
 *         Client Enabled: True
 *         Client Disabled By Default: False
 * </pre>
 *
 * A single line without its indent may be anybody's, so it is left to those who know sentences.
 */
public final class TlsStateReader implements FormatReader {

    private static final int MAX_LINES = 60;
    private static final String ENABLED = "Enabled";
    private static final String DISABLED = "DisabledByDefault";
    private static final String PROTOCOLS =
            "HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS ";
    private static final Pattern STATE = Pattern.compile(
            "(?<indent>\\s*+)TLS (?<version>1\\.[0-3]): (?<state>Enabled|Disabled|Half Disabled|Misconfigured)\\s*");
    private static final Pattern HEAD = Pattern.compile("\\s*+TLS (?<version>1\\.[0-3]):?\\s*");
    private static final Pattern ANSWER = Pattern.compile(
            "(?i)\\s*+(?<side>Server|Client) (?<what>Enabled|Disabled ?By ?Default): ?(?<value>True|False)\\b.{0,200}");
    /** {@code 1.2 ServerEnabledValue: NULL --- Error: …}; the table above it says the same. */
    private static final Pattern LACKING =
            Pattern.compile("\\s*+(?:1\\.[0-3]|NETv[24]) [A-Za-z]{10,40}Value: NULL --- .{0,200}");

    private static final Pattern TABLE = Pattern.compile("(?i)\\s*+RegistryKey\\s++Location\\s++Value\\s*");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        if (first.length() > 300 || first.indexOf('.') < 0) {
            return 0;
        }
        if (LACKING.matcher(first).matches()) {
            return 1;
        }
        Matcher state = STATE.matcher(first);
        if (state.matches()) {
            int run = Runs.of(
                    lines, from, 0, MAX_LINES, line -> STATE.matcher(line).matches());
            return run > 1 || !state.group("indent").isEmpty() || isAboveTable(lines, from) ? run : 0;
        }
        int next = HEAD.matcher(first).matches() ? Runs.next(lines, from, 2) : -1;
        return next >= 0 && ANSWER.matcher(lines.at(next)).matches()
                ? Runs.of(lines, from, 1, MAX_LINES, TlsStateReader::belongs)
                : 0;
    }

    private static boolean belongs(String line) {
        return line.length() < 300
                && (ANSWER.matcher(line).matches() || HEAD.matcher(line).matches());
    }

    private static boolean isAboveTable(Lines lines, int at) {
        int next = Runs.next(lines, at, 3);
        return next >= 0 && TABLE.matcher(lines.at(next)).matches();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        Subject server = Whom.server(block);
        String version = "";
        for (int at = block.from(); at < block.to(); at++) {
            String line = block.lines().at(at);
            Values values = new Values(server, at, sink);
            Matcher state = STATE.matcher(line);
            Matcher head = HEAD.matcher(line);
            Matcher answer = ANSWER.matcher(line);
            if (state.matches()) {
                if (!isAboveTable(block.lines(), at)) {
                    values.ofState(state.group("version"), state.group("state"));
                }
            } else if (head.matches()) {
                version = head.group("version");
            } else if (answer.matches() && !version.isEmpty()) {
                String side = answer.group("side").equalsIgnoreCase("Server") ? "Server" : "Client";
                String what = answer.group("what").equalsIgnoreCase("Enabled") ? ENABLED : DISABLED;
                long value = answer.group("value").equalsIgnoreCase("True") ? 1 : 0;
                values.value(version, side, what, value);
            }
        }
    }

    /** The values of the registry that one line stands for. */
    private record Values(Subject server, int line, ReadingSink sink) {

        /** Enabled and Disabled are both sides alike; of the other words only the table tells what is meant. */
        void ofState(String version, String state) {
            switch (state) {
                case "Enabled" -> {
                    for (String side : List.of("Server", "Client")) {
                        value(version, side, ENABLED, 1);
                        value(version, side, DISABLED, 0);
                    }
                }
                case "Disabled" -> {
                    value(version, "Server", ENABLED, 0);
                    value(version, "Client", ENABLED, 0);
                }
                default ->
                    sink.reject(
                            line,
                            "TLS " + version + ": " + state,
                            "Which of the four values is meant, only the table below it tells.",
                            "Paste the table RegistryKey, Location, Value that HealthChecker prints below this line.");
            }
        }

        void value(String version, String side, String what, long value) {
            sink.observe(PROTOCOLS + version + "\\" + side + "\\" + what, server, (Object) value, At.line(line));
        }
    }
}

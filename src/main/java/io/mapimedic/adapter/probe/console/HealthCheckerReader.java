package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lines of the report that the script HealthChecker of Microsoft's CSS-Exchange prints. What stands behind three dashes is its own
 * judgement.
 *
 * <pre>
 *     MAPI Front End App Pool GC Mode: Workstation --- Warning
 *     TCP Keep Alive: Not Set
 *     HTTP Proxy Setting: None
 * </pre>
 */
public final class HealthCheckerReader implements FormatReader {

    private static final Pattern LINE = Pattern.compile(
            "(?i)\\s*+(?<label>MAPI Front End App Pool GC Mode|TCP Keep Alive|TCP/IP Settings|HTTP Proxy Setting|RPC Min Connection Timeout|Packets Received Discarded|LmCompatibilityLevel(?: Settings)?)(?: \\([^)]{1,80}\\))?:\\s*+(?<value>[^\\s-][^\\r\\n]{0,200}?)(?:\\s+-{1,3}\\s.{0,200})?");
    /** {@code CN=Exchange Servers - AD Group Membership} below a membership that failed, or a membership that is well. */
    private static final Pattern MEMBERSHIP = Pattern.compile(
            "\\s{1,40}(?:(?<lacking>\\S.{0,300}?)\\s{1,4}+-?\\s?AD Group Membership|Exchange Server Membership:\\s+(?<state>Passed|Failed)(?:\\s.{0,80})?)\\s*");

    private static final Pattern BUILD =
            Pattern.compile("\\s{4,}Build Number: (?<version>1[4-9]\\.\\d{1,2}\\.\\d{1,5}\\.\\d{1,4})\\s*");
    /** Lines of the script that nothing is read of, and whose words would be taken for somebody's. */
    private static final Pattern OTHER = Pattern.compile(
            "(?:Exchange Health Checker version \\d|\\s{4,}(?:Version: Exchange \\S|CTS Processor Affinity Percentage|Extended Protection Enabled \\(Any VDir\\)|FIPS Algorithm Policy Enabled|Credential Guard Enabled|EnableEccCertificateSupport)).{0,400}");

    private static final String KEEP_ALIVE =
            "HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters\\KeepAliveTime";
    private static final String NTLM = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\LmCompatibilityLevel";

    @Override
    public int extent(Lines lines, int from) {
        String line = lines.at(from);
        boolean isLine = line.length() < 600
                && line.indexOf(':') > 0
                && (LINE.matcher(line).matches() || BUILD.matcher(line).matches());
        return isLine || isOther(line) || isMembership(line) ? 1 : 0;
    }

    private static boolean isMembership(String line) {
        return line.length() < 600
                && line.contains("Membership")
                && MEMBERSHIP.matcher(line).matches();
    }

    private static boolean isOther(String line) {
        return line.length() < 600 && OTHER.matcher(line).matches();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        Matcher found = LINE.matcher(block.lines().at(block.from()));
        Matcher build = BUILD.matcher(block.lines().at(block.from()));
        Subject server = Whom.server(block);
        At at = At.line(block.from());
        if (build.matches()) {
            sink.observe("server.exchange-version", server, build.group("version"), at);
            return;
        }
        Matcher membership = MEMBERSHIP.matcher(block.lines().at(block.from()));
        if (membership.matches()) {
            membership(membership, server, at, sink);
            return;
        }
        if (!found.matches()) {
            sink.reject(block.from(), "", "This is a line of HealthChecker that no rule asks for.", null);
            return;
        }
        String value = found.group("value").strip();
        switch (found.group("label").toLowerCase(Locale.ROOT)) {
            case "mapi front end app pool gc mode" ->
                sink.observe("server.mapi-front-end-gc-server", server, value.equalsIgnoreCase("Server"), at);
            case "tcp keep alive", "tcp/ip settings" -> number(KEEP_ALIVE, server, value, at, sink);
            case "packets received discarded" -> number("server.packets-discarded", server, value, at, sink);
            case "rpc min connection timeout" ->
                number("server.rpc-minimum-connection-timeout", server, value, at, sink);
            case "http proxy setting" ->
                sink.observe("server.winhttp-proxy", server, value.equalsIgnoreCase("None") ? "" : value, at);
            default -> number(NTLM, server, value, at, sink);
        }
    }

    /** Why it failed stands in the lines below: it may be the local group, or that the script could not tell. */
    private static void membership(Matcher membership, Subject server, At at, ReadingSink sink) {
        boolean isPassed = "Passed".equals(membership.group("state"));
        if (isPassed || membership.group("lacking") != null) {
            sink.observe("server.computer-not-in-groups", server, !isPassed, at);
        } else {
            sink.reject(
                    at.line(),
                    membership.group().strip(),
                    "Which membership is missing stands in the lines below it.",
                    "Paste the lines below it as well.");
        }
    }

    private static void number(String name, Subject server, String value, At at, ReadingSink sink) {
        if (value.matches("\\d{1,10}")) {
            sink.observe(name, server, Long.valueOf(value), at);
        } else if (value.equalsIgnoreCase("Not Set")) {
            sink.observe(name, server, (Object) null, at);
        } else {
            sink.reject(at.line(), name + ": " + value, "This is no number.", null);
        }
    }
}

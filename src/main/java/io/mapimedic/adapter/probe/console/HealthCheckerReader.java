package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import java.util.Locale;
import java.util.Map;
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
            "(?i)\\s*+(?<label>MAPI Front End App Pool GC Mode|TCP Keep Alive|TCP/IP Settings|HTTP Proxy Setting|RPC Min Connection Timeout|Packets Received Discarded|LmCompatibilityLevel(?: Settings)?|Credential Guard Enabled|Power Plan|Sleepy NIC Disabled|Trusted Root Certificates Auto Update Disabled|SuppressExtendedProtection|AMSI Request Body Size Block|Disable IPv6 Correctly)(?: \\([^)]{1,80}\\))?:\\s*+(?<value>[^\\s-][^\\r\\n]{0,200}?)(?:\\s+-{1,3}\\s.{0,200})?");
    /** {@code CN=Exchange Servers - AD Group Membership} below a membership that failed, or a membership that is well. */
    private static final Pattern MEMBERSHIP = Pattern.compile(
            "\\s{1,40}(?:(?<lacking>\\S.{0,300}?)\\s{1,4}+-?\\s?AD Group Membership|Exchange Server Membership:\\s+(?<state>Passed|Failed)(?:\\s.{0,80})?)\\s*");

    /** {@code .NET Framework: 4.8 - Warning Recommended .NET Version is 4.7.2}: too old, or newer than this build of Exchange supports; without a warning it is the right one. */
    private static final Pattern DOT_NET = Pattern.compile(
            "(?i)\\s++\\.NET Framework: (?<has>[4-9](?:\\.\\d){0,2})(?:\\s{1,4}-{1,3} Warning:? Recommended \\.NET Version is (?<should>[4-9](?:\\.\\d){0,2}).{0,80})?\\s*+");

    /** The first release number of each .NET Framework, as the registry holds it. */
    private static final Map<String, Long> RELEASES = Map.of(
            "4.5", 378_389L,
            "4.5.1", 378_675L,
            "4.5.2", 379_893L,
            "4.6", 393_295L,
            "4.6.1", 394_254L,
            "4.6.2", 394_802L,
            "4.7", 460_798L,
            "4.7.1", 461_308L,
            "4.7.2", 461_808L,
            "4.8", 528_040L);

    private static final Pattern THROTTLED = Pattern.compile(
            "(?i)\\s*+(?:Current Processor Speed: \\d{1,6} -{1,3} Error: Processor appears to be throttled.{0,80}|Error: Power Plan is (?:NOT )?set to \"High Performance\".{0,200})");
    private static final Pattern FLAG = Pattern.compile("(?i)(?<yes>True|1)|False|0");
    private static final Pattern SET_TO = Pattern.compile("(?i)(?:Value set to )?(?<number>\\d{1,9})(?:,.{0,200})?");

    private static final Pattern BUILD =
            Pattern.compile("\\s{4,}Build Number: (?<version>1[4-9]\\.\\d{1,2}\\.\\d{1,5}\\.\\d{1,4})\\s*");
    /** Lines of the script that nothing is read of, and whose words would be taken for somebody's. */
    private static final Pattern OTHER = Pattern.compile(
            "(?:Exchange Health Checker version \\d|(?:\\t|\\s{4})\\s*+(?:Version: Exchange \\S|CTS Processor Affinity Percentage|(?:Max|Number of) Processor(?:s| Number| Speed)|Disable Async Notification|Extended Protection Enabled \\(Any VDir\\)|FIPS Algorithm Policy Enabled|EnableEccCertificateSupport)).{0,400}");

    private static final String KEEP_ALIVE =
            "HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters\\KeepAliveTime";
    private static final String NTLM = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\LmCompatibilityLevel";

    @Override
    public int extent(Lines lines, int from) {
        String line = lines.at(from);
        boolean isLine = line.length() < 600
                && line.indexOf(':') > 0
                && (LINE.matcher(line).matches()
                        || BUILD.matcher(line).matches()
                        || DOT_NET.matcher(line).matches()
                        || THROTTLED.matcher(line).matches());
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
        Matcher dotNet = DOT_NET.matcher(block.lines().at(block.from()));
        if (dotNet.matches()) {
            String should = dotNet.group("should");
            int difference = should == null ? 0 : dotNet.group("has").compareTo(should);
            sink.observe("server.dotnet-above-recommended", server, difference > 0, at);
            sink.observe("server.dotnet-below-recommended", server, difference < 0, at);
            Long release = RELEASES.get(dotNet.group("has"));
            if (release != null) {
                sink.observe("server.dotnet-release", server, release, at);
            }
            return;
        }
        Matcher throttled = THROTTLED.matcher(block.lines().at(block.from()));
        if (throttled.matches()) {
            sink.observe("server.processor-throttled", server, true, at);
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
            case "credential guard enabled" ->
                sink.observe("server.credential-guard", server, value.equalsIgnoreCase("True") ? 1L : 0L, at);
            case "sleepy nic disabled" -> flag("server.adapter-saves-power", true, server, value, at, sink);
            case "trusted root certificates auto update disabled" ->
                flag("server.root-update-disabled", false, server, value, at, sink);
            case "amsi request body size block" -> flag("server.large-bodies-blocked", false, server, value, at, sink);
            case "disable ipv6 correctly" -> flag("server.ipv6-half-off", true, server, value, at, sink);
            case "suppressextendedprotection" -> setTo("server.suppress-extended-protection", server, value, at, sink);
            case "power plan" -> powerPlan(server, value, at, sink);
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

    /** @param isTurned the key asks for the opposite of what the line says */
    private static void flag(String name, boolean isTurned, Subject server, String value, At at, ReadingSink sink) {
        Matcher flag = FLAG.matcher(value);
        if (flag.matches()) {
            sink.observe(name, server, (flag.group("yes") != null) != isTurned, at);
        } else {
            sink.reject(at.line(), name + ": " + value, "This is neither True nor False.", null);
        }
    }

    private static void setTo(String name, Subject server, String value, At at, ReadingSink sink) {
        Matcher set = SET_TO.matcher(value);
        number(name, server, set.matches() ? set.group("number") : value, at, sink);
    }

    /** Windows translates the names of its plans, and the script then calls a good one an error. */
    private static void powerPlan(Subject server, String value, At at, ReadingSink sink) {
        switch (value.toLowerCase(Locale.ROOT)) {
            case "high performance", "ultimate performance", "höchstleistung", "hochleistung", "ultimative leistung" ->
                sink.observe("server.power-plan", server, "high-performance", at);
            case "balanced", "ausbalanciert", "ausgeglichen" ->
                sink.observe("server.power-plan", server, "balanced", at);
            case "power saver", "energiesparmodus" -> sink.observe("server.power-plan", server, "power-saver", at);
            default -> sink.reject(at.line(), "Power Plan: " + value, "This plan is not known.", null);
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

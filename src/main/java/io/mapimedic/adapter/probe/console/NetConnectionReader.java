package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import io.mapimedic.adapter.probe.TestedPort;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the warnings of {@code Test-NetConnection}, which come in English behind a word in the language of the system, and the error of
 * {@code Resolve-DnsName} that a name does not exist, which has an id. Asked to be quiet, {@code Test-NetConnection} prints one word.
 *
 * <pre>
 * WARNING: TCP connect to (10.0.0.11 : 443) failed
 * WARNUNG: Name resolution of mail.contoso.com failed
 *
 * Resolve-DnsName : mail.contoso.com : DNS name does not exist
 *     + FullyQualifiedErrorId : DNS_ERROR_RCODE_NAME_ERROR,Microsoft.DnsClient.Commands.ResolveDnsName
 * </pre>
 */
public final class NetConnectionReader implements FormatReader {

    private static final int MAX_LINES = 12;
    private static final Pattern CONNECT = Pattern.compile(
            "(?:\\p{Lu}{4,20}: )?TCP connect to \\(?(?<host>[A-Za-z0-9.:-]{1,253}?) ?: ?(?<port>\\d{1,5})\\)? failed\\.?");
    private static final Pattern NAME =
            Pattern.compile("(?:\\p{Lu}{4,20}: )?Name resolution of (?<host>[A-Za-z0-9.-]{1,253}) failed.{0,200}");
    private static final Pattern TESTED =
            Pattern.compile("(?i)\\b(?:tnc|Test-NetConnection)\\s+(?<host>[a-z0-9][a-z0-9.-]{0,252})\\b");
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");
    private static final Pattern RESOLVE =
            Pattern.compile("Resolve-DnsName ?: (?<host>[A-Za-z0-9.-]{1,253}) ?: .{1,300}");
    private static final Pattern NO_NAME =
            Pattern.compile("FullyQualifiedErrorId\\s*+:\\s*+DNS_ERROR_RCODE_NAME_ERROR,");
    private static final Pattern QUIET = Pattern.compile(
            "(?i).{0,200}\\b(?:tnc|Test-NetConnection)\\s+(?:-Comp[a-z]{0,9}\\s+)?(?<host>[a-z0-9][a-z0-9.-]{0,252})\\b.{0,200}\\s-Inf[a-z]{0,13}\\s+[\"']?Quiet\\b.{0,200}");
    private static final Pattern ANSWER = Pattern.compile("(?i)\\s*+(?<value>True|False)\\s*");
    private static final Pattern OUTCOME =
            Pattern.compile("(?i)\\s*+TcpTestSucceeded\\s*+:\\s*+(?<value>True|False)\\b.{0,100}");
    private static final Pattern PROMPT = Pattern.compile("\\s*+(?:PS|\\[PS\\])\\s.{0,200}>.{0,300}|\\s*+PS>.{0,300}");
    private static final Pattern DETAIL = Pattern.compile("\\s*+(?:\\+.*|\\p{L}{2,10} ?\\p{L}{0,8}:\\d.*)");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        if (first.length() > 600) {
            return 0;
        }
        if (first.contains(" failed")
                && (CONNECT.matcher(first).matches() || NAME.matcher(first).matches())) {
            return 1;
        }
        if (isQuiet(first)) {
            int answer = Runs.next(lines, from, 2);
            return answer >= 0 && ANSWER.matcher(lines.at(answer)).matches() ? answer + 1 - from : 0;
        }
        if (!first.startsWith("Resolve-DnsName") || !RESOLVE.matcher(first).matches()) {
            return 0;
        }
        int run =
                Runs.of(lines, from, 0, MAX_LINES, line -> DETAIL.matcher(line).matches());
        return NO_NAME.matcher(lines.text(from, from + run)).find() ? run : 0;
    }

    private static boolean isQuiet(String line) {
        return line.indexOf("uiet") > 0 && QUIET.matcher(line).matches();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        String first = block.lines().at(block.from());
        At at = At.line(block.from());
        Matcher connect = CONNECT.matcher(first);
        Matcher name = NAME.matcher(first);
        Matcher resolve = RESOLVE.matcher(first);
        if (isQuiet(first)) {
            quiet(block, sink);
        } else if (resolve.matches()) {
            sink.observe("endpoint.resolves", Whom.endpoint(resolve.group("host")), false, at);
        } else if (name.matches()) {
            sink.observe("endpoint.resolves", Whom.endpoint(name.group("host")), false, at);
        } else if (connect.matches() && connect.group("port").equals("443")) {
            String host = connect.group("host");
            if (isIpv6(host) && nextAddressAnswers(block)) {
                sink.observe("client.ipv6-silent-ipv4-answers", Whom.client(), true, at);
                return;
            }
            boolean isAddress = ADDRESS.matcher(host).matches();
            sink.observe("endpoint.tcp-443-reachable", Whom.endpoint(isAddress ? asked(block) : host), false, at);
        } else {
            rejectOtherPort(block.from(), first, sink);
        }
    }

    /** The name in the command above, with its parameter or without. */
    private static @Nullable String asked(Block block) {
        Matcher tested = TESTED.matcher(block.command().text());
        return block.command()
                .parameter("ComputerName")
                .orElseGet(() ->
                        tested.find() && !ADDRESS.matcher(tested.group("host")).matches()
                                ? tested.group("host")
                                : null);
    }

    private static boolean isIpv6(String host) {
        return host.indexOf(':') != host.lastIndexOf(':');
    }

    /** {@code Test-NetConnection} tries one address after the other, warns of each that is silent, and prints what came of it in the end. */
    private static boolean nextAddressAnswers(Block block) {
        Lines lines = block.lines();
        int end = Math.min(lines.count(), block.to() + MAX_LINES);
        for (int at = block.to(); at < end; at++) {
            String line = lines.at(at);
            if (PROMPT.matcher(line).matches()) {
                return false;
            }
            Matcher outcome = OUTCOME.matcher(line);
            if (outcome.matches()) {
                return outcome.group("value").equalsIgnoreCase("True");
            }
        }
        return false;
    }

    /** Without a port only a ping was sent. */
    private static void quiet(Block block, ReadingSink sink) {
        String first = block.lines().at(block.from());
        Matcher command = QUIET.matcher(first);
        Matcher answer = ANSWER.matcher(block.lines().at(block.to() - 1));
        boolean isAsked = TestedPort.in(first).filter("443"::equals).isPresent();
        if (isAsked && command.matches() && answer.matches()) {
            sink.observe(
                    "endpoint.tcp-443-reachable",
                    Whom.endpoint(command.group("host")),
                    answer.group("value").equalsIgnoreCase("True"),
                    At.line(block.to() - 1));
        } else {
            rejectOtherPort(block.from(), first, sink);
        }
    }

    static void rejectOtherPort(int line, String text, ReadingSink sink) {
        sink.reject(
                line,
                text,
                "Another port than 443 was tested, which says nothing about MAPI over HTTP.",
                "Run Test-NetConnection with -Port 443.");
    }
}

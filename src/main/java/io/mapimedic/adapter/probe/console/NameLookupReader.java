package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import io.mapimedic.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads to which addresses a name resolves, as {@code nslookup} prints it in English and German. The name server that answers comes
 * first, with an address of its own.
 *
 * <pre>
 * C:\&gt;nslookup mail.contoso.com
 * Server:  dc1.contoso.com
 * Address:  10.0.0.1
 *
 * Name:    mail.contoso.com
 * Addresses:  2001:db8::10
 *           10.0.0.10
 *
 * *** dc1.contoso.com can't find mial.contoso.com: Non-existent domain
 * </pre>
 */
public final class NameLookupReader implements FormatReader {

    private static final int MAX_LINES = 40;
    private static final Pattern COMMAND = Pattern.compile(
            "(?i).{0,200}\\bnslookup(?:\\.exe)?\\s(?:-\\S{1,40}\\s)*(?<host>[a-z0-9_-]{1,63}(?:\\.[a-z0-9_-]{1,63})+)\\.?(?:\\s+[a-z0-9.:-]{1,253})?");
    private static final Pattern SERVER = Pattern.compile("(?i)Server:\\s.*");
    private static final Pattern NAME =
            Pattern.compile("Name:\\s+(?<host>[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+)\\.?");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:Address(?:es)?|Adressen?):\\s+(?<address>[0-9a-f.:]{3,45})");
    private static final Pattern MORE = Pattern.compile("(?i)\\s+(?<address>[0-9a-f]{1,4}[.:][0-9a-f.:]{2,45})");
    private static final Pattern REMARK = Pattern.compile(
            "(?i)(?:Non-authoritative answer|Nicht autorisierende Antwort|Aliases|DNS request timed out).*|\\s+timeout was .*");
    private static final Pattern UNKNOWN = Pattern.compile(
            "\\*{3} (?:(?<asked>[A-Za-z0-9_.-]{1,253}) \\p{Ll}{3,12} \\p{Ll}{2,5} \\S{1,253} .{1,100}|.{1,200} (?<host>[A-Za-z0-9_.-]{1,253})): Non-existent domain\\.?");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        if (first.length() > 600 || !begins(first)) {
            return 0;
        }
        int run = Runs.of(lines, from, 1, MAX_LINES, NameLookupReader::belongs);
        for (int at = from; at < from + run; at++) {
            if (UNKNOWN.matcher(lines.at(at)).matches()
                    || at > from && ADDRESS.matcher(lines.at(at)).matches()) {
                return run;
            }
        }
        return 0;
    }

    private static boolean begins(String line) {
        return line.contains("nslookup") && COMMAND.matcher(line).matches()
                || line.startsWith("Name:") && NAME.matcher(line).matches()
                || line.startsWith("Server:")
                || line.startsWith("***") && UNKNOWN.matcher(line).matches();
    }

    private static boolean belongs(String line) {
        return line.length() < 600
                && (SERVER.matcher(line).matches()
                        || NAME.matcher(line).matches()
                        || ADDRESS.matcher(line).matches()
                        || MORE.matcher(line).matches()
                        || REMARK.matcher(line).matches()
                        || UNKNOWN.matcher(line).matches());
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        List<String> addresses = new ArrayList<>();
        String host = null;
        boolean isOfServer = false;
        boolean isUnknown = false;
        for (int at = block.from(); at < block.to(); at++) {
            String line = block.lines().at(at);
            Matcher command = COMMAND.matcher(line);
            Matcher name = NAME.matcher(line);
            if (at == block.from() && command.matches()) {
                host = command.group("host");
            } else if (name.matches()) {
                host = name.group("host");
                isOfServer = false;
            } else if (SERVER.matcher(line).matches()) {
                isOfServer = true;
            } else if (!isOfServer) {
                address(line, addresses);
            }
            Matcher unknown = UNKNOWN.matcher(line);
            if (unknown.matches()) {
                isUnknown = true;
                String named = unknown.group("asked") == null ? unknown.group("host") : unknown.group("asked");
                host = host == null ? named : host;
            }
        }
        if (host != null && host.startsWith("_")) {
            noHost(block, host, sink);
        } else {
            report(host, addresses, isUnknown, At.line(block.from()), sink);
        }
    }

    /** {@code _autodiscover._tcp.contoso.com} is the name of a service record, which few domains have. */
    private static void noHost(Block block, String name, ReadingSink sink) {
        sink.reject(
                block.from(),
                name,
                "Outlook asks for the service record last. Most domains have none, and nothing follows from that.",
                "Look the names autodiscover and mail of the domain up.");
    }

    private static void report(
            @Nullable String host, List<String> addresses, boolean isUnknown, At at, ReadingSink sink) {
        Subject endpoint = Whom.endpoint(host);
        if (!addresses.isEmpty()) {
            sink.observe("endpoint.resolves", endpoint, true, at);
            sink.observe("endpoint.addresses", endpoint, List.copyOf(addresses), at);
        } else if (isUnknown) {
            sink.observe("endpoint.resolves", endpoint, false, at);
        }
    }

    private static void address(String line, List<String> addresses) {
        for (Pattern pattern : List.of(ADDRESS, MORE)) {
            Matcher found = pattern.matcher(line);
            if (found.matches() && !addresses.contains(found.group("address"))) {
                addresses.add(found.group("address"));
            }
        }
    }
}

package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import io.mapimedic.model.Subject;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables in which the script HealthChecker shows the values of the registry for TLS. {@code NULL} is a value that does not exist.
 * In a narrow window the key goes on in the next line, broken at a blank or anywhere.
 *
 * <pre>
 *         RegistryKey        Location                                                                   Value
 *         -----------        --------                                                                   -----
 *         Enabled            SYSTEM\CurrentControlSet\…\SCHANNEL\Protocols\TLS 1.2\Server                   1
 *         DisabledByDefault  SYSTEM\CurrentControlSet\…\SCHANNEL\Protocols\TLS 1.2\Server                NULL
 *         SchUseStrongCrypto SOFTWARE\Microsoft\.NETFramework\v4.0.30319                                    1
 * </pre>
 */
public final class TlsRegistryReader implements FormatReader {

    private static final int LONGEST = 600;
    private static final int MAX_LINES = 200;
    private static final Pattern HEADER = Pattern.compile("(?i)\\s*+RegistryKey\\s++Location\\s++Value\\s*");
    private static final Pattern DASHES = Pattern.compile("\\s*+-{4,}+\\s++-{4,}+\\s++-{3,}+\\s*");
    private static final Pattern ROW = Pattern.compile(
            "(?i)\\s*+(?<name>Enabled|DisabledByDefault|SystemDefaultTlsVersions|SchUseStrongCrypto)\\s{1,40}(?<key>(?:SYSTEM|SOFTWARE)\\\\.{1,200}?)\\s{1,120}(?<value>\\d{1,10}|NULL)\\s*");
    private static final Pattern REST =
            Pattern.compile("\\s{8,200}(?<rest>[A-Za-z0-9.\\\\]{1,80}(?: [0-9.]{1,5}\\S{0,20})?)");

    /** The key without its blanks, because a blank is lost where the line was broken. */
    private static final Pattern PROTOCOL = Pattern.compile(
            "(?i)SYSTEM\\\\CurrentControlSet\\\\Control\\\\SecurityProviders\\\\SCHANNEL\\\\Protocols\\\\(?<family>TLS|SSL)(?<version>[1-3]\\.[0-3])\\\\(?<side>Server|Client)");

    private static final Pattern FRAMEWORK =
            Pattern.compile("(?i)SOFTWARE\\\\(?:Wow6432Node\\\\)?Microsoft\\\\\\.NETFramework\\\\v[24]\\.0\\.\\d{5}");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        boolean begins = first.length() < LONGEST
                && (HEADER.matcher(first).matches() || ROW.matcher(first).matches());
        return begins ? Runs.of(lines, from, 0, MAX_LINES, TlsRegistryReader::belongs) : 0;
    }

    private static boolean belongs(String line) {
        return line.length() < LONGEST
                && (ROW.matcher(line).matches()
                        || DASHES.matcher(line).matches()
                        || HEADER.matcher(line).matches()
                        || REST.matcher(line).matches());
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        Subject server = Whom.server(block);
        int rows = 0;
        for (int at = block.from(); at < block.to(); at++) {
            Matcher row = ROW.matcher(block.lines().at(at));
            if (row.matches()) {
                rows++;
                row(row, at, block, server, sink);
            }
        }
        if (rows == 0) {
            sink.reject(
                    block.from(),
                    block.lines().at(block.from()),
                    "Only the head of a table is here.",
                    "Paste the rows below it as well.");
        }
    }

    private static void row(Matcher row, int at, Block block, Subject server, ReadingSink sink) {
        StringBuilder key = new StringBuilder(row.group("key").replace(" ", ""));
        String name = name(key);
        for (int next = at + 1; name == null && next < block.to(); next++) {
            Matcher rest = REST.matcher(block.lines().at(next));
            if (!rest.matches()) {
                break;
            }
            name = name(key.append(rest.group("rest").replace(" ", "")));
        }
        if (name == null) {
            sink.reject(at, row.group().strip(), "This key of the registry is not whole, or none of TLS.", null);
        } else {
            String value = row.group("value");
            Long number = value.equalsIgnoreCase("NULL") ? null : Long.valueOf(value);
            sink.observe(name + "\\" + row.group("name"), server, number, At.line(at));
        }
    }

    /** The key as the registry calls it; null when it is not whole. */
    private static @Nullable String name(CharSequence key) {
        Matcher protocol = PROTOCOL.matcher(key);
        if (protocol.matches()) {
            return "HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\%s %s\\%s"
                    .formatted(
                            protocol.group("family").toUpperCase(Locale.ROOT),
                            protocol.group("version"),
                            protocol.group("side"));
        }
        return FRAMEWORK.matcher(key).matches() ? "HKLM\\" + key : null;
    }
}

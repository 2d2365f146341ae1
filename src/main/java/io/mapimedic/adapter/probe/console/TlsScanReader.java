package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which versions of TLS an endpoint takes, as nmap, testssl.sh and sslscan list them. Only a list that tells of TLS 1.2 is whole enough.
 *
 * <pre>
 * | ssl-enum-ciphers:
 * |   TLSv1.2:
 * |     ciphers:
 * |_  least strength: A
 *
 *  TLS 1.1    not offered
 *  TLS 1.2    offered (OK)
 *
 * TLSv1.2   enabled
 * </pre>
 */
public final class TlsScanReader implements FormatReader {

    private static final int MAX_LINES = 400;
    private static final int LONGEST = 400;
    private static final Pattern OF_NMAP = Pattern.compile("\\|_? ?ssl-enum-ciphers:\\s*");
    private static final Pattern END_OF_NMAP = Pattern.compile("\\|_ {1,4}least strength: \\w.*");
    private static final Pattern VERSION_OF_NMAP = Pattern.compile("\\| {1,6}(?:SSLv3|TLSv(?<version>1\\.[0-3])): ?.*");
    private static final Pattern OFFER = Pattern.compile(
            "\\s{0,8}(?:SSLv[23]|TLS(?: |v)(?<version>1(?:\\.[0-3])?)) {2,20}(?:(?<yes>offered|enabled)|not offered|disabled)\\b.*");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        if (first.length() > LONGEST) {
            return 0;
        }
        if (first.startsWith("|") && OF_NMAP.matcher(first).matches()) {
            int run = Runs.of(lines, from, 0, MAX_LINES, line -> line.startsWith("|"));
            return upToEnd(lines, from, run);
        }
        int run = isOffer(first) ? Runs.of(lines, from, 0, MAX_LINES, TlsScanReader::isOffer) : 0;
        return run > 1 ? run : 0;
    }

    private static int upToEnd(Lines lines, int from, int run) {
        for (int at = from; at < from + run; at++) {
            if (END_OF_NMAP.matcher(lines.at(at)).matches()) {
                return at + 1 - from;
            }
        }
        return run;
    }

    private static boolean isOffer(String line) {
        return line.length() < LONGEST
                && line.contains("  ")
                && OFFER.matcher(line).matches();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        Set<String> taken = new TreeSet<>();
        boolean isWhole = END_OF_NMAP.matcher(block.lines().at(block.to() - 1)).matches();
        for (int at = block.from(); at < block.to(); at++) {
            String line = block.lines().at(at);
            Matcher nmap = VERSION_OF_NMAP.matcher(line);
            Matcher offer = OFFER.matcher(line);
            if (nmap.matches() && nmap.group("version") != null) {
                taken.add("TLS " + nmap.group("version"));
            } else if (offer.matches() && offer.group("version") != null) {
                String version = offer.group("version");
                isWhole |= version.equals("1.2");
                if (offer.group("yes") != null) {
                    taken.add("TLS " + (version.equals("1") ? "1.0" : version));
                }
            }
        }
        if (isWhole) {
            sink.observe("endpoint.tls-versions", Whom.endpoint(null), List.copyOf(taken), At.line(block.from()));
        } else {
            sink.reject(
                    block.from(),
                    "",
                    "The list of TLS versions breaks off before TLS 1.2.",
                    "Send the whole list that the scanner prints.");
        }
    }
}

package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.CommandLine;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import io.mapimedic.model.Subject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the certificates that HTTP.sys has for its ports. Port 443 is the front end of Exchange, 444 its back end. Only a list that was
 * printed from its title on, that has the front end for all addresses and that nobody shortened tells that a port has none.
 *
 * <pre>
 * C:\&gt;netsh http show sslcert
 *
 * SSL Certificate bindings:
 * -------------------------
 *     IP:port                      : 0.0.0.0:443
 *     Certificate Hash             : 0123456789abcdef0123456789abcdef01234567
 * </pre>
 */
public final class SslBindingReader implements FormatReader {

    private static final int MAX_LINES = 400;
    private static final Pattern TITLE = Pattern.compile("SSL[- ].{3,60}:");
    private static final Pattern COMMAND = Pattern.compile("(?i).{0,300}\\bnetsh http show sslcert\\b.{0,200}");
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\s*+IP:port\\s*+:\\s*+(?<address>\\S{1,80})");
    private static final Pattern LABEL =
            Pattern.compile("\\s++\\S.{1,60}?\\s*+:\\s.*|\\s*+(?i:IP:port|Hostname:port).*|-{5,}+");
    private static final Pattern HASH = Pattern.compile("[^:]{3,60}:\\s*+(?<hash>[0-9a-fA-F]{40})");
    private static final Pattern SHORTENED = Pattern.compile("(?:.*[0-9a-fA-F])?\\s*+[\\[(]?(?:\\.{2,}|…)[\\])]?\\s*+");
    private static final Pattern ALL_443 = Pattern.compile("(?:0\\.0\\.0\\.0|\\[::\\]):443");
    private static final Pattern ALL_444 = Pattern.compile("(?:0\\.0\\.0\\.0|\\[::\\]):444");
    private static final Pattern ONE_443 = Pattern.compile("(?i).*\\bipport\\s*=\\s*\\S{1,60}:443\\b.*");
    private static final Pattern ONE_444 = Pattern.compile("(?i).*\\bipport\\s*=\\s*\\S{1,60}:444\\b.*");
    private static final Pattern NOT_FOUND = Pattern.compile(
            "(?i)\\s*+(?:The system cannot find the file specified|Das System kann die angegebene Datei nicht finden)\\.?");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        boolean isCommand = first.length() < 600 && COMMAND.matcher(first).matches();
        boolean isTitle = first.startsWith("SSL") && TITLE.matcher(first).matches();
        if (!isCommand && !isTitle && !isAddress(first)) {
            return 0;
        }
        int run = Runs.of(
                lines,
                from,
                2,
                MAX_LINES,
                line -> belongs(line) || isCommand && TITLE.matcher(line).matches());
        return isAddress(first) || hasContent(lines, from, run) ? run : 0;
    }

    private static boolean hasContent(Lines lines, int from, int run) {
        for (int at = from + 1; at < from + run; at++) {
            if (isAddress(lines.at(at)) || NOT_FOUND.matcher(lines.at(at)).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean belongs(String line) {
        return CommandLine.parse(line).isEmpty()
                && (LABEL.matcher(line).matches() || NOT_FOUND.matcher(line).matches());
    }

    private static boolean isAddress(String line) {
        return line.toLowerCase(Locale.ROOT).contains("ip:port")
                && ADDRESS.matcher(line).matches();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        Map<String, String> hashes = new LinkedHashMap<>();
        String address = "";
        for (int at = block.from(); at < block.to(); at++) {
            String line = block.lines().at(at);
            Matcher begin = ADDRESS.matcher(line);
            Matcher hash = HASH.matcher(line.strip());
            if (begin.matches()) {
                address = begin.group("address");
                hashes.put(address, "");
            } else if (!address.isEmpty() && hash.matches()) {
                hashes.put(address, hash.group("hash").toUpperCase(Locale.ROOT));
            }
        }
        Subject server = Whom.server(block);
        At at = At.line(block.from());
        boolean hasFrontEnd = report(hashes, ALL_443, "server.certificate.front-end-hash", server, at, sink);
        if (!hasFrontEnd && hashes.isEmpty() && ONE_443.matcher(command(block)).matches()) {
            sink.observe("server.certificate.front-end-unusable", server, true, at);
        }
        boolean hasBackEnd = report(hashes, ALL_444, "server.certificate.back-end-hash", server, at, sink);
        if (!hasBackEnd && isMissing(block, hashes)) {
            sink.observe("server.certificate.back-end-binding", server, "missing", at);
        }
    }

    private static boolean report(
            Map<String, String> hashes, Pattern address, String key, Subject server, At at, ReadingSink sink) {
        for (Map.Entry<String, String> entry : hashes.entrySet()) {
            if (address.matcher(entry.getKey()).matches() && !entry.getValue().isEmpty()) {
                sink.observe(key, server, entry.getValue(), at);
                return true;
            }
        }
        return false;
    }

    private static String command(Block block) {
        String first = block.lines().at(block.from());
        return COMMAND.matcher(first).matches() ? first : block.command().text();
    }

    private static boolean isMissing(Block block, Map<String, String> hashes) {
        String first = block.lines().at(block.from());
        String command = command(block);
        if (ONE_444.matcher(command).matches()) {
            return hashes.isEmpty();
        }
        boolean isWhole =
                TITLE.matcher(first).matches() || COMMAND.matcher(first).matches();
        return isWhole
                && !isShortened(block)
                && !command.toLowerCase(Locale.ROOT).contains("ipport")
                && hashes.keySet().stream().anyMatch(one -> ALL_443.matcher(one).matches())
                && hashes.keySet().stream().noneMatch(one -> one.endsWith(":444"));
    }

    /** Whoever left out digits or lines may have left out a port as well. */
    private static boolean isShortened(Block block) {
        int end = Math.min(block.to() + 1, block.lines().count());
        for (int at = block.from(); at < end; at++) {
            if (SHORTENED.matcher(block.lines().at(at)).matches()) {
                return true;
            }
        }
        return false;
    }
}

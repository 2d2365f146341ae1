package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@code netsh winhttp show proxy} prints, in any language of Windows: a label with a proxy behind it, or a sentence in which
 * none stands.
 *
 * <pre>
 * Current WinHTTP proxy settings:
 *
 *     Proxy Server(s) :  proxy.contoso.com:8080
 *     Bypass List     :  (none)
 * </pre>
 */
public final class WinHttpProxyReader implements FormatReader {

    private static final int MAX_LINES = 8;
    private static final Pattern PROXY = Pattern.compile(
            "\\s+[^:]{3,60}:\\s+(?<proxy>(?:https?=)?[A-Za-z0-9][A-Za-z0-9.-]{0,252}:\\d{1,5}[^\\s]{0,500}|(?:https?=)?[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\\.[A-Za-z0-9-]{1,63})+)");
    private static final Pattern DIRECT = Pattern.compile("\\s+[^:]{5,60}\\([^():]{3,60}\\)\\.?");

    @Override
    public int extent(Lines lines, int from) {
        if (!isTitle(lines.at(from))) {
            return 0;
        }
        int first = Runs.next(lines, from, 3);
        return first >= 0 && isIndented(lines.at(first))
                ? Runs.of(lines, from, 2, MAX_LINES, WinHttpProxyReader::isIndented)
                : 0;
    }

    private static boolean isTitle(String line) {
        return line.length() < 100
                && line.endsWith(":")
                && line.toLowerCase(Locale.ROOT).contains("winhttp");
    }

    private static boolean isIndented(String line) {
        return line.startsWith("  ") || line.startsWith("\t");
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        for (int at = block.from() + 1; at < block.to(); at++) {
            String line = block.lines().at(at);
            Matcher proxy = PROXY.matcher(line);
            if (proxy.matches()) {
                sink.observe("netsh.WinHttpProxy", null, proxy.group("proxy"), At.line(at));
                return;
            }
            if (DIRECT.matcher(line).matches()) {
                sink.observe("netsh.WinHttpProxy", null, (Object) null, At.line(at));
                return;
            }
        }
        sink.reject(
                block.from(),
                block.lines().at(block.from()),
                "Neither a proxy nor direct access stands below it.",
                "Run netsh winhttp show proxy and paste all that it prints.");
    }
}

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
 * Reads lines of a hosts file below the command that printed it: people also show lines that they have removed. What stands behind a hash
 * is not in force.
 *
 * <pre>
 * C:\\&gt;type %windir%\\system32\\drivers\\etc\\hosts
 * # Copyright (c) 1993-2009 Microsoft Corp.
 * 10.1.0.22   mail.contoso.com  autodiscover.contoso.com  # pilot
 * </pre>
 */
public final class HostsFileReader implements FormatReader {

    private static final int MAX_LINES = 500;
    private static final Pattern ENTRY = Pattern.compile(
            "\\s*+\\d{1,3}(?:\\.\\d{1,3}){3}[ \\t]{1,40}(?<names>[A-Za-z0-9][A-Za-z0-9.-]{0,252}(?:[ \\t]{1,20}[A-Za-z][A-Za-z0-9.-]{0,252}){0,9})[ \\t]{0,20}(?:#.{0,200})?");
    /** An entry that is switched off, or nothing; other words behind a hash are those of somebody. */
    private static final Pattern OFF = Pattern.compile("\\s*+#[#\\s]*+(?:[0-9a-fA-F.:]{3,45}\\s.*)?");

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,62}(?:\\.[A-Za-z0-9-]{1,63})+");

    @Override
    public int extent(Lines lines, int from) {
        return isEntry(lines.at(from))
                ? Runs.of(
                        lines,
                        from,
                        0,
                        MAX_LINES,
                        line -> isEntry(line) || OFF.matcher(line).matches())
                : 0;
    }

    private static boolean isEntry(String line) {
        Matcher entry = ENTRY.matcher(line);
        if (line.length() > 1_000 || !entry.matches()) {
            return false;
        }
        for (String name : entry.group("names").split("\\s+")) {
            if (!NAME.matcher(name).matches()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        boolean isOfExchange = false;
        for (int at = block.from(); at < block.to(); at++) {
            Matcher entry = ENTRY.matcher(block.lines().at(at));
            if (entry.matches()) {
                for (String name : entry.group("names").toLowerCase(Locale.ROOT).split("\\s+")) {
                    isOfExchange |= ExchangeHosts.isOne(name);
                }
            }
        }
        if (isOfExchange
                && block.command()
                        .text()
                        .toLowerCase(Locale.ROOT)
                        .replace('/', '\\')
                        .contains("etc\\hosts")) {
            sink.observe("client.hosts-entry-for-exchange", Whom.client(), true, At.line(block.from()));
        } else {
            sink.reject(
                    block.from(),
                    block.lines().at(block.from()),
                    "Like a line of a hosts file; without the command it may be one of former days.",
                    "Paste it with its command: type C:\\Windows\\System32\\drivers\\etc\\hosts");
        }
    }
}

package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.RegistryKey;
import io.mapimedic.adapter.probe.Runs;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the keys of the registry for a version of TLS as people note them: one line for a key, with its values behind it.
 *
 * <pre>
 * Schannel\Protocols\TLS 1.0\Server   Enabled 0   DisabledByDefault 1
 * TLS 1.2\Client: Enabled=0xffffffff
 * </pre>
 */
public final class TlsKeyLineReader implements FormatReader {

    private static final int LONGEST = 300;
    private static final int MAX_LINES = 40;
    private static final String VALUE =
            "(?<%s>Enabled|DisabledByDefault)\\s{0,9}[=:]?\\s{0,9}(?:REG_DWORD\\s{1,9})?(?<%s>0x[0-9a-fA-F]{1,8}|\\d{1,10})";
    private static final Pattern LINE = Pattern.compile(
            "(?i)\\s*+(?:[A-Z_]{4,20}:?\\\\)?(?:[A-Z ]{1,30}\\\\){0,6}(?<family>TLS|SSL) ?(?<version>[1-3]\\.[0-3])"
                    + "\\\\(?<side>Server|Client)\\\\?:?[\\s,]{1,40}"
                    + VALUE.formatted("first", "one") + "(?:[\\s,;]{1,40}" + VALUE.formatted("second", "other")
                    + ")?\\s*");

    @Override
    public int extent(Lines lines, int from) {
        return is(lines.at(from)) ? Runs.of(lines, from, 0, MAX_LINES, TlsKeyLineReader::is) : 0;
    }

    private static boolean is(String line) {
        return line.length() < LONGEST
                && line.indexOf('\\') > 0
                && LINE.matcher(line).matches();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        for (int at = block.from(); at < block.to(); at++) {
            Matcher line = LINE.matcher(block.lines().at(at));
            if (line.matches()) {
                observe(line, line.group("first"), line.group("one"), at, block, sink);
                if (line.group("second") != null) {
                    observe(line, line.group("second"), line.group("other"), at, block, sink);
                }
            }
        }
    }

    private static void observe(Matcher line, String name, String value, int at, Block block, ReadingSink sink) {
        String path = "SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\%s %s\\%s"
                .formatted(line.group("family").toUpperCase(Locale.ROOT), line.group("version"), line.group("side"));
        new RegistryKey(block.command().computer(), "HKLM", path).observe(name, number(value), at, sink);
    }

    private static Long number(String value) {
        return value.startsWith("0x") ? Long.parseLong(value, 2, value.length(), 16) : Long.parseLong(value);
    }
}

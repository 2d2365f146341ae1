package io.mapimedic.adapter.probe;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what regedit exports, whole or a part of it:
 *
 * <pre>
 * Windows Registry Editor Version 5.00
 *
 * [HKEY_CURRENT_USER\Software\Microsoft\Exchange]
 * "MapiHttpDisabled"=dword:00000001
 * "ExcludeHttpsRootDomain"=-
 * "Servers"=hex(7):65,00,78,00,30,00,31,00,\
 *   00,00,00,00
 * </pre>
 *
 * {@code REGEDIT4} at the top means that lists are written in the Windows code page instead of UTF-16.
 */
final class RegistryFileReader implements FormatReader {

    private static final String VERSION_5 = "windows registry editor version 5";
    private static final String VERSION_4 = "regedit4";
    /** Of a value with all its lines, in characters; what Outlook and Exchange keep there is far shorter. */
    private static final int LONGEST = 100_000;

    private static final Charset ANSI = Charset.forName("windows-1252");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from).strip();
        if (!isHeader(first) && !isKey(first) && !isLonely(first)) {
            return 0;
        }
        int last = from;
        boolean isOpen = false;
        for (int at = from + 1; at < lines.count(); at++) {
            if (lines.isBlank(at)) {
                isOpen = false;
                continue;
            }
            String line = lines.at(at).strip();
            if (!isOpen && !isKey(line) && !isHeader(line) && !isValue(line) && !line.startsWith(";")) {
                break;
            }
            isOpen = (isOpen || isValue(line)) && line.endsWith("\\");
            last = at;
        }
        return last + 1 - from;
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        Charset charset = StandardCharsets.UTF_16LE;
        String top = block.lines().at(block.from()).strip();
        RegistryKey key = isLonely(top)
                ? RegistryNames.keyOf(unquoted(top.substring(0, endOfName(top))))
                        .orElse(null)
                : null;
        for (int at = block.from(); at < block.to(); at++) {
            String line = block.lines().at(at).strip();
            if (isHeader(line)) {
                charset = line.toLowerCase(Locale.ROOT).startsWith(VERSION_4) ? ANSI : StandardCharsets.UTF_16LE;
            } else if (isKey(line)) {
                key = key(line, at, sink);
            } else if (isValue(line)) {
                int first = at;
                StringBuilder whole = new StringBuilder(line);
                while (whole.charAt(whole.length() - 1) == '\\' && at + 1 < block.to()) {
                    String next = block.lines().at(++at).strip();
                    whole.setLength(whole.length() - 1);
                    whole.append(whole.length() < LONGEST ? next : next.endsWith("\\") ? "\\" : "");
                }
                if (whole.length() >= LONGEST) {
                    sink.reject(first, whole.substring(0, 100), "The data of the registry value is too long.", null);
                    continue;
                }
                readValue(whole.toString(), first, new Target(key, charset), sink);
            }
        }
    }

    private record Target(@Nullable RegistryKey key, Charset charset) {}

    private static @Nullable RegistryKey key(String line, int at, ReadingSink sink) {
        String text = line.substring(1, line.length() - 1);
        if (text.startsWith("-")) {
            sink.reject(at, line, "The file deletes a whole key; which values it had is not known.", null);
            return null;
        }
        return RegistryKey.parse(text).orElse(null);
    }

    private static void readValue(String line, int at, Target target, ReadingSink sink) {
        int end = endOfName(line);
        Optional<String> name =
                line.startsWith("@") ? Optional.of("(Default)") : Optional.of(unquoted(line.substring(0, end)));
        String data = line.substring(end + 1).strip();
        RegistryKey key = target.key();
        if (key == null) {
            sink.reject(
                    at,
                    line,
                    "The registry key above the value is missing.",
                    "Paste the line in square brackets as well.");
        } else if (data.equals("-")) {
            key.observe(name.get(), null, at, sink);
        } else {
            Optional<Object> value = value(data, target.charset());
            value.ifPresentOrElse(
                    found -> key.observe(name.get(), found, at, sink),
                    () -> sink.reject(at, line, "The data of the registry value is not understood.", null));
        }
    }

    private static Optional<Object> value(String data, Charset charset) {
        String lower = data.toLowerCase(Locale.ROOT);
        if (data.length() > 1 && data.startsWith("\"") && data.endsWith("\"")) {
            return Optional.of(unquoted(data));
        }
        if (lower.startsWith("dword:")) {
            return RegistryData.number("0x" + lower.substring(6).strip()).map(number -> number);
        }
        int colon = lower.indexOf(':');
        if (!lower.startsWith("hex") || colon < 0) {
            return Optional.empty();
        }
        return RegistryBytes.parse(data.substring(colon + 1))
                .flatMap(bytes -> bytes.value(lower.substring(0, colon), charset));
    }

    /** A value without the key above it, whose name tells the key all the same. */
    private static boolean isLonely(String line) {
        return isValue(line) && RegistryNames.isKnown(unquoted(line.substring(0, endOfName(line))));
    }

    private static boolean isHeader(String line) {
        String lower = line.length() > 80 ? "" : line.toLowerCase(Locale.ROOT);
        return lower.startsWith(VERSION_5) || lower.equals(VERSION_4);
    }

    private static boolean isKey(String line) {
        return (line.startsWith("[HKEY_") || line.startsWith("[-HKEY_")) && line.endsWith("]");
    }

    private static boolean isValue(String line) {
        boolean isNamed = line.startsWith("\"") || line.startsWith("@=");
        return isNamed && endOfName(line) > 0;
    }

    /** The place of the equals sign behind the quoted name; -1 when there is none. */
    private static int endOfName(String line) {
        if (line.startsWith("@=")) {
            return 1;
        }
        for (int i = 1; i + 1 < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return line.charAt(i + 1) == '=' ? i + 1 : -1;
            }
        }
        return -1;
    }

    private static String unquoted(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            boolean isEscape =
                    c == '\\' && i + 1 < text.length() - 1 && List.of('\\', '"').contains(text.charAt(i + 1));
            plain.append(isEscape ? text.charAt(++i) : c);
        }
        return plain.toString();
    }
}

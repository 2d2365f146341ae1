package io.mapimedic.adapter.probe;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code reg query} prints, with or without the command above it:
 *
 * <pre>
 * C:\&gt;reg query HKCU\Software\Microsoft\Exchange /v MapiHttpDisabled
 *
 * HKEY_CURRENT_USER\Software\Microsoft\Exchange
 *     MapiHttpDisabled    REG_DWORD    0x1
 *
 * ERROR: The system was unable to find the specified registry key or value.
 * </pre>
 *
 * The error is an answer: below a command that names one value, that value does not exist.
 */
final class RegistryQueryReader implements FormatReader {

    private static final Pattern ENDING =
            Pattern.compile("(?i)\\s*+(?:End of search:|! REG\\.EXE VERSION|The operation completed).*+");

    /** As people note it: the value was looked for, and there is none. */
    private static final Pattern NOT_THERE = Pattern.compile(
            "(?i)\\s++[A-Za-z][A-Za-z0-9_]{2,60}\\s++\\(?(?:does not exist|doesn't exist|not set|not present|missing|existiert nicht|nicht vorhanden|fehlt)\\)?\\.?");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        if (isLonely(first) || isMissing(first)) {
            return 1;
        }
        boolean isShort = !first.stripLeading().startsWith("HKEY_");
        if ((!isKey(first) || isShort && !hasValueBelow(lines, from))
                && RegistryCommand.parse(first).filter(RegistryCommand::isQuery).isEmpty()) {
            return 0;
        }
        int last = from;
        for (int at = from + 1; at < lines.count(); at++) {
            if (!lines.isBlank(at)) {
                String line = lines.at(at);
                if (RegistryCommand.parse(line).isPresent()) {
                    break;
                }
                if (!isKey(line)
                        && type(line) < 0
                        && !ENDING.matcher(line).matches()
                        && !NOT_THERE.matcher(line).matches()
                        && !isMissing(line)) {
                    break;
                }
                last = at;
                if (isMissing(line)) {
                    break;
                }
            }
        }
        return last + 1 - from;
    }

    /** A key in its short form may stand in any sentence; with a value below it, it is what was asked. */
    private static boolean hasValueBelow(Lines lines, int from) {
        for (int at = from + 1; at < lines.count() && at <= from + 2; at++) {
            if (type(lines.at(at)) >= 0
                    || isMissing(lines.at(at))
                    || NOT_THERE.matcher(lines.at(at)).matches()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        RegistryCommand command = null;
        RegistryKey key = null;
        int before = sink.observationCount();
        int keyLine = block.from();
        if (isMissing(block.lines().at(block.from()))) {
            readMissing(
                    RegistryCommand.parse(block.command().text())
                            .filter(RegistryCommand::isQuery)
                            .orElse(null),
                    block.from(),
                    block.lines().at(block.from()),
                    sink);
            return;
        }
        for (int at = block.from(); at < block.to(); at++) {
            String line = block.lines().at(at);
            if (isLonely(line) && key == null) {
                key = RegistryNames.keyOf(line.substring(0, type(line)).strip()).orElse(null);
                readValue(line, at, key, sink);
            } else if (at == block.from() && !isKey(line)) {
                command = RegistryCommand.parse(line).orElse(null);
                key = command == null ? null : command.key();
            } else if (isKey(line)) {
                String computer = command == null || command.key() == null
                        ? null
                        : command.key().computer();
                key = RegistryKey.parse(line).map(found -> found.on(computer)).orElse(null);
                keyLine = at;
            } else if (key != null && NOT_THERE.matcher(line).matches()) {
                key.observe(line.strip().split("\\s", 2)[0], null, at, sink);
            } else if (type(line) >= 0) {
                readValue(line, at, key, sink);
            } else if (isMissing(line)) {
                readMissing(command, at, line, sink);
                return;
            }
        }
        if (key != null && sink.observationCount() == before) {
            sink.reject(keyLine, block.lines().at(keyLine), "No value is printed below the registry key.", null);
        }
    }

    private static void readValue(String line, int at, @Nullable RegistryKey key, ReadingSink sink) {
        int start = type(line);
        int end = start;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        String name = line.substring(0, start).strip();
        Optional<Object> value =
                RegistryData.of(line.substring(start, end), line.substring(end).strip(), "\\0");
        if (key == null) {
            sink.reject(
                    at, line, "The registry key above the value is missing.", "Paste the line with the key as well.");
        } else if (value.isEmpty()) {
            sink.reject(at, line, "The data does not fit the type of the registry value.", null);
        } else {
            key.observe(name, value.get(), at, sink);
        }
    }

    private static void readMissing(@Nullable RegistryCommand command, int at, String line, ReadingSink sink) {
        if (command != null && command.key() != null && command.name() != null) {
            command.key().observe(command.name(), null, at, sink);
        } else {
            sink.reject(
                    at,
                    line.strip(),
                    "The registry key or value does not exist, but the text does not say which one was asked for.",
                    "Ask for one value: reg query <key> /v <name>, and paste the command as well.");
        }
    }

    static boolean isMissing(String line) {
        String text = line.stripLeading();
        return text.startsWith("ERROR: The system was unable to find the specified registry")
                || (text.startsWith("FEHLER: ")
                        && text.contains("Registrierungsschl")
                        && (text.contains("nicht gefunden") || text.contains("nicht finden")));
    }

    /** A value without the key above it, whose name tells the key all the same. */
    private static boolean isLonely(String line) {
        int type = type(line);
        return type > 0 && RegistryNames.isKnown(line.substring(0, type).strip());
    }

    private static boolean isKey(String line) {
        String text = line.stripLeading();
        boolean isShort = text.startsWith("HKLM") || text.startsWith("HKCU");
        return (text.startsWith("HKEY_") || isShort)
                && text.indexOf('\\') > 0
                && (!isShort || text.indexOf("  ") < 0)
                && RegistryKey.parse(line).isPresent();
    }

    /** Where the type stands in a line {@code name    REG_X    data}; -1 in any other line. */
    private static int type(String line) {
        int at = line.indexOf("REG_");
        if (at < 2
                || !Character.isWhitespace(line.charAt(at - 1))
                || line.substring(0, at).isBlank()) {
            return -1;
        }
        int end = at;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return RegistryData.isType(line.substring(at, end)) ? at : -1;
    }
}

package io.mapimedic.adapter.probe;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads lines that write to the registry. With the answer of the program they say what the value is now; without it they stand in a
 * batch file or in instructions, and nobody knows whether they ever ran:
 *
 * <pre>
 * C:\&gt;reg add "HKCU\Software\Microsoft\Exchange" /v MapiHttpDisabled /t REG_DWORD /d 1 /f
 * The operation completed successfully.
 * </pre>
 */
final class RegistryCommandReader implements FormatReader {

    /** In other languages the answer reads differently, and then the value is asked for: rather that than a wrong one. */
    private static final String DONE = "the operation completed successfully.";

    private static final Pattern PLAIN = Pattern.compile("[\\w\\\\ .-]{1,255}");

    @Override
    public int extent(Lines lines, int from) {
        if (RegistryCommand.parse(lines.at(from))
                .filter(command -> !command.isQuery())
                .isEmpty()) {
            return 0;
        }
        boolean isDone = from + 1 < lines.count()
                && lines.at(from + 1).strip().toLowerCase(Locale.ROOT).equals(DONE);
        return isDone ? 2 : 1;
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        String line = block.lines().at(block.from());
        RegistryCommand command = RegistryCommand.parse(line).orElseThrow();
        if (command.key() == null) {
            sink.reject(block.from(), line, "The registry key is not understood.", "Write it as HKCU\\… or HKLM\\….");
        } else if (command.name() == null) {
            sink.reject(block.from(), line, "The command names no registry value, only a key.", null);
        } else if (block.to() - block.from() == 1) {
            sink.reject(
                    block.from(),
                    line,
                    "The line says what shall be written, not that it was written.",
                    remedy(command.key(), command.name()));
        } else if (command.verb().equals("delete")) {
            command.key().observe(command.name(), null, block.from(), sink);
        } else {
            written(command, line, block.from(), sink);
        }
    }

    private static void written(RegistryCommand command, String line, int at, ReadingSink sink) {
        boolean isNumber = command.type().toUpperCase(Locale.ROOT).contains("WORD");
        String data = command.data() != null ? command.data() : isNumber ? "0" : "";
        Optional<Object> value = RegistryData.isType(command.type())
                ? RegistryData.of(command.type(), data, command.separator())
                : Optional.empty();
        if (value.isEmpty() || command.key() == null || command.name() == null) {
            sink.reject(at, line, "The data does not fit the type of the registry value.", null);
        } else {
            command.key().observe(command.name(), value.get(), at, sink);
        }
    }

    private static String remedy(RegistryKey key, String name) {
        boolean isPlain =
                PLAIN.matcher(key.path()).matches() && PLAIN.matcher(name).matches();
        return isPlain
                ? "Paste what this prints: reg query \"%s\\%s\" /v \"%s\"".formatted(key.hive(), key.path(), name)
                : "Paste what reg query prints for this value.";
    }
}

package io.mapimedic.adapter.probe;

import java.util.Locale;
import java.util.Optional;

/**
 * Reads lines that write to the registry. Somebody who pastes one says what the value is now:
 *
 * <pre>
 * reg add "HKCU\Software\Microsoft\Exchange" /v MapiHttpDisabled /t REG_DWORD /d 1 /f
 * reg delete HKCU\Software\Microsoft\Exchange /v MapiHttpDisabled /f
 * </pre>
 */
final class RegistryCommandReader implements FormatReader {

    private static final String DONE = "the operation completed successfully.";

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
        } else if (command.verb().equals("delete")) {
            command.key().observe(command.name(), null, block.from(), sink);
        } else {
            boolean isNumber = command.type().toUpperCase(Locale.ROOT).contains("WORD");
            String data = command.data() != null ? command.data() : isNumber ? "0" : "";
            Optional<Object> value = RegistryData.isType(command.type())
                    ? RegistryData.of(command.type(), data, command.separator())
                    : Optional.empty();
            if (value.isEmpty()) {
                sink.reject(block.from(), line, "The data does not fit the type of the registry value.", null);
            } else {
                command.key().observe(command.name(), value.get(), block.from(), sink);
            }
        }
    }
}

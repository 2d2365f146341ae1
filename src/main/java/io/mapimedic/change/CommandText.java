package io.mapimedic.change;

import io.mapimedic.powershell.Script;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change as commands that a person can run. May hold placeholders, always inside single quotes.
 *
 * @param command what does it
 * @param verify  what shows that it worked
 * @param undo    what takes it back when nobody noted the state before
 */
public record CommandText(
        @Nullable String command,
        @Nullable String verify,
        @Nullable String undo) {

    public static final CommandText NONE = new CommandText(null, null, null);

    /** The commands of a change. */
    public static CommandText of(Change change) {
        if (change instanceof Change.CmdletCalls calls) {
            return new CommandText(source(calls.command()), source(calls.verify()), source(calls.undo()));
        }
        if (change instanceof Change.RegistryEdit edit) {
            return RegistryCommands.of(edit);
        }
        if (change instanceof Change.IisSetting setting) {
            return IisCommands.of(setting);
        }
        if (change instanceof Change.ServiceControl control) {
            return ServiceCommands.of(control);
        }
        if (change instanceof Change.ProgramCall call) {
            return new CommandText(text(call.command()), text(call.verify()), text(call.undo()));
        }
        if (change instanceof Change.ByHand byHand) {
            return new CommandText(null, source(byHand.verify()), source(byHand.undo()));
        }
        return NONE;
    }

    /** The names that stand open. */
    public List<String> placeholders() {
        return Stream.of(command, verify, undo)
                .flatMap(Stream::ofNullable)
                .flatMap(text -> new Template(text).placeholders().stream())
                .distinct()
                .toList();
    }

    /** The same with names in place; the function gives what stands between single quotes. */
    public CommandText fill(UnaryOperator<String> value) {
        return new CommandText(filled(command, value), filled(verify, value), filled(undo, value));
    }

    private static @Nullable String filled(@Nullable String text, UnaryOperator<String> value) {
        return text == null ? null : new Template(text).fill(value);
    }

    private static @Nullable String source(@Nullable Script script) {
        return script == null ? null : script.source();
    }

    private static @Nullable String text(@Nullable ProgramLine line) {
        return line == null ? null : line.text().text();
    }
}

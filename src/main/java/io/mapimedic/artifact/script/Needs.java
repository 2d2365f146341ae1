package io.mapimedic.artifact.script;

import io.mapimedic.artifact.Job;
import io.mapimedic.change.Change;
import io.mapimedic.change.CommandText;
import io.mapimedic.change.ProgramLine;
import io.mapimedic.powershell.Command;
import io.mapimedic.powershell.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must be on the machine before the first change: commands, and the parameters they must have. What runs on another computer,
 * inside of {@code Invoke-Command}, is looked for there by PowerShell itself.
 */
final class Needs {

    private Needs() {}

    static SortedMap<String, Set<String>> of(Job job) {
        SortedMap<String, Set<String>> needs = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Job.Step step : job.steps()) {
            if (step.change() instanceof Change.ProgramCall call) {
                Stream.of(call.command(), call.verify(), call.undo())
                        .flatMap(Stream::ofNullable)
                        .map(ProgramLine::program)
                        .forEach(program ->
                                needs.put(program.endsWith(".exe") ? program : program + ".exe", new TreeSet<>()));
            } else if (!(step.change() instanceof Change.ByHand) && !(step.change() instanceof Change.RegistryEdit)) {
                commands(step.change()).forEach(command -> add(needs, command));
            }
        }
        return needs;
    }

    /** The commands that run on this machine; those inside of a block for another computer do not. */
    private static List<Command> commands(Change change) {
        List<Script> scripts = new ArrayList<>();
        if (change instanceof Change.CmdletCalls calls) {
            Stream.of(calls.command(), calls.verify(), calls.undo())
                    .flatMap(Stream::ofNullable)
                    .forEach(scripts::add);
        } else {
            CommandText text = CommandText.of(change);
            Stream.of(text.command(), text.verify(), text.undo())
                    .flatMap(Stream::ofNullable)
                    .map(Script::parse)
                    .forEach(scripts::add);
        }
        return scripts.stream().flatMap(script -> local(script).stream()).toList();
    }

    private static List<Command> local(Script script) {
        List<Command> all = script.commands();
        @Nullable
        Command remote = all.stream()
                .filter(command -> command.name().equalsIgnoreCase("Invoke-Command") && command.has("ComputerName"))
                .findFirst()
                .orElse(null);
        return remote == null ? all : List.of(remote);
    }

    private static void add(Map<String, Set<String>> needs, Command command) {
        Set<String> parameters =
                needs.computeIfAbsent(command.name(), name -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER));
        command.arguments().forEach(argument -> {
            if (argument instanceof Command.Argument.Named named) {
                parameters.add(named.name());
            }
        });
    }
}

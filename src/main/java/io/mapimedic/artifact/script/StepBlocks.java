package io.mapimedic.artifact.script;

import io.mapimedic.change.Change;
import io.mapimedic.change.Change.ServiceControl;
import io.mapimedic.change.CommandText;
import io.mapimedic.change.ProgramLine;
import io.mapimedic.change.RegistryChange;
import io.mapimedic.change.RegistryChange.DeleteKey;
import io.mapimedic.change.RegistryChange.SetValue;
import io.mapimedic.change.RegistryKey;
import io.mapimedic.change.RegistryValue;
import io.mapimedic.change.Setting;
import io.mapimedic.change.Template;
import io.mapimedic.powershell.Command;
import io.mapimedic.powershell.Command.Argument;
import io.mapimedic.powershell.Expression;
import io.mapimedic.powershell.Printer;
import io.mapimedic.powershell.Quoting;
import io.mapimedic.powershell.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The script blocks of one step: how its state is read, what it should be, what makes it so, and what brings the former one back.
 *
 * @param wanted  states after the change; empty when only the command knows
 * @param restore takes the noted states as {@code $Before}; null when only a person can take it back
 * @param always  true when it is done even if the state is as wanted: a restart
 * @param exact   true when the restored state can be compared with the noted one
 */
record StepBlocks(
        List<String> read,
        List<String> wanted,
        List<String> apply,
        @Nullable List<String> restore,
        boolean always,
        boolean exact) {

    private static final Printer PRINTER = Printer.variables();

    static StepBlocks of(Change change) {
        if (change instanceof Change.CmdletCalls calls) {
            Setting setting = calls.setting();
            return setting == null ? calls(calls) : setting(calls, setting);
        }
        if (change instanceof Change.RegistryEdit edit) {
            return registry(edit);
        }
        if (change instanceof Change.IisSetting setting) {
            return iis(setting);
        }
        if (change instanceof ServiceControl control) {
            return service(control);
        }
        return program((Change.ProgramCall) change);
    }

    private static StepBlocks calls(Change.CmdletCalls calls) {
        List<String> read = calls.verify() == null
                ? List.of()
                : List.of("ConvertTo-State -Name 'Output' -Value (" + piped(calls.verify()) + " | Out-String)");
        List<String> restore = calls.undo() == null ? null : asserted(calls);
        return new StepBlocks(read, List.of(), lines(calls.command()), restore, false, false);
    }

    /** What only undo needs may be unknown while the change is made. */
    private static List<String> asserted(Change.CmdletCalls calls) {
        Script undo = Objects.requireNonNull(calls.undo());
        List<String> lines = new ArrayList<>();
        undo.placeholders().stream()
                .filter(name -> !calls.command().placeholders().contains(name))
                .forEach(name -> lines.add(known(name)));
        lines.addAll(lines(undo));
        return lines;
    }

    private static String known(String name) {
        String variable = Printer.variable(name);
        return "Assert-Known -Name '%s' -Value $%s".formatted(variable, variable);
    }

    private static StepBlocks setting(Change.CmdletCalls calls, Setting setting) {
        List<String> read = new ArrayList<>(List.of("$object = " + PRINTER.print(setting.read())));
        List<String> wanted = new ArrayList<>();
        List<Argument> former = new ArrayList<>();
        for (Argument argument : setting.set().arguments()) {
            Argument.Named named = (Argument.Named) argument;
            setting.properties().stream()
                    .filter(property -> property.parameter().equals(named.name()))
                    .findFirst()
                    .ifPresentOrElse(
                            property -> {
                                String type = property.list() ? " -Type 'List'" : "";
                                String label = Quoting.literal(property.property());
                                read.add("ConvertTo-State -Name %s -Value $object.%s%s"
                                        .formatted(label, property.property(), type));
                                wanted.add("ConvertTo-State -Name %s -Value %s%s"
                                        .formatted(label, value(property.wanted()), type));
                            },
                            () -> former.add(argument));
        }
        StringBuilder restore =
                new StringBuilder(PRINTER.print(new Command(setting.set().name(), former)));
        setting.properties()
                .forEach(property -> restore.append(" -%s:(Get-FormerValue -State $Before -Name %s)"
                        .formatted(property.parameter(), Quoting.literal(property.property()))));
        return new StepBlocks(read, wanted, lines(calls.command()), List.of(restore.toString()), false, true);
    }

    /** As an argument: words and lists of words become quoted texts. */
    private static String value(Expression wanted) {
        if (wanted instanceof Expression.Text text && text.isFixed()) {
            return Quoting.literal(text.template());
        }
        if (wanted instanceof Expression.Items items) {
            return items.items().stream().map(StepBlocks::value).collect(Collectors.joining(", ", "@(", ")"));
        }
        return PRINTER.print(wanted);
    }

    private static StepBlocks registry(Change.RegistryEdit edit) {
        List<String> read = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        List<String> apply = new ArrayList<>();
        List<String> restore = new ArrayList<>();
        boolean keyLost = false;
        for (RegistryChange change : edit.changes()) {
            String path = Quoting.literal(path(change.key()));
            if (change instanceof DeleteKey) {
                String label = Quoting.literal(change.key().toString());
                read.add("ConvertTo-State -Name %s -Value (Test-Path -LiteralPath %s)".formatted(label, path));
                wanted.add("ConvertTo-State -Name %s -Value $false".formatted(label));
                apply.add("Remove-Item -LiteralPath %s -Recurse".formatted(path));
                keyLost = true;
                continue;
            }
            String name = Quoting.literal(Objects.requireNonNull(change.valueName()));
            String label = Quoting.literal(path(change.key()) + "\\" + change.valueName());
            read.add("Get-RegistryState -Path %s -Name %s".formatted(path, name));
            if (change instanceof SetValue set) {
                String type = set.value().type().powershell();
                apply.add("Set-RegistryState -Path %s -Name %s -Type '%s' -Values %s"
                        .formatted(path, name, type, texts(set.value())));
                wanted.add("ConvertTo-State -Name %s -Value %s -Type '%s'".formatted(label, texts(set.value()), type));
            } else {
                apply.add("Remove-RegistryState -Path %s -Name %s".formatted(path, name));
                wanted.add("ConvertTo-State -Name %s -Value $null".formatted(label));
            }
            restore.add(0, "Restore-RegistryState -State $Before -Path %s -Name %s".formatted(path, name));
        }
        return new StepBlocks(read, wanted, apply, keyLost ? null : restore, false, true);
    }

    private static String path(RegistryKey key) {
        return "Registry::" + key.hive().fullName() + "\\" + key.path();
    }

    private static String texts(RegistryValue value) {
        if (value instanceof RegistryValue.Whole whole) {
            return "@('" + Long.toUnsignedString(whole.number()) + "')";
        }
        if (value instanceof RegistryValue.MultiText texts) {
            return texts.texts().stream().map(Quoting::literal).collect(Collectors.joining(", ", "@(", ")"));
        }
        return "@("
                + Quoting.literal(
                        value instanceof RegistryValue.Text text ? text.text() : ((RegistryValue.Binary) value).hex())
                + ")";
    }

    private static StepBlocks iis(Change.IisSetting setting) {
        CommandText text = CommandText.of(setting);
        String label = Quoting.literal(setting.attribute());
        String restore = lines(Objects.requireNonNull(text.command()))
                .get(0)
                .replace("-ScriptBlock { ", "-ScriptBlock { param($Value) ")
                .replace(" -Value " + Quoting.literal(setting.value()) + " }", " -Value $Value }");
        return new StepBlocks(
                List.of("ConvertTo-State -Name %s -Value (Get-PlainValue -Value (%s))"
                        .formatted(
                                label,
                                lines(Objects.requireNonNull(text.verify())).get(0))),
                List.of("ConvertTo-State -Name %s -Value %s".formatted(label, Quoting.literal(setting.value()))),
                lines(Objects.requireNonNull(text.command())),
                List.of(restore + " -ArgumentList (Get-FormerValue -State $Before -Name %s)".formatted(label)),
                false,
                true);
    }

    private static StepBlocks service(ServiceControl control) {
        CommandText text = CommandText.of(control);
        String running = control.kind() == ServiceControl.Kind.APP_POOL ? "Started" : "Running";
        String verify = lines(Objects.requireNonNull(text.verify())).get(0);
        String state = control.kind() == ServiceControl.Kind.APP_POOL
                ? "(Get-PlainValue -Value (" + verify + "))"
                : "(" + verify + ").Status";
        return new StepBlocks(
                List.of("ConvertTo-State -Name 'State' -Value " + state),
                List.of("ConvertTo-State -Name 'State' -Value '%s'"
                        .formatted(control.action() == ServiceControl.Action.STOP ? "Stopped" : running)),
                lines(Objects.requireNonNull(text.command())),
                control.action() == ServiceControl.Action.RESTART
                        ? List.of("$null = $Before # a restart leaves nothing to take back")
                        : lines(Objects.requireNonNull(text.undo())),
                control.action() == ServiceControl.Action.RESTART,
                control.action() != ServiceControl.Action.RESTART);
    }

    private static StepBlocks program(Change.ProgramCall call) {
        ProgramLine verify = call.verify();
        ProgramLine undo = call.undo();
        List<String> restore = null;
        if (undo != null) {
            restore = new ArrayList<>();
            List<String> lines = restore;
            List<String> needed = names(call.command());
            names(undo).stream().filter(name -> !needed.contains(name)).forEach(name -> lines.add(known(name)));
            restore.add(invoke("Invoke-Program", undo));
        }
        return new StepBlocks(
                verify == null
                        ? List.of()
                        : List.of(
                                "ConvertTo-State -Name 'Output' -Value (" + invoke("Get-ProgramOutput", verify) + ")"),
                List.of(),
                List.of(invoke(call.readOnly() ? "Get-ProgramOutput" : "Invoke-Program", call.command())),
                restore,
                false,
                false);
    }

    private static List<String> names(ProgramLine line) {
        return line.arguments().stream()
                .flatMap(argument -> argument.placeholders().stream())
                .toList();
    }

    private static String invoke(String function, ProgramLine line) {
        String program = line.program().endsWith(".exe") ? line.program() : line.program() + ".exe";
        return "%s -FilePath %s -Arguments %s"
                .formatted(
                        function,
                        Quoting.literal(program),
                        line.arguments().stream()
                                .map(StepBlocks::argument)
                                .collect(Collectors.joining(", ", "@(", ")")));
    }

    private static String argument(Template argument) {
        Command holder =
                Script.parse("x " + Quoting.literal(argument.text())).commands().get(0);
        return PRINTER.print(((Argument.Positional) holder.arguments().get(0)).value());
    }

    private static List<String> lines(String source) {
        return lines(Script.parse(source));
    }

    private static List<String> lines(Script script) {
        return script.statements().stream().map(PRINTER::print).toList();
    }

    private static String piped(Script script) {
        List<String> lines = lines(script);
        return lines.size() == 1 ? lines.get(0) : "& { " + String.join("; ", lines) + " }";
    }
}

package io.mapimedic.change;

import io.mapimedic.catalogue.Catalogue;
import io.mapimedic.catalogue.Cmdlet;
import io.mapimedic.catalogue.Cmdlet.ReadsBack;
import io.mapimedic.powershell.Command;
import io.mapimedic.powershell.Command.Argument;
import io.mapimedic.powershell.Expression;
import io.mapimedic.powershell.Script;
import io.mapimedic.powershell.Statement.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out with the catalogue what cmdlets do: whether they change anything, and how the state before can be noted. */
public final class CmdletReading {

    private final Catalogue catalogue;

    public CmdletReading(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The change that a script makes. */
    public Change.CmdletCalls change(Script command, @Nullable Script verify, @Nullable Script undo) {
        return new Change.CmdletCalls(
                command, verify, undo, setting(command), readOnly(command), exchange(command, verify, undo));
    }

    /** True when every command is known to change nothing. */
    public boolean readOnly(Script script) {
        return script.commands().stream()
                .allMatch(command -> catalogue
                        .cmdlet(command.name())
                        .map(cmdlet -> !cmdlet.changes())
                        .orElse(false));
    }

    private boolean exchange(@Nullable Script... scripts) {
        return Stream.of(scripts)
                .flatMap(Stream::ofNullable)
                .flatMap(script -> script.commands().stream())
                .flatMap(command -> catalogue.cmdlet(command.name()).stream())
                .anyMatch(cmdlet -> !cmdlet.available().isEmpty());
    }

    private @Nullable Setting setting(Script script) {
        if (script.statements().size() == 1
                && script.statements().get(0) instanceof Pipeline pipeline
                && pipeline.stages().size() == 1
                && pipeline.stages().get(0) instanceof Command command) {
            return catalogue
                    .cmdlet(command.name())
                    .filter(cmdlet -> cmdlet.readsBack() != null)
                    .map(cmdlet -> setting(command, cmdlet))
                    .orElse(null);
        }
        return null;
    }

    private static @Nullable Setting setting(Command set, Cmdlet cmdlet) {
        ReadsBack back = cmdlet.readsBack();
        if (back == null) {
            return null;
        }
        List<Argument> identity = new ArrayList<>();
        List<Setting.Property> properties = new ArrayList<>();
        for (Argument argument : set.arguments()) {
            if (!(argument instanceof Argument.Named named)) {
                return null;
            }
            String kept = back.keep().get(named.name());
            if (kept != null) {
                identity.add(new Argument.Named(kept, named.value(), false));
            } else {
                properties.add(property(named, cmdlet, back));
            }
        }
        return properties.isEmpty()
                ? null
                : new Setting(set, new Command(back.cmdlet(), List.copyOf(identity)), List.copyOf(properties));
    }

    private static Setting.Property property(Argument.Named named, Cmdlet cmdlet, ReadsBack back) {
        Cmdlet.Parameter parameter = cmdlet.parameters().get(named.name());
        Expression wanted = named.value() == null ? new Expression.Variable("true") : named.value();
        return new Setting.Property(
                named.name(),
                back.properties().getOrDefault(named.name(), named.name()),
                wanted,
                parameter != null && parameter.list());
    }
}

package io.mapimedic.powershell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of a cmdlet or program.
 *
 * @param name      as written
 * @param arguments in order
 */
public record Command(String name, List<Argument> arguments) implements Stage {

    /** One argument. A parameter without a value is a switch, or takes the positional argument that follows nothing. */
    public sealed interface Argument {

        /**
         * {@code -Name value}, {@code -Name:value} or {@code -Name}. Whether a parameter is a switch only a catalogue knows, so a value
         * that follows a blank belongs to the parameter here, and the checks tell when it should not.
         *
         * @param name  without the dash
         * @param value null when nothing follows
         * @param colon true for {@code -Name:value}
         */
        record Named(String name, @Nullable Expression value, boolean colon) implements Argument {}

        /** A value without a name. */
        record Positional(Expression value) implements Argument {}
    }

    /** The value of a parameter, upper and lower case alike; null when it is not there, or has none. */
    public @Nullable Expression value(String parameter) {
        return arguments.stream()
                .filter(Argument.Named.class::isInstance)
                .map(Argument.Named.class::cast)
                .filter(named -> named.name().equalsIgnoreCase(parameter))
                .map(Argument.Named::value)
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
    }

    /** True when the parameter is there, with or without value. */
    public boolean has(String parameter) {
        return arguments.stream()
                .anyMatch(argument ->
                        argument instanceof Argument.Named named && named.name().equalsIgnoreCase(parameter));
    }
}

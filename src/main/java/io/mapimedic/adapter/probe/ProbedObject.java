package io.mapimedic.adapter.probe;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a cmdlet printed about one thing: the properties of one virtual directory, one mailbox, one certificate. Text lists,
 * tables and JSON all become this.
 *
 * @param command    the command line above, {@link CommandLine#NONE} when there is none
 * @param properties in the order printed; no name twice
 * @param rows       how many objects were printed in one go; a table of several is not about the organisation
 * @param cmdlet     the cmdlet, when the input itself says so, for example by the type of the object; null when it must be found out
 */
public record ProbedObject(
        CommandLine command,
        List<Property> properties,
        int rows,
        @Nullable String cmdlet) {

    public static final int MAX_PROPERTIES = 2_000;

    /** An object of which only the text stands there. */
    public ProbedObject(CommandLine command, List<Property> properties, int rows) {
        this(command, properties, rows, null);
    }

    /**
     * One property. The value is {@code String}, {@code List<String>}, {@code Long}, {@code Double}, {@code Instant} or
     * {@link CutShort}; printed but empty is the empty string.
     */
    public record Property(String name, Object value, int line) {}

    /** A value of which PowerShell printed only the beginning. */
    public record CutShort(String printed) {
        @Override
        public String toString() {
            return printed;
        }
    }

    public Optional<Property> property(String name) {
        return properties.stream()
                .filter(property -> property.name().equalsIgnoreCase(name))
                .findFirst();
    }

    public boolean has(String name) {
        return property(name).isPresent();
    }

    /** The value as one line of text; empty when it was not printed, is empty or was cut short. */
    public Optional<String> text(String name) {
        return property(name)
                .map(Property::value)
                .filter(value -> !(value instanceof CutShort))
                .map(value -> value instanceof List<?> items
                        ? String.join(", ", items.stream().map(String::valueOf).toList())
                        : value.toString())
                .filter(text -> !text.isBlank());
    }

    public int line() {
        return properties.isEmpty() ? 0 : properties.get(0).line();
    }

    /** The beginning of the object, for people. */
    public String summary() {
        StringBuilder summary = new StringBuilder();
        for (Property property : properties) {
            if (summary.length() > 200) {
                return summary.append(" …").toString();
            }
            String value = property.value().toString();
            summary.append(summary.isEmpty() ? "" : "; ")
                    .append(property.name())
                    .append(" : ")
                    .append(value, 0, Math.min(value.length(), 100));
        }
        return summary.toString();
    }
}

package io.mapimedic.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A normalised observation: the fact that the rules match on.
 *
 * @param key        a key of the vocabulary
 * @param subject    whom it is about; its kind is the first word of the key
 * @param value      the value, in the vocabulary's type and unit
 * @param unit       the vocabulary's unit, null for what has none
 * @param source     who reported it
 * @param observedAt when it was so; null when nobody said
 */
public record Evidence(
        String key,
        Subject subject,
        Value value,
        @Nullable String unit,
        Source source,
        @Nullable Instant observedAt)
        implements Comparable<Evidence> {

    private static final Comparator<Evidence> ORDER =
            Comparator.comparing(Evidence::key).thenComparing(Evidence::subject);

    /** The number for rules; not-a-number, which no limit crosses, when the value is of another type. */
    public double number() {
        return value instanceof Value.Quantity quantity ? quantity.value() : Double.NaN;
    }

    /** The flag for rules; false when the value is of another type. Rules compare only keys of type boolean. */
    public boolean flag() {
        return value instanceof Value.Flag flag && flag.value();
    }

    /** The text for rules; empty when the value is of another type. */
    public String text() {
        return value instanceof Value.Text text ? text.value() : "";
    }

    /** The items for rules; none when the value is of another type. */
    public List<String> items() {
        return value instanceof Value.Items items ? items.value() : List.of();
    }

    /** Somebody looked, and there is nothing: no such value, or an empty one. */
    public boolean isNothing() {
        return value instanceof Value.Nothing || (value instanceof Value.Items items && items.value().isEmpty());
    }

    /** True when the value is a version older than the given one. */
    public boolean isOlderThan(String version) {
        return value instanceof Value.Version build
                && build.value().compareTo(BuildNumber.parse(version).orElseThrow()) < 0;
    }

    /** True when the whole text matches the regular expression. */
    public boolean textMatches(String expression) {
        return CompiledExpressions.of(expression).matcher(text()).matches();
    }

    /** True when this is one of the items, upper and lower case alike. */
    public boolean hasItem(String item) {
        return items().stream().anyMatch(item::equalsIgnoreCase);
    }

    /** True when one of the items is the host name in the other evidence, or a wildcard for it ({@code *.contoso.com}). */
    public boolean coversHost(Evidence host) {
        String name = host.text().toLowerCase(Locale.ROOT);
        int dot = name.indexOf('.');
        String wildcard = dot < 0 ? name : "*" + name.substring(dot);
        return items().stream().map(item -> item.toLowerCase(Locale.ROOT)).anyMatch(item -> item.equals(name) || item.equals(wildcard));
    }

    @Override
    public int compareTo(Evidence other) {
        return ORDER.compare(this, other);
    }
}

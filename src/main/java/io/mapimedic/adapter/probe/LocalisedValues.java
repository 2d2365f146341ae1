package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ProbedObject.Property;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * PowerShell prints {@code True} in every language. Spreadsheets do not: a CSV that went through one comes back with {@code WAHR} or
 * {@code VRAI}. A name may be such a word, so names are left alone.
 */
final class LocalisedValues {

    private static final Map<String, String> WORDS =
            Map.of("wahr", "True", "falsch", "False", "vrai", "True", "faux", "False");
    private static final Set<String> NAMES = Set.of(
            "name",
            "identity",
            "alias",
            "displayname",
            "server",
            "servername",
            "computername",
            "database",
            "message",
            "description");

    private LocalisedValues() {}

    static ProbedObject neutral(ProbedObject object) {
        boolean isNeutral = object.properties().stream().allMatch(property -> word(property) == null);
        if (isNeutral) {
            return object;
        }
        List<Property> properties = object.properties().stream()
                .map(property -> {
                    String word = word(property);
                    return word == null ? property : new Property(property.name(), word, property.line());
                })
                .toList();
        return new ProbedObject(object.command(), properties, object.rows());
    }

    private static @Nullable String word(Property property) {
        return property.value() instanceof String text
                        && text.length() <= 6
                        && !NAMES.contains(property.name().toLowerCase(Locale.ROOT))
                ? WORDS.get(text.toLowerCase(Locale.ROOT))
                : null;
    }
}

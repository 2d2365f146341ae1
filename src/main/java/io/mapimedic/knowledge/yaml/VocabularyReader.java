package io.mapimedic.knowledge.yaml;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.EvidenceDefinition.Derivation;
import io.mapimedic.knowledge.Respondent;
import io.mapimedic.knowledge.Suggestion;
import io.mapimedic.knowledge.ValueType;
import io.mapimedic.model.SubjectKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code vocabulary/<topic>.yaml}. */
final class VocabularyReader {

    private static final Set<String> UNITS = Set.of("ms", "s", "min", "%", "days", "count", "bytes");

    private static final Pattern VALIDITY = Pattern.compile("[1-9][0-9]{0,4}[dh]");

    List<EvidenceDefinition> read(YamlMap file) {
        String topic = file.text("topic");
        List<EvidenceDefinition> definitions = file.maps("evidence").stream()
                .map(entry -> definition(entry, topic))
                .flatMap(Optional::stream)
                .toList();
        file.done();
        return definitions;
    }

    private Optional<EvidenceDefinition> definition(YamlMap entry, String topic) {
        String key = entry.text("key");
        Optional<SubjectKind> kind = SubjectKind.ofKey(key);
        if (kind.isEmpty() || !key.matches("[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+")) {
            List<String> kinds =
                    Arrays.stream(SubjectKind.values()).map(SubjectKind::word).toList();
            String first = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
            entry.complain(
                    "key",
                    "'%s' must begin with one of %s, then words in lower case.%s"
                            .formatted(key, String.join(", ", kinds), Suggestion.sentence(first, kinds)));
        }
        ValueType type = entry.choice("type", ValueType.class, ValueType.TEXT);
        EvidenceDefinition definition = new EvidenceDefinition(
                key,
                kind.orElse(SubjectKind.ORGANIZATION),
                topic,
                entry.text("title"),
                type,
                unit(entry, type),
                entry.optionalNumber("min"),
                entry.optionalNumber("max"),
                entry.textMap("values"),
                entry.text("ask"),
                entry.optionalText("help"),
                entry.choice("answered-by", Respondent.class, Respondent.ADMIN),
                entry.optionalText("command"),
                entry.texts("read-from"),
                entry.textMap("value-map"),
                derivation(entry),
                entry.texts("source"),
                validFor(entry),
                entry.texts("settled-by"));
        if (type == ValueType.CHOICE && definition.choices().isEmpty()) {
            entry.complain("values", "a choice needs values.");
        }
        entry.done();
        return kind.isEmpty() ? Optional.empty() : Optional.of(definition);
    }

    private @Nullable String unit(YamlMap entry, ValueType type) {
        String unit = entry.optionalText("unit");
        if (type != ValueType.NUMBER && unit != null) {
            entry.complain("unit", "only a number has a unit.");
        }
        if (type == ValueType.NUMBER && unit != null && !UNITS.contains(unit)) {
            entry.complain(
                    "unit",
                    "'%s' is not one of %s."
                            .formatted(unit, UNITS.stream().sorted().toList()));
        }
        return unit;
    }

    /** {@code 30d} or {@code 12h}. */
    private static Duration validFor(YamlMap entry) {
        String text = entry.optionalText("valid-for");
        if (text == null) {
            return EvidenceDefinition.USUAL_VALIDITY;
        }
        if (!VALIDITY.matcher(text).matches()) {
            entry.complain("valid-for", "'%s' is no time such as 30d or 12h.".formatted(text));
            return EvidenceDefinition.USUAL_VALIDITY;
        }
        long count = Long.parseLong(text.substring(0, text.length() - 1));
        return text.endsWith("d") ? Duration.ofDays(count) : Duration.ofHours(count);
    }

    private @Nullable Derivation derivation(YamlMap entry) {
        YamlMap derive = entry.map("derive");
        if (derive == null) {
            return null;
        }
        Derivation.Kind kind = derive.choice("as", Derivation.Kind.class, Derivation.Kind.HOST_OF);
        Derivation derivation =
                new Derivation(derive.text("from"), kind, kind == Derivation.Kind.LISTED ? derive.text("item") : null);
        derive.done();
        return derivation;
    }
}

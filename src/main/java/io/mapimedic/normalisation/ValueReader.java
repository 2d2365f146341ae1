package io.mapimedic.normalisation;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Suggestion;
import io.mapimedic.knowledge.Units;
import io.mapimedic.model.BuildNumber;
import io.mapimedic.model.Shortened;
import io.mapimedic.model.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Turns what was reported into a value of the type, the unit and the range that the vocabulary states for the key. */
public final class ValueReader {

    private static final int MAX_TEXT = 2_000;
    private static final int MAX_ITEMS = 500;

    private ValueReader() {}

    /**
     * The value.
     *
     * @throws UnreadableValueException with a sentence that names the value and a remedy, when it is not of the type
     */
    public static Value read(EvidenceDefinition definition, @Nullable Object reported, @Nullable String unit) {
        Object mapped = map(definition, reported instanceof String text ? text.strip() : reported);
        if (mapped == null || "".equals(mapped) || (mapped instanceof List<?> list && list.isEmpty())) {
            return mapped instanceof List<?> ? new Value.Items(List.of()) : new Value.Nothing();
        }
        return switch (definition.type()) {
            case BOOLEAN -> flag(mapped);
            case NUMBER -> quantity(definition, mapped, unit);
            case TEXT -> new Value.Text(text(mapped));
            case CHOICE -> choice(definition, text(mapped));
            case LIST -> items(definition, mapped);
            case TIME -> moment(mapped);
            case VERSION ->
                BuildNumber.parse(text(mapped))
                        .<Value>map(Value.Version::new)
                        .orElseThrow(() ->
                                unreadable(mapped, "is not a version.", "Give dotted numbers such as 15.2.1544.14."));
        };
    }

    /** What a probe prints to our words, by the value map of the key; a key without one keeps what was printed. */
    private static @Nullable Object map(EvidenceDefinition definition, @Nullable Object reported) {
        if (definition.valueMap().isEmpty()) {
            return reported;
        }
        if (reported == null) {
            String missing = definition.valueMap().get("missing");
            return missing;
        }
        if (reported instanceof List<?>) {
            return reported;
        }
        String printed = reported.toString();
        return definition.valueMap().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(printed))
                .findFirst()
                .<Object>map(java.util.Map.Entry::getValue)
                .orElse(reported);
    }

    private static Value flag(Object reported) {
        if (reported instanceof Boolean value) {
            return new Value.Flag(value);
        }
        if (reported instanceof Number number) {
            return new Value.Flag(number.doubleValue() != 0);
        }
        return switch (text(reported).toLowerCase(Locale.ROOT)) {
            case "true", "yes", "$true", "1" -> new Value.Flag(true);
            case "false", "no", "$false", "0" -> new Value.Flag(false);
            default -> throw unreadable(reported, "is neither yes nor no.", "Give true or false.");
        };
    }

    private static Value quantity(EvidenceDefinition definition, Object reported, @Nullable String unit) {
        double number = number(reported);
        String wanted = definition.unit();
        if (unit != null && wanted != null) {
            OptionalDouble converted = Units.convert(number, unit, wanted);
            if (converted.isEmpty()) {
                throw unreadable(
                        unit, "is no unit for '%s'.".formatted(definition.key()), "Give it in %s.".formatted(wanted));
            }
            number = converted.getAsDouble();
        }
        Double min = definition.min();
        Double max = definition.max();
        if (!Double.isFinite(number) || (min != null && number < min) || (max != null && number > max)) {
            throw unreadable(
                    reported,
                    "is not possible for '%s'.".formatted(definition.key()),
                    "Give a number from %s to %s%s."
                            .formatted(
                                    min == null ? "-∞" : new Value.Quantity(min),
                                    max == null ? "∞" : new Value.Quantity(max),
                                    wanted == null ? "" : " " + wanted));
        }
        return new Value.Quantity(number == 0 ? 0 : number); // -0 is 0
    }

    private static double number(Object reported) {
        double number = Double.NaN;
        if (reported instanceof Number value) {
            number = value.doubleValue();
        } else {
            String text = text(reported);
            if (text.matches("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
                number = Double.parseDouble(text);
            }
        }
        if (!Double.isFinite(number)) {
            throw unreadable(reported, "is not a number.", "Give digits with a point before the decimals.");
        }
        return number;
    }

    private static Value choice(EvidenceDefinition definition, String reported) {
        return definition.choices().keySet().stream()
                .filter(value -> value.equalsIgnoreCase(reported))
                .findFirst()
                .map(Value.Text::new)
                .orElseThrow(() -> unreadable(
                        reported,
                        "is not one of %s."
                                .formatted(
                                        String.join(", ", definition.choices().keySet())),
                        "Give one of them."
                                + Suggestion.sentence(
                                        reported, definition.choices().keySet())));
    }

    private static Value items(EvidenceDefinition definition, Object reported) {
        List<String> items = new ArrayList<>();
        if (reported instanceof List<?> list) {
            list.forEach(item -> items.add(text(String.valueOf(item))));
            items.removeIf(String::isEmpty);
        } else {
            for (String item : text(reported).split(",")) {
                if (!item.isBlank()) {
                    items.add(item.strip());
                }
            }
        }
        if (items.size() > MAX_ITEMS) {
            throw unreadable(reported, "has more than %d items.".formatted(MAX_ITEMS), "Give fewer.");
        }
        return new Value.Items(
                items.stream().map(item -> canonical(definition, item)).toList());
    }

    /** A known item in the vocabulary's spelling: {@code Ntlm} and {@code NTLM} are one. */
    private static String canonical(EvidenceDefinition definition, String item) {
        String mapped = definition.valueMap().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(item))
                .findFirst()
                .map(java.util.Map.Entry::getValue)
                .orElse(item);
        return definition.choices().keySet().stream()
                .filter(mapped::equalsIgnoreCase)
                .findFirst()
                .orElse(mapped);
    }

    private static Value moment(Object reported) {
        if (reported instanceof Instant instant) {
            return new Value.Moment(instant);
        }
        String text = text(reported);
        try {
            return new Value.Moment(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw unreadable(reported, "is not a time.", "Give it as 2026-11-22T09:00:00Z.");
        }
    }

    private static String text(Object reported) {
        String text = String.valueOf(reported).strip();
        if (text.length() > MAX_TEXT) {
            throw unreadable(
                    Shortened.to(41, text), "is longer than %d characters.".formatted(MAX_TEXT), "Shorten it.");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw unreadable("the text", "contains control characters.", "Remove them.");
        }
        return text;
    }

    private static UnreadableValueException unreadable(Object value, String problem, String remedy) {
        String shown = String.valueOf(value).replaceAll("\\p{Cntrl}", " ");
        return new UnreadableValueException("'%s' %s".formatted(Shortened.to(80, shown), problem), remedy);
    }
}

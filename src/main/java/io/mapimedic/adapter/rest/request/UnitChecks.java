package io.mapimedic.adapter.rest.request;

import io.mapimedic.adapter.rest.problem.FieldProblem;
import io.mapimedic.knowledge.EvidenceDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which units a number may come in, and what it is in the vocabulary's. The core converts; a test holds this
 * table against the core's.
 */
final class UnitChecks {

    /** Size of each unit in the smallest of its family. */
    private static final List<Map<String, Double>> FAMILIES = List.of(
            family("ms", 1, "s", 1_000, "min", 60_000, "h", 3_600_000, "days", 86_400_000),
            family("bytes", 1, "KiB", 1_024, "MiB", 1_048_576),
            family("%", 1, "ratio", 100),
            family("count", 1));

    private UnitChecks() {}

    private static Map<String, Double> family(Object... unitsAndSizes) {
        Map<String, Double> family = new LinkedHashMap<>();
        for (int i = 0; i < unitsAndSizes.length; i += 2) {
            family.put((String) unitsAndSizes[i], ((Number) unitsAndSizes[i + 1]).doubleValue());
        }
        return family;
    }

    /** What is wrong with the unit of an entry. */
    static Optional<FieldProblem> check(@Nullable String unit, EvidenceDefinition definition, String field) {
        if (unit == null || unit.equals(definition.unit())) {
            return Optional.empty();
        }
        if (definition.unit() == null) {
            return Optional.of(new FieldProblem(
                    field, unit, "Values of " + definition.key() + " have no unit.", "Leave the field 'unit' away."));
        }
        if (measuresTheSame(unit, definition.unit())) {
            return Optional.empty();
        }
        return Optional.of(new FieldProblem(
                field,
                unit,
                Nearest.quoted(unit) + " is not a unit in which " + definition.key() + " is measured.",
                Nearest.oneOf(unit, allowed(definition.unit()))));
    }

    /** True for units of one family. */
    static boolean measuresTheSame(String unit, String other) {
        return allowed(other).contains(unit);
    }

    /** The number in the vocabulary's unit; as it is when the units are the same or not known. */
    static double converted(double number, @Nullable String reported, @Nullable String vocabulary) {
        for (Map<String, Double> family : FAMILIES) {
            Double from = family.get(reported == null ? "" : reported);
            Double to = family.get(vocabulary == null ? "" : vocabulary);
            if (from != null && to != null && !from.equals(to)) {
                return number * from / to;
            }
        }
        return number;
    }

    private static List<String> allowed(String unit) {
        return FAMILIES.stream()
                .filter(family -> family.containsKey(unit))
                .findFirst()
                .map(family -> List.copyOf(family.keySet()))
                .orElse(List.of(unit));
    }
}

package io.mapimedic.explanation;

import io.mapimedic.knowledge.Condition;
import io.mapimedic.knowledge.Detection;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.ValueType;
import io.mapimedic.model.BuildNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values worth trying for a key: those on both sides of what the conditions of findings ask, so that each makes a difference. Of an
 * open text only what a condition names can be tried.
 */
final class Values {

    private Values() {}

    /** A value as an observation has it; null inside for "nothing". */
    record Raw(@Nullable Object value) {}

    /**
     * A value on each side of a condition.
     *
     * @param holds make the condition true
     * @param fails make it false
     */
    record Sides(List<Raw> holds, List<Raw> fails) {

        List<Raw> both() {
            Set<Raw> both = new LinkedHashSet<>(holds);
            both.addAll(fails);
            return List.copyOf(both);
        }

        private Sides turned() {
            return new Sides(fails, holds);
        }
    }

    /** All that is worth trying for a key because of one finding; what makes it present comes first. */
    static List<Raw> of(Indicator indicator, EvidenceDefinition definition, List<String> items) {
        Set<Raw> values = new LinkedHashSet<>();
        Detection detection = indicator.detection();
        if (detection instanceof Detection.Limits limits) {
            values.addAll(limits(limits).both());
        } else {
            conditions(detection).stream()
                    .filter(condition -> condition.evidence().equals(definition.key()))
                    .forEach(condition ->
                            values.addAll(sides(condition, definition, items).both()));
        }
        values.addAll(choices(definition));
        return List.copyOf(values);
    }

    static List<Condition> conditions(Detection detection) {
        return detection instanceof Detection.Single single
                ? List.of(single.condition())
                : detection instanceof Detection.Composite composite ? composite.conditions() : List.of();
    }

    private static List<Raw> choices(EvidenceDefinition definition) {
        if (definition.type() == ValueType.BOOLEAN) {
            return List.of(new Raw(true), new Raw(false));
        }
        return definition.type() == ValueType.CHOICE
                ? definition.choices().keySet().stream().map(Raw::new).toList()
                : List.of();
    }

    /** Just beyond the outermost limit, and the limit itself, which is not crossed. */
    static Sides limits(Detection.Limits limits) {
        boolean above = limits.direction() == Detection.Direction.ABOVE;
        List<Raw> holds = new ArrayList<>();
        List<Raw> fails = new ArrayList<>();
        for (Double limit : Arrays.asList(limits.critical(), limits.warning())) {
            if (limit != null) {
                holds.add(new Raw(above ? limit + step(limit) : limit - step(limit)));
                fails.add(0, new Raw(limit));
            }
        }
        // The critical limit itself lies beyond that of the warning.
        return new Sides(holds, fails.subList(0, Math.min(1, fails.size())));
    }

    /** @param items what a list holds now */
    static Sides sides(Condition condition, EvidenceDefinition definition, List<String> items) {
        List<Raw> asked = condition.operands().stream().map(Raw::new).toList();
        return switch (condition.operator()) {
            case EQUALS, ONE_OF -> new Sides(asked, others(condition, definition));
            case NOT_EQUALS -> new Sides(others(condition, definition), asked);
            case ABOVE -> new Sides(List.of(beyond(condition, 1)), asked);
            case AT_LEAST -> new Sides(asked, List.of(beyond(condition, -1)));
            case BELOW -> new Sides(List.of(beyond(condition, -1)), asked);
            case AT_MOST -> new Sides(asked, List.of(beyond(condition, 1)));
            case BETWEEN ->
                new Sides(
                        asked,
                        List.of(beyond(condition, -1), new Raw(number(condition, 1) + step(number(condition, 1)))));
            case CONTAINS -> item(condition, items);
            case LACKS -> item(condition, items).turned();
            case OLDER_THAN -> new Sides(older(asked), asked);
            case MISSING -> new Sides(List.of(new Raw(null)), List.of());
            case MATCHES -> new Sides(List.of(), List.of());
        };
    }

    private static List<Raw> others(Condition condition, EvidenceDefinition definition) {
        if (definition.type() == ValueType.NUMBER) {
            return List.of(beyond(condition, 1));
        }
        Set<Object> asked = Set.copyOf(condition.operands());
        return choices(definition).stream()
                .filter(choice -> choice.value() != null && !asked.contains(choice.value()))
                .toList();
    }

    private static Sides item(Condition condition, List<String> items) {
        String item = String.valueOf(condition.operands().get(0));
        List<String> without =
                items.stream().filter(one -> !one.equalsIgnoreCase(item)).collect(Collectors.toList());
        List<String> with = new ArrayList<>(without);
        with.add(item);
        return new Sides(List.of(new Raw(List.copyOf(with))), List.of(new Raw(List.copyOf(without))));
    }

    private static Raw beyond(Condition condition, int direction) {
        double limit = number(condition, 0);
        return new Raw(limit + direction * step(limit));
    }

    private static double number(Condition condition, int operand) {
        return condition.operands().get(operand) instanceof Number number ? number.doubleValue() : 0;
    }

    private static double step(double limit) {
        return limit == Math.rint(limit) ? 1 : 0.1;
    }

    /** One less in the last part that can be less. */
    private static List<Raw> older(List<Raw> versions) {
        return versions.stream()
                .flatMap(raw -> BuildNumber.parse(String.valueOf(raw.value())).stream())
                .map(build -> new Raw(older(build.toString())))
                .toList();
    }

    private static String older(String version) {
        String[] parts = version.split("\\.");
        for (int i = parts.length - 1; i >= 0; i--) {
            int part = Integer.parseInt(parts[i]);
            if (part > 0) {
                parts[i] = Integer.toString(part - 1);
                break;
            }
        }
        return String.join(".", parts);
    }
}

package io.mapimedic.inference.drools;

import static java.util.Objects.requireNonNull;

import io.mapimedic.knowledge.Condition;
import io.mapimedic.knowledge.Detection.Composite;
import io.mapimedic.knowledge.Detection.Quantifier;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.SubjectKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The patterns of a rule with several conditions: one pattern for each key, joined on the subject where two keys are of the same
 * kind.
 */
record CompositePatterns(String patterns, String verdict, String seen) {

    static CompositePatterns of(Composite composite, KnowledgeBase knowledge) {
        Map<String, List<Condition>> byKey = byKey(composite);
        Map<SubjectKind, String> joined = new EnumMap<>(SubjectKind.class);
        List<String> patterns = new ArrayList<>();
        List<String> holds = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        String and = composite.quantifier() == Quantifier.ALL ? " && " : " || ";
        byKey.forEach((key, conditions) -> {
            int n = patterns.size() + 1;
            EvidenceDefinition definition =
                    requireNonNull(knowledge.vocabulary().get(key), key);
            List<String> constraints = new ArrayList<>();
            constraints.add(selection(conditions, definition));
            String subject = joined.putIfAbsent(definition.kind(), "$subject" + n);
            constraints.add(subject == null ? "$subject" + n + " : subject" : "subject == " + subject);
            for (Condition condition : conditions) {
                String name = "$holds" + (holds.size() + 1);
                constraints.add("%s : (%s)".formatted(name, Constraint.of(condition, definition)));
                holds.add(name);
            }
            patterns.add("  $seen%d : Evidence( %s )".formatted(n, String.join(", ", constraints)));
            seen.add("$seen" + n);
        });
        String verdict = String.join(and, holds);
        return new CompositePatterns(
                String.join("\n", patterns),
                composite.quantifier() == Quantifier.NONE ? "!(" + verdict + ")" : verdict,
                String.join(", ", seen));
    }

    /** The conditions on each key, in their order. */
    static Map<String, List<Condition>> byKey(Composite composite) {
        Map<String, List<Condition>> byKey = new LinkedHashMap<>();
        composite
                .conditions()
                .forEach(condition -> byKey.computeIfAbsent(condition.evidence(), key -> new ArrayList<>())
                        .add(condition));
        return byKey;
    }

    /** What selects the evidence that answers all conditions on one key: where one asks whether it is missing, nothing is an answer. */
    static String selection(List<Condition> conditions, EvidenceDefinition definition) {
        Condition widest = conditions.stream()
                .filter(condition -> condition.operator() == Condition.Operator.MISSING)
                .findFirst()
                .orElse(conditions.get(0));
        return Constraint.selection(widest, definition);
    }

    Map<String, String> row(Indicator indicator) {
        return Map.of(
                "id", indicator.id(),
                "patterns", patterns,
                "verdict", verdict,
                "severity", indicator.severity().name(),
                "seen", seen);
    }
}

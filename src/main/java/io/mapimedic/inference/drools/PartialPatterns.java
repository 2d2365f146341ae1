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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rules of a finding of which any condition is enough, for subjects of which not all is known: one rule for each condition, which holds
 * while none before it does. So a subject has the finding once.
 */
final class PartialPatterns {

    private PartialPatterns() {}

    /** None where the finding has one key, or keys of several kinds of things, of which nobody says which belong together. */
    static List<Map<String, String>> rows(Indicator indicator, Composite composite, KnowledgeBase knowledge) {
        List<Condition> conditions = composite.conditions();
        Set<SubjectKind> kinds = composite.evidence().stream()
                .map(key -> definition(key, knowledge).kind())
                .collect(Collectors.toSet());
        boolean isAny = composite.quantifier() == Quantifier.ANY;
        if (!isAny || composite.evidence().size() < 2 || kinds.size() > 1) {
            return List.of();
        }
        String all = CompositePatterns.byKey(composite).entrySet().stream()
                .map(ofKey -> CompositePatterns.selection(ofKey.getValue(), definition(ofKey.getKey(), knowledge)))
                .map("Evidence( %s, subject == $subject )"::formatted)
                .collect(Collectors.joining(" and "));
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            EvidenceDefinition definition = definition(condition.evidence(), knowledge);
            String before = IntStream.range(0, i)
                    .mapToObj(at -> "  not " + pattern(conditions.get(at), knowledge))
                    .collect(Collectors.joining("\n"));
            rows.add(Map.of(
                    "rule", indicator.id() + "/part-" + (i + 1),
                    "id", indicator.id(),
                    "selection", selection(condition, knowledge),
                    "constraint", Constraint.of(condition, definition),
                    "others", before.isEmpty() ? "  // the first" : before,
                    "all", all,
                    "severity", indicator.severity().name()));
        }
        return rows;
    }

    private static String pattern(Condition condition, KnowledgeBase knowledge) {
        EvidenceDefinition definition = definition(condition.evidence(), knowledge);
        return "Evidence( %s, subject == $subject, (%s) )"
                .formatted(selection(condition, knowledge), Constraint.of(condition, definition));
    }

    private static String selection(Condition condition, KnowledgeBase knowledge) {
        return Constraint.selection(condition, definition(condition.evidence(), knowledge));
    }

    private static EvidenceDefinition definition(String key, KnowledgeBase knowledge) {
        return requireNonNull(knowledge.vocabulary().get(key), key);
    }
}

package io.mapimedic.adapter.web.browse;

import io.mapimedic.adapter.web.browse.ItemView.Fact;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Condition;
import io.mapimedic.knowledge.Detection;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.report.view.ApplicabilityWords;
import io.mapimedic.report.view.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of an item in words. */
final class FactsBuilder {

    List<Fact> of(Cause cause) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Broken", Words.of(cause.subject())));
        facts.add(Fact.of("How common", cause.prior().word()));
        if (cause.odds() != cause.prior().odds()) {
            facts.add(Fact.of(
                    "Learned from outcomes",
                    "%.2f times as common as the word says"
                            .formatted(cause.odds() / cause.prior().odds())));
        }
        facts.add(Fact.of("Impact", Words.of(cause.impact())));
        add(
                facts,
                "Exchange versions",
                cause.appliesTo().stream().map(Words::edition).collect(Collectors.joining(", ")));
        add(facts, "Outlook releases", String.join(", ", cause.applicability().outlook()));
        ApplicabilityWords.bounds(cause.applicability()).forEach(bound -> facts.add(Fact.of("Holds", bound)));
        add(facts, "Confirmed by", String.join(", ", cause.confirmedBy()));
        add(facts, "Often there unnoticed, because", cause.latent() == null ? "" : cause.latent());
        add(facts, "When found", weights(cause.whenPresent()));
        add(facts, "When checked and not so", weights(cause.whenAbsent()));
        return facts;
    }

    List<Fact> of(Indicator indicator) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Severity", indicator.severity().word()));
        facts.add(Fact.of("Present when", describe(indicator.detection())));
        add(facts, "Means something for", indicator.applicability().versions());
        ApplicabilityWords.bounds(indicator.applicability()).forEach(bound -> facts.add(Fact.of("Holds", bound)));
        if (indicator.practice() != null) {
            facts.add(Fact.of("Practice", indicator.practice()));
        }
        return facts;
    }

    List<Fact> of(Remediation remediation, @Nullable Remediation authored) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Kind", Words.of(remediation.kind())));
        if (authored != null) {
            remediation.fixes().forEach((cause, rate) -> {
                double before = authored.fixes().getOrDefault(cause, rate);
                if (before != rate) {
                    facts.add(Fact.of(
                            "Learned from outcomes",
                            "fixes %s in %.0f of 100 cases, written were %.0f"
                                    .formatted(cause, 100 * rate, 100 * before)));
                }
            });
        }
        facts.add(Fact.of("Undo", remediation.undo()));
        remediation
                .parameters()
                .forEach((name, parameter) -> facts.add(Fact.of(
                        "Name to fill in",
                        "%s (%s), for example %s"
                                .formatted(name, parameter.type().word(), parameter.example()))));
        return facts;
    }

    List<Fact> of(EvidenceDefinition definition) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                "Type", definition.type().word() + (definition.unit() == null ? "" : ", " + definition.unit())));
        add(facts, "Help", definition.help() == null ? "" : definition.help());
        add(facts, "Values", String.join(", ", definition.choices().values()));
        facts.add(Fact.of("Who can answer", Words.of(definition.answeredBy())));
        facts.add(Fact.of("Counts as stale after", Words.span(definition.validFor())));
        add(facts, "Not asked when it is known", String.join(", ", definition.settledBy()));
        if (definition.command() != null) {
            facts.add(Fact.code("Command that answers it", definition.command()));
        }
        if (!definition.readFrom().isEmpty()) {
            facts.add(Fact.code("Read from", String.join("\n", definition.readFrom())));
        }
        return facts;
    }

    private static void add(List<Fact> facts, String label, String text) {
        if (!text.isEmpty()) {
            facts.add(Fact.of(label, text));
        }
    }

    private static String weights(Map<String, WeightOfEvidence> weights) {
        return weights.entrySet().stream()
                .map(entry ->
                        "%s: %s".formatted(entry.getKey(), entry.getValue().words()))
                .collect(Collectors.joining("; "));
    }

    private static String describe(Detection detection) {
        if (detection instanceof Detection.Single single) {
            return describe(single.condition());
        }
        if (detection instanceof Detection.Composite composite) {
            return composite.conditions().stream()
                    .map(FactsBuilder::describe)
                    .collect(Collectors.joining("; ", quantity(composite.quantifier()), ""));
        }
        if (detection instanceof Detection.Limits limits) {
            return describe(limits);
        }
        return "a rule written by hand says so, from " + String.join(", ", detection.evidence());
    }

    private static String describe(Detection.Limits limits) {
        String side = limits.direction().name().toLowerCase(Locale.ROOT);
        List<String> parts = new ArrayList<>();
        if (limits.warning() != null) {
            parts.add("%s %s: warning".formatted(side, plain(limits.warning())));
        }
        if (limits.critical() != null) {
            parts.add("%s %s: critical".formatted(side, plain(limits.critical())));
        }
        return "`%s` %s".formatted(limits.key(), String.join("; ", parts));
    }

    private static String quantity(Detection.Quantifier quantifier) {
        return switch (quantifier) {
            case ALL -> "all of: ";
            case ANY -> "any of: ";
            case NONE -> "none of: ";
        };
    }

    private static String describe(Condition condition) {
        String operands = condition.operands().stream().map(FactsBuilder::plain).collect(Collectors.joining(", "));
        String operator = condition.operator().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "`%s` %s %s".formatted(condition.evidence(), operator, operands).strip();
    }

    private static String plain(Object operand) {
        if (operand instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        if (operand instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString(number.longValue());
        }
        return operand.toString();
    }
}

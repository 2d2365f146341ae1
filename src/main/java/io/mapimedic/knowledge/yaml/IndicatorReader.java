package io.mapimedic.knowledge.yaml;

import io.mapimedic.knowledge.Condition;
import io.mapimedic.knowledge.Detection;
import io.mapimedic.knowledge.Detection.Direction;
import io.mapimedic.knowledge.Detection.Quantifier;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.Indicator.Kind;
import io.mapimedic.knowledge.Suggestion;
import io.mapimedic.knowledge.ValueType;
import io.mapimedic.model.Severity;
import io.mapimedic.model.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the tables of {@code findings/}, {@code thresholds/}, {@code best-practices/} and {@code normal/}. */
final class IndicatorReader {

    private static final Detection NOTHING = new Detection.HandWritten(List.of());

    private final Map<String, EvidenceDefinition> vocabulary;
    private final ConditionReader conditions;
    private final Counterweights counterweights;

    /** @param counterweights receives which causes what is normal speaks against */
    IndicatorReader(Map<String, EvidenceDefinition> vocabulary, Counterweights counterweights) {
        this.vocabulary = vocabulary;
        this.conditions = new ConditionReader(vocabulary);
        this.counterweights = counterweights;
    }

    List<Indicator> read(YamlMap file, Kind kind) {
        String topic = file.text("topic");
        List<Indicator> indicators = file.maps(kind.folder()).stream()
                .map(entry -> indicator(entry, kind, topic))
                .toList();
        file.done();
        return indicators;
    }

    private Indicator indicator(YamlMap entry, Kind kind, String topic) {
        String id = entry.text("id");
        Detection detection = switch (kind) {
            case FINDING, NORMAL -> when(entry, "when");
            case BEST_PRACTICE -> when(entry, "violated-when");
            case THRESHOLD -> limits(entry);
        };
        Severity severity = switch (kind) {
            case THRESHOLD -> thresholdSeverity(entry, detection);
            case NORMAL -> Severity.INFO;
            case FINDING, BEST_PRACTICE -> entry.choice("severity", Severity.class, Severity.WARNING);
        };
        if (kind == Kind.NORMAL) {
            counterweights.read(id, entry);
        }
        List<String> sources = entry.texts("source");
        Verdict stated = entry.optionalChoice("verdict", Verdict.class);
        Verdict verdict = stated != null ? stated : sources.isEmpty() ? Verdict.UNDOCUMENTED : Verdict.DOCUMENTED;
        Indicator indicator = new Indicator(
                        id,
                        kind,
                        topic,
                        entry.text("title"),
                        detection,
                        severity,
                        entry.text("why"),
                        kind == Kind.BEST_PRACTICE ? entry.text("practice") : null,
                        verdict,
                        sources,
                        entry.texts("guide"))
                .with(ApplicabilityReader.read(entry));
        Double baseRate = entry.optionalNumber("base-rate");
        if (baseRate != null && !(baseRate > 0 && baseRate < 1)) {
            entry.complain("base-rate", "'%s' is not between 0 and 1.".formatted(baseRate));
            baseRate = null;
        }
        entry.done();
        return baseRate == null ? indicator : indicator.withBaseRate(baseRate);
    }

    private Severity thresholdSeverity(YamlMap entry, Detection detection) {
        Severity stated = entry.optionalChoice("severity", Severity.class);
        if (stated != null) {
            return stated;
        }
        return detection instanceof Detection.Limits limits && limits.warning() == null
                ? Severity.CRITICAL
                : Severity.WARNING;
    }

    private Detection when(YamlMap entry, String field) {
        if (!entry.has(field)) {
            entry.text(field);
            return NOTHING;
        }
        if ("rule".equals(entry.plain(field))) {
            return handWritten(entry);
        }
        YamlMap when = Objects.requireNonNull(entry.map(field));
        for (Quantifier quantifier : Quantifier.values()) {
            String name = quantifier.name().toLowerCase(Locale.ROOT);
            if (when.has(name)) {
                List<Condition> parts = when.maps(name).stream()
                        .map(conditions::read)
                        .filter(Objects::nonNull)
                        .toList();
                when.done();
                return parts.isEmpty() ? NOTHING : new Detection.Composite(quantifier, parts);
            }
        }
        Condition condition = conditions.read(when);
        return condition == null ? NOTHING : new Detection.Single(condition);
    }

    private Detection handWritten(YamlMap entry) {
        List<String> keys = entry.texts("evidence");
        for (String key : keys) {
            known(entry, "evidence", key);
        }
        if (keys.isEmpty()) {
            entry.complain("when", "a hand-written rule must name its evidence: evidence: [keys].");
        }
        return new Detection.HandWritten(keys);
    }

    private Detection limits(YamlMap entry) {
        String key = entry.text("evidence");
        EvidenceDefinition definition = known(entry, "evidence", key);
        if (definition != null && definition.type() != ValueType.NUMBER) {
            entry.complain(
                    "evidence",
                    "'%s' is of type %s; only a number has limits."
                            .formatted(key, definition.type().word()));
        }
        boolean above = entry.has("above");
        if (above == entry.has("below")) {
            entry.complain("evidence", "needs either above or below.");
            return NOTHING;
        }
        String field = above ? "above" : "below";
        YamlMap limits = Objects.requireNonNull(entry.map(field));
        Double warning = limits.optionalNumber("warning");
        Double critical = limits.optionalNumber("critical");
        limits.done();
        if (warning == null && critical == null) {
            entry.complain(field, "needs warning, critical or both.");
        }
        if (warning != null && critical != null && (above ? critical < warning : critical > warning)) {
            entry.complain(field, "critical (%s) must lie beyond warning (%s).".formatted(critical, warning));
        }
        return definition == null
                ? NOTHING
                : new Detection.Limits(key, above ? Direction.ABOVE : Direction.BELOW, warning, critical);
    }

    private @Nullable EvidenceDefinition known(YamlMap entry, String field, String key) {
        EvidenceDefinition definition = vocabulary.get(key);
        if (definition == null) {
            entry.complain(
                    field,
                    "the vocabulary has no key '%s'.%s".formatted(key, Suggestion.sentence(key, vocabulary.keySet())));
        }
        return definition;
    }
}

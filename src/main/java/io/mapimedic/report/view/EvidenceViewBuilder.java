package io.mapimedic.report.view;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Evidence in the words of the vocabulary: title, label of the choice, unit. */
public final class EvidenceViewBuilder {

    private final KnowledgeBase knowledge;
    private final Instant now;

    /** @param now the time of the diagnosis, from which ages are counted */
    public EvidenceViewBuilder(KnowledgeBase knowledge, Instant now) {
        this.knowledge = knowledge;
        this.now = now;
    }

    public List<EvidenceView> build(List<Evidence> evidence) {
        return evidence.stream().map(this::build).toList();
    }

    public EvidenceView build(Evidence evidence) {
        EvidenceDefinition definition = knowledge.definition(evidence.key());
        return new EvidenceView(
                evidence.key(),
                definition == null ? evidence.key() : definition.title(),
                Words.of(evidence.subject()),
                Printable.of(value(evidence, definition == null ? Map.of() : definition.choices())),
                Words.of(evidence.source()),
                evidence.observedAt() == null ? null : Words.of(evidence.observedAt()),
                evidence.sample() == null ? null : Words.of(evidence.sample()),
                stale(evidence),
                evidence.place() == null ? null : Printable.of(evidence.place()));
    }

    private @Nullable String stale(Evidence evidence) {
        Instant observedAt = evidence.observedAt();
        return evidence.isStale() && observedAt != null ? "seen " + Words.age(Duration.between(observedAt, now)) : null;
    }

    private static String value(Evidence evidence, Map<String, String> labels) {
        Value value = evidence.value();
        if (value instanceof Value.Nothing
                || (value instanceof Value.Items items && items.value().isEmpty())) {
            return "nothing: empty, or does not exist";
        }
        if (value instanceof Value.Text text) {
            return labels.getOrDefault(text.value(), text.value());
        }
        if (value instanceof Value.Items items) {
            return items.value().stream()
                    .map(item -> labels.getOrDefault(item, item))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof Value.Moment moment) {
            return Words.of(moment.value());
        }
        String unit = evidence.unit();
        return unit == null || unit.equals("count") ? value.toString() : value + " " + unit;
    }
}

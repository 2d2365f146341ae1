package io.mapimedic.adapter.rest.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.mapimedic.adapter.rest.problem.FieldProblem;
import io.mapimedic.adapter.rest.request.DiagnosisRequest.Entry;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the entries of a JSON request against the vocabulary. A caller that sends JSON is a program whose mistakes should be
 * seen at once, so what a pasted text would list as not understood is a problem here, each named with field, value and remedy.
 */
public final class EvidenceChecks {

    /** The answer "I do not know": it becomes no observation, and it is not asked again. */
    public static final String UNKNOWN = "unknown";

    private final KnowledgeBase knowledge;
    private final List<FieldProblem> problems = new ArrayList<>();
    private final Set<String> notKnown = new HashSet<>();

    public EvidenceChecks(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** The keys answered with "I do not know". */
    public Set<String> notKnown() {
        return Set.copyOf(notKnown);
    }

    /** Everything found wrong so far, in the order of the entries. */
    public List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /** The observations of the entries that can be used. */
    public List<Observation> observations(List<Entry> entries) {
        List<Observation> observations = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            observation(entries.get(i), "$.evidence[" + i + "]").ifPresent(observations::add);
        }
        return observations;
    }

    private Optional<Observation> observation(Entry entry, String place) {
        String key = entry.key() == null ? "" : entry.key();
        EvidenceDefinition definition = knowledge.definition(key);
        if (definition == null) {
            problems.add(new FieldProblem(
                    place + ".key",
                    key,
                    "The vocabulary has no key " + Nearest.quoted(key) + ".",
                    Nearest.remedy(
                            key,
                            knowledge.vocabulary().keySet(),
                            "The keys are listed at /api/v1/knowledge/vocabulary.")));
            return Optional.empty();
        }
        int before = problems.size();
        Subject subject = subject(entry.subject(), definition, place);
        UnitChecks.check(entry.unit(), definition, place + ".unit").ifPresent(problems::add);
        JsonNode node = entry.value();
        if (node == null || isUnknown(node, definition)) {
            notKnown.add(key);
            return Optional.empty();
        }
        ValueChecks values = new ValueChecks(definition, entry.unit(), place + ".value");
        Object value = values.value(node);
        problems.addAll(values.problems());
        if (problems.size() > before) {
            return Optional.empty();
        }
        Source source = entry.source() == null
                ? Source.FORM
                : Source.ofWord(entry.source()).orElse(Source.FORM);
        return Optional.of(new Observation(
                key,
                subject,
                value,
                entry.unit(),
                source,
                entry.observedAt() == null
                        ? null
                        : Instants.parse(entry.observedAt()).orElse(null),
                place));
    }

    private static boolean isUnknown(JsonNode node, EvidenceDefinition definition) {
        return node.isTextual()
                && node.textValue().equals(UNKNOWN)
                && !definition.choices().containsKey(UNKNOWN);
    }

    private @Nullable Subject subject(@Nullable String text, EvidenceDefinition definition, String place) {
        if (text == null) {
            return null;
        }
        String kind = definition.kind().word();
        try {
            Subject subject = Subject.parse(text).orElse(null);
            if (subject != null && subject.kind() == definition.kind()) {
                return subject;
            }
            problems.add(new FieldProblem(
                    place + ".subject",
                    text,
                    "The key " + definition.key() + " is about a subject of kind " + kind + ".",
                    "Write '" + kind + "' or '" + kind + ":' and its name."));
        } catch (IllegalArgumentException e) {
            problems.add(new FieldProblem(
                    place + ".subject",
                    text,
                    String.valueOf(e.getMessage()),
                    "Write the name as the system shows it."));
        }
        return null;
    }
}

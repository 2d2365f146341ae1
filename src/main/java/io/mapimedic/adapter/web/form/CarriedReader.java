package io.mapimedic.adapter.web.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.ValueType;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Sample;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.report.view.CarriedEvidence;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads back the evidence that a page carried along. It came through a browser, so it is as untrusted as any other input.
 */
final class CarriedReader {

    static final int MAX_ENTRIES = 10_000;

    private static final Set<String> FIELDS =
            Set.of("key", "subject", "value", "unit", "source", "observedAt", "sample");

    private final KnowledgeBase knowledge;

    CarriedReader(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    List<Observation> read(String json) throws WrongAnswerException {
        if (json.isBlank()) {
            return List.of();
        }
        if (json.length() > CarriedEvidence.MAX_LENGTH) {
            throw unreadable("it is longer than %,d characters".formatted(CarriedEvidence.MAX_LENGTH));
        }
        JsonNode array = parse(json);
        if (!array.isArray() || array.size() > MAX_ENTRIES) {
            throw unreadable("it must be a list of at most %,d entries".formatted(MAX_ENTRIES));
        }
        List<Observation> observations = new ArrayList<>();
        for (JsonNode entry : array) {
            observations.add(observation(entry, "entry %d carried along".formatted(observations.size() + 1)));
        }
        return observations;
    }

    private static JsonNode parse(String json) throws WrongAnswerException {
        try {
            return CarriedEvidence.parse(json);
        } catch (JsonProcessingException e) {
            throw unreadable("it is not well-formed JSON");
        }
    }

    private Observation observation(JsonNode entry, String place) throws WrongAnswerException {
        if (!entry.isObject()) {
            throw unreadable(place + " is no object");
        }
        for (var names = entry.fieldNames(); names.hasNext(); ) {
            if (!FIELDS.contains(names.next())) {
                throw unreadable(place + " has a field that is not known");
            }
        }
        String key = text(entry, "key");
        String source = text(entry, "source");
        if (key == null || source == null) {
            throw unreadable(place + " has no key or no source");
        }
        try {
            return new Observation(
                    key,
                    subject(text(entry, "subject"), place),
                    value(key, entry.path("value"), place),
                    text(entry, "unit"),
                    Source.ofWord(source).orElseThrow(() -> unreadable(place + " has a source that is not known")),
                    instant(text(entry, "observedAt")),
                    place,
                    sample(entry.path("sample")));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw unreadable(place + " has a time or a subject that cannot be");
        }
    }

    private static @Nullable Sample sample(JsonNode sample) throws WrongAnswerException {
        return sample.isMissingNode()
                ? null
                : new Sample(sample.path("size").asLong(0), instant(text(sample, "from")), instant(text(sample, "to")));
    }

    private static @Nullable Subject subject(@Nullable String text, String place) throws WrongAnswerException {
        return text == null
                ? null
                : Subject.parse(text).orElseThrow(() -> unreadable(place + " has a subject that is not known"));
    }

    private @Nullable Object value(String key, JsonNode value, String place) throws WrongAnswerException {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isNumber()) {
            return value.doubleValue();
        }
        if (value.isTextual()) {
            return isTime(key) ? Instant.parse(value.textValue()) : value.textValue();
        }
        if (!value.isArray()) {
            throw unreadable(place + " has a value of a type that is not known");
        }
        List<String> items = new ArrayList<>();
        value.forEach(item -> items.add(item.asText()));
        return List.copyOf(items);
    }

    private boolean isTime(String key) {
        EvidenceDefinition definition = knowledge.definition(key);
        return definition != null && definition.type() == ValueType.TIME;
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable String text(JsonNode entry, String field) throws WrongAnswerException {
        JsonNode node = entry.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            throw unreadable("%s must be text".formatted(field));
        }
        return node.textValue();
    }

    private static WrongAnswerException unreadable(String why) {
        return new WrongAnswerException(
                "The evidence of the case so far could not be read: %s. It was left out; paste it again."
                        .formatted(why));
    }
}

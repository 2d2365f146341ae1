package io.mapimedic.report.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Conflict;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Sample;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Value;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of a case as JSON, in the form that the API takes and with what each value sums up: a page without memory carries it along in a hidden field. What
 * follows from other evidence is left out, it follows again.
 */
public final class CarriedEvidence {

    /** Longer JSON is not carried along; the page says so. */
    public static final int MAX_LENGTH = 1_000_000;

    private static final ObjectMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(10)
                            .maxStringLength(MAX_LENGTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final KnowledgeBase knowledge;

    public CarriedEvidence(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** The JSON of all evidence, also of what lost a conflict; empty when it is too long. */
    public Optional<String> write(Diagnosis diagnosis) {
        Set<String> seen =
                diagnosis.evidence().stream().map(CarriedEvidence::place).collect(Collectors.toSet());
        ArrayNode array = JSON.createArrayNode();
        Stream.concat(
                        diagnosis.evidence().stream().filter(evidence -> !follows(evidence, seen)),
                        diagnosis.conflicts().stream().map(Conflict::lost))
                .forEach(evidence -> array.add(node(evidence)));
        try {
            String json = JSON.writeValueAsString(array);
            return json.length() > MAX_LENGTH ? Optional.empty() : Optional.of(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Evidence could not be written as JSON.", e);
        }
    }

    /** Reads such JSON strictly: nothing behind it, no key twice, no deep nesting. */
    public static JsonNode parse(String json) throws JsonProcessingException {
        return JSON.readTree(json);
    }

    private boolean follows(Evidence evidence, Set<String> seen) {
        EvidenceDefinition definition = knowledge.definition(evidence.key());
        if (definition == null || definition.derivation() == null) {
            return false;
        }
        String from = definition.derivation().from() + " ";
        return SubjectKind.ofKey(from).filter(definition.kind()::equals).isPresent()
                ? seen.contains(from + evidence.subject())
                : seen.stream().anyMatch(one -> one.startsWith(from));
    }

    private static String place(Evidence evidence) {
        return evidence.key() + " " + evidence.subject();
    }

    private static ObjectNode node(Evidence evidence) {
        ObjectNode node = JSON.createObjectNode();
        node.put("key", evidence.key());
        node.put("subject", evidence.subject().toString());
        node.set("value", value(evidence.value()));
        if (evidence.unit() != null) {
            node.put("unit", evidence.unit());
        }
        node.put("source", evidence.source().word());
        if (evidence.observedAt() != null) {
            node.put("observedAt", evidence.observedAt().toString());
        }
        Sample sample = evidence.sample();
        if (sample != null) {
            ObjectNode sums = node.putObject("sample");
            sums.put("size", sample.size());
            put(sums, "from", sample.from());
            put(sums, "to", sample.to());
        }
        return node;
    }

    private static void put(ObjectNode node, String field, @Nullable Instant time) {
        if (time != null) {
            node.put(field, time.toString());
        }
    }

    private static JsonNode value(Value value) {
        if (value instanceof Value.Flag flag) {
            return JSON.getNodeFactory().booleanNode(flag.value());
        }
        if (value instanceof Value.Quantity quantity) {
            return JSON.getNodeFactory().numberNode(quantity.value());
        }
        if (value instanceof Value.Items items) {
            ArrayNode array = JSON.createArrayNode();
            items.value().forEach(array::add);
            return array;
        }
        return value instanceof Value.Nothing
                ? JSON.getNodeFactory().nullNode()
                : JSON.getNodeFactory().textNode(value.toString());
    }
}

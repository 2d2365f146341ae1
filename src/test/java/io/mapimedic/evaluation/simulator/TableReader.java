package io.mapimedic.evaluation.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.mapimedic.evaluation.simulator.Fault.Complaint;
import io.mapimedic.evaluation.simulator.Tables.Distractor;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.ValueType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads the tables of {@code src/test/resources/simulator}. */
final class TableReader {

    private static final List<String> TOPICS = List.of(
            "protocol",
            "client",
            "authentication",
            "certificate-tls",
            "network",
            "server",
            "virtual-directory",
            "other");

    private final KnowledgeBase knowledge;
    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());

    private TableReader(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    static Tables read(KnowledgeBase knowledge) {
        return new TableReader(knowledge).read();
    }

    private Tables read() {
        JsonNode file = file("background");
        Map<String, Map<String, Distribution>> configuration = new LinkedHashMap<>();
        file.get("configuration").properties().forEach(one -> configuration.put(one.getKey(), rows(one.getValue())));
        List<Distractor> distractors = new ArrayList<>();
        file.get("distractors")
                .forEach(one -> distractors.add(new Distractor(one.get("key").asText(), text(one.get("value")))));
        Map<String, Map<String, Distribution>> profiles = new LinkedHashMap<>();
        file("profiles").get("profiles").properties().forEach(one -> profiles.put(one.getKey(), rows(one.getValue())));
        List<Fault> faults = new ArrayList<>();
        TOPICS.forEach(topic -> file(topic).get("faults").forEach(one -> faults.add(fault(one, profiles))));
        Map<String, List<String>> checks = new LinkedHashMap<>();
        file("checks").get("checks").properties().forEach(one -> checks.put(one.getKey(), texts(one.getValue())));
        return new Tables(faults, rows(file.get("background")), configuration, distractors, checks, knowledge);
    }

    private JsonNode file(String name) {
        String path = "/simulator/" + name + ".yaml";
        try (InputStream in = TableReader.class.getResourceAsStream(path)) {
            return yaml.readTree(Objects.requireNonNull(in, path));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private Fault fault(JsonNode node, Map<String, Map<String, Distribution>> profiles) {
        boolean isKnown = node.has("cause");
        String id = node.get(isKnown ? "cause" : "id").asText();
        if (node.path("why").asText().isBlank()) {
            throw new IllegalArgumentException(id + " has no reason.");
        }
        Set<String> means = new LinkedHashSet<>(texts(node.path("also")));
        if (isKnown) {
            means.add(id);
        }
        Map<String, Distribution> shows = new LinkedHashMap<>();
        texts(node.path("like"))
                .forEach(profile -> shows.putAll(Objects.requireNonNull(profiles.get(profile), profile)));
        shows.putAll(rows(node.get("shows")));
        List<Complaint> complaints = new ArrayList<>();
        node.get("complaint").properties().forEach(one -> {
            String[] parts = one.getKey().split(" = ");
            complaints.add(new Complaint(
                    parts[0],
                    parts.length > 1 ? parts[1] : "true",
                    one.getValue().asDouble()));
        });
        Map<String, Double> fixedBy = new LinkedHashMap<>();
        node.path("fixed-by")
                .properties()
                .forEach(one -> fixedBy.put(one.getKey(), one.getValue().asDouble()));
        return new Fault(
                id,
                means,
                node.get("rate").asDouble(),
                Set.copyOf(texts(node.path("needs"))),
                complaints,
                shows,
                fixedBy,
                Set.copyOf(texts(node.path("seen-by"))));
    }

    private Map<String, Distribution> rows(JsonNode node) {
        return node.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> distribution(one.getKey(), one.getValue()),
                        (a, b) -> b,
                        LinkedHashMap::new));
    }

    private Distribution distribution(String key, JsonNode node) {
        EvidenceDefinition definition = knowledge.vocabulary().get(key);
        if (definition == null) {
            throw new IllegalArgumentException("The vocabulary has no key " + key + ".");
        }
        if (node.isObject()) {
            Map<String, Double> seen = new LinkedHashMap<>();
            node.properties()
                    .forEach(one -> seen.put(one.getKey(), one.getValue().asDouble()));
            return new Distribution(seen);
        }
        if (definition.type() == ValueType.BOOLEAN && node.isNumber()) {
            double yes = node.asDouble();
            return new Distribution(Map.of("true", yes, "false", 1 - yes));
        }
        return Distribution.always(text(node));
    }

    /** A list is written as it would stand between quotes. */
    private static String text(JsonNode node) {
        return node.isArray() ? "[" + String.join(", ", texts(node)) + "]" : node.asText();
    }

    private static List<String> texts(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}

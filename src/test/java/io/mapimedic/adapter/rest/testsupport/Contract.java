package io.mapimedic.adapter.rest.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The contract, read for tests: its operations, its examples, and what its schemas say of a value. */
public final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode root;
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private Contract(JsonNode root) {
        this.root = root;
    }

    /** A value that stands in the file, and the schema that it must obey. */
    public record Example(String place, JsonNode schema, JsonNode value) {}

    /** A body to be sent, and the status to be got. */
    public record RequestExample(String mediaType, String name, JsonNode value, int status) {}

    public static Contract ofFile() {
        try {
            return new Contract(yaml(Files.readString(Path.of("openapi", "mapimedic.yaml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }

    /** Read as JSON would be, so that trees of both can be compared. */
    public static JsonNode yaml(String text) throws IOException {
        return JSON.readTree(JSON.writeValueAsBytes(YAML.readTree(text)));
    }

    public JsonNode root() {
        return root;
    }

    /** What the schema has against the value, one sentence each. */
    public List<String> violations(JsonNode schema, JsonNode value) {
        ObjectNode standalone = JSON.createObjectNode();
        standalone.setAll((ObjectNode) schema.deepCopy());
        standalone.set("components", root.get("components"));
        return schemas.getSchema(standalone).validate(value).stream()
                .map(message -> message.getInstanceLocation() + " " + message.getMessage())
                .sorted()
                .toList();
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> operations.add(new Operation(
                                this, path.getKey(), method.getKey().toUpperCase(), method.getValue()))));
        return operations;
    }

    /** All examples of bodies, except those of requests that are refused. */
    public List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (Operation operation : operations()) {
            operation
                    .bodies()
                    .forEach((place, body) -> body.path("examples").properties().forEach(named -> {
                        JsonNode example = resolve(named.getValue());
                        if (example.path("x-status").asInt(200) < 400) {
                            examples.add(new Example(
                                    operation.id() + " " + place + " " + named.getKey(),
                                    body.get("schema"),
                                    example.get("value")));
                        }
                    }));
        }
        return examples;
    }

    /** Follows a reference, if the node is one. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(root.at(node.get("$ref").textValue().substring(1))) : node;
    }

    /** One method of one path. */
    public record Operation(Contract contract, String path, String method, JsonNode node) {

        public String id() {
            return node.path("operationId").asText();
        }

        public String summary() {
            return node.path("summary").asText();
        }

        /** True when the path is one within an interview that must have been started. */
        public boolean needsInterview() {
            return node.has("x-needs-interview");
        }

        /** The path with the examples of its parameters. */
        public String exampleUrl() {
            String url = path;
            for (JsonNode reference : node.path("parameters")) {
                JsonNode parameter = contract.resolve(reference);
                String name = parameter.get("name").asText();
                String example = parameter.path("example").asText();
                if (parameter.get("in").asText().equals("path")) {
                    url = url.replace("{" + name + "}", example);
                } else if (parameter.get("in").asText().equals("query")) {
                    url += (url.contains("?") ? "&" : "?") + name + "=" + example;
                }
            }
            return url;
        }

        public List<RequestExample> requestExamples() {
            List<RequestExample> examples = new ArrayList<>();
            JsonNode body = contract.resolve(node.path("requestBody"));
            body.path("content")
                    .properties()
                    .forEach(content -> content.getValue()
                            .path("examples")
                            .properties()
                            .forEach(named -> {
                                JsonNode example = contract.resolve(named.getValue());
                                examples.add(new RequestExample(
                                        content.getKey(),
                                        named.getKey(),
                                        example.get("value"),
                                        example.path("x-status").asInt(200)));
                            }));
            return examples;
        }

        /** The schema of an answer; a missing node when the file has none. */
        public JsonNode responseSchema(int status, String mediaType) {
            return contract.resolve(node.path("responses").path(Integer.toString(status)))
                    .path("content")
                    .path(mediaType)
                    .path("schema");
        }

        public List<String> bodiesWithoutExample() {
            return bodies().entrySet().stream()
                    .filter(body -> body.getValue().path("examples").isEmpty())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toList());
        }

        /** All media type objects, by place. */
        Map<String, JsonNode> bodies() {
            Map<String, JsonNode> bodies = new java.util.LinkedHashMap<>();
            contract.resolve(node.path("requestBody"))
                    .path("content")
                    .properties()
                    .forEach(content -> bodies.put("request " + content.getKey(), content.getValue()));
            node.get("responses")
                    .properties()
                    .forEach(response -> contract.resolve(response.getValue())
                            .path("content")
                            .properties()
                            .forEach(content -> bodies.put(
                                    "response " + response.getKey() + " " + content.getKey(), content.getValue())));
            return bodies;
        }
    }
}

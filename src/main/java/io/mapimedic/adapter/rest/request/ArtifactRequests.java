package io.mapimedic.adapter.rest.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.mapimedic.adapter.rest.ApiJson;
import io.mapimedic.adapter.rest.problem.FieldProblem;
import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.adapter.rest.request.ArtifactRequest.Wanted;
import io.mapimedic.artifact.Format;
import io.mapimedic.diagnosis.JobPlanner;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.Remediation.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads requests for files: as JSON, and as the query of a link. Everything wrong is said at once. */
public final class ArtifactRequests {

    /** Most remediations of one request. */
    public static final int MOST = 20;

    private static final List<String> TOP =
            List.of("remediations", "diagnosis", "formats", "parameters", "alsoUndocumented");

    private final KnowledgeBase knowledge;
    private final List<FieldProblem> problems = new ArrayList<>();

    private ArtifactRequests(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** A JSON request. */
    public static ArtifactRequest ofJson(byte[] body, KnowledgeBase knowledge) {
        ArtifactRequests reader = new ArtifactRequests(knowledge);
        return reader.checked(reader.json(JsonRequests.parse(body)));
    }

    /** The query of a link: {@code job=id;name=value} and {@code format=ps1}, both repeatable. */
    public static ArtifactRequest ofQuery(Map<String, List<String>> query, KnowledgeBase knowledge) {
        ArtifactRequests reader = new ArtifactRequests(knowledge);
        return reader.checked(reader.query(query));
    }

    private ArtifactRequest checked(ArtifactRequest request) {
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return request;
    }

    private ArtifactRequest json(JsonNode root) {
        Fields fields = Fields.of(root, "$", TOP, problems);
        if (fields == null) {
            return new ArtifactRequest(List.of(), List.of(), Map.of(), Set.of(), null);
        }
        List<String> ids = texts(fields, "remediations");
        JsonNode diagnosis = fields.node("diagnosis");
        boolean named = !ids.isEmpty();
        if (named == (diagnosis != null)) {
            problems.add(new FieldProblem(
                    "$",
                    null,
                    named
                            ? "Both remediations and diagnosis are there."
                            : "Neither remediations nor diagnosis is there.",
                    "Name remediations, or send the case as diagnosis: one of the two."));
        }
        Map<String, String> parameters = parameters(fields.node("parameters"));
        List<Wanted> jobs = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Remediation remediation = remediation("$.remediations[" + i + "]", ids.get(i));
            if (remediation != null) {
                jobs.add(new Wanted(remediation, values(remediation, parameters)));
            }
        }
        tooMany("$.remediations", ids.size());
        if (named) {
            unknown(jobs, parameters);
        }
        return new ArtifactRequest(
                jobs,
                formats("$.formats", texts(fields, "formats")),
                parameters,
                Set.copyOf(new LinkedHashSet<>(texts(fields, "alsoUndocumented"))),
                diagnosis == null ? null : bytes(diagnosis));
    }

    private ArtifactRequest query(Map<String, List<String>> query) {
        List<Wanted> jobs = new ArrayList<>();
        List<String> asked = query.getOrDefault("job", List.of());
        for (String job : asked) {
            List<String> parts = Arrays.asList(job.split(";", -1));
            Remediation remediation = remediation("job", parts.get(0));
            if (remediation != null) {
                jobs.add(new Wanted(remediation, named(remediation, parts.subList(1, parts.size()))));
            }
        }
        tooMany("job", asked.size());
        if (asked.isEmpty()) {
            problems.add(new FieldProblem(
                    "job", null, "There is no job.", "Name a remediation: ?job=protocol.enable-client"));
        }
        query.keySet().stream()
                .filter(name -> !name.equals("job") && !name.equals("format"))
                .sorted()
                .forEach(name -> problems.add(new FieldProblem(
                        name,
                        null,
                        "There is no parameter of this name.",
                        "Names of a job stand in it: ?job=id;server=EX01")));
        return new ArtifactRequest(
                jobs, formats("format", query.getOrDefault("format", List.of())), Map.of(), Set.of(), null);
    }

    private Map<String, String> named(Remediation remediation, List<String> pairs) {
        Map<String, String> values = new TreeMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            Parameter parameter = JobPlanner.parameters(remediation).get(name);
            if (parameter == null || equals < 0) {
                problems.add(new FieldProblem(
                        "job",
                        pair,
                        "'%s' needs no such name.".formatted(remediation.id()),
                        "It needs: " + names(remediation) + "."));
            } else {
                value("job", name, parameter, pair.substring(equals + 1), values);
            }
        }
        return values;
    }

    private Map<String, String> values(Remediation remediation, Map<String, String> parameters) {
        Map<String, String> values = new TreeMap<>();
        JobPlanner.parameters(remediation).forEach((name, parameter) -> {
            String value = parameters.get(name);
            if (value != null) {
                value("$.parameters." + name, name, parameter, value, values);
            }
        });
        return values;
    }

    private void value(String field, String name, Parameter parameter, String value, Map<String, String> values) {
        if (parameter.type().accepts(value)) {
            values.put(name, value);
        } else {
            FieldProblem problem = new FieldProblem(
                    field,
                    value,
                    "'%s' cannot be this.".formatted(name),
                    "It must be %s.".formatted(parameter.type().description()));
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
        }
    }

    private void unknown(List<Wanted> jobs, Map<String, String> parameters) {
        Set<String> needed = new LinkedHashSet<>();
        jobs.forEach(
                job -> needed.addAll(JobPlanner.parameters(job.remediation()).keySet()));
        parameters.forEach((name, value) -> {
            if (!needed.contains(name)) {
                problems.add(new FieldProblem(
                        "$.parameters." + name,
                        value,
                        "No remediation of this request needs it.",
                        needed.isEmpty() ? "Leave it out." : "They need: " + String.join(", ", needed) + "."));
            }
        });
    }

    private @Nullable Remediation remediation(String field, String id) {
        Remediation remediation = knowledge.remediations().get(id);
        if (remediation == null) {
            problems.add(new FieldProblem(
                    field,
                    id,
                    "There is no remediation of this id.",
                    Nearest.oneOf(id, List.copyOf(knowledge.remediations().keySet()))));
        }
        return remediation;
    }

    private void tooMany(String field, int count) {
        if (count > MOST) {
            problems.add(new FieldProblem(
                    field,
                    Integer.toString(count),
                    "There are more than %d remediations.".formatted(MOST),
                    "Send several requests."));
        }
    }

    private List<Format> formats(String field, List<String> words) {
        List<Format> formats = new ArrayList<>();
        List<String> known = Arrays.stream(Format.values()).map(Format::word).toList();
        for (String word : words) {
            Format.ofWord(word)
                    .ifPresentOrElse(
                            formats::add,
                            () -> problems.add(new FieldProblem(
                                    field, word, "There is no such format.", Nearest.oneOf(word, known))));
        }
        return formats;
    }

    private List<String> texts(Fields fields, String name) {
        List<String> texts = new ArrayList<>();
        List<JsonNode> nodes = fields.list(name);
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).isTextual()) {
                texts.add(nodes.get(i).textValue());
            } else {
                problems.add(Fields.wrongType("$.%s[%d]".formatted(name, i), nodes.get(i), "a text"));
            }
        }
        return texts;
    }

    private Map<String, String> parameters(@Nullable JsonNode node) {
        Map<String, String> parameters = new TreeMap<>();
        if (node == null || node.isNull()) {
            return parameters;
        }
        if (!node.isObject() || node.size() > MOST) {
            problems.add(Fields.wrongType("$.parameters", node, "an object with at most " + MOST + " names"));
            return parameters;
        }
        node.properties().forEach(field -> {
            if (field.getValue().isTextual() || field.getValue().isIntegralNumber()) {
                parameters.put(field.getKey(), field.getValue().asText());
            } else {
                problems.add(Fields.wrongType("$.parameters." + field.getKey(), field.getValue(), "a text"));
            }
        });
        return parameters;
    }

    private static String names(Remediation remediation) {
        Set<String> names = JobPlanner.parameters(remediation).keySet();
        return names.isEmpty() ? "no names" : String.join(", ", names);
    }

    private static byte[] bytes(JsonNode node) {
        try {
            return ApiJson.mapper().writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw ProblemException.malformed("The field diagnosis cannot be read.");
        }
    }
}

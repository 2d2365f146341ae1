package io.mapimedic.adapter.rest.request;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import io.mapimedic.adapter.rest.ApiJson;
import io.mapimedic.adapter.rest.Limits;
import io.mapimedic.adapter.rest.problem.FieldProblem;
import io.mapimedic.adapter.rest.problem.ParameterViolation;
import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.adapter.rest.request.DiagnosisRequest.Asker;
import io.mapimedic.adapter.rest.request.DiagnosisRequest.Entry;
import io.mapimedic.adapter.rest.request.DiagnosisRequest.Trial;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads JSON requests, strictly: no unknown field, no doubled field, no coercion, and all problems of one request at once. */
@ApplicationScoped
public class JsonRequests {

    private static final List<String> TOP = List.of("context", "evidence", "tried", "text", "include");
    private static final List<String> ASKER = List.of("audience", "exchange", "mode", "now");
    private static final List<String> ENTRY = List.of("key", "value", "subject", "source", "observedAt", "unit");

    private static final List<String> TRIAL = List.of("remediation", "subject", "result", "at");

    private final Validator validator;

    public JsonRequests(Validator validator) {
        this.validator = validator;
    }

    /** The request, or a problem that lists everything wrong with its shape. */
    public DiagnosisRequest read(byte[] body) {
        List<FieldProblem> problems = new ArrayList<>();
        return checked(request(parse(body), problems), problems);
    }

    /** The request itself; everything wrong with it as one problem, together with what was found before. */
    DiagnosisRequest checked(DiagnosisRequest request, List<FieldProblem> problems) {
        Set<String> known = problems.stream().map(FieldProblem::field).collect(Collectors.toSet());
        validator.validate(request).stream()
                .map(ParameterViolation::inBody)
                .filter(problem -> !known.contains(problem.field()))
                .sorted(Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::problem))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return request;
    }

    static JsonNode parse(byte[] body) {
        if (body.length == 0) {
            throw ProblemException.malformed("The body is empty. Send a JSON object; {} is the smallest.");
        }
        try {
            return ApiJson.mapper().readTree(body);
        } catch (StreamConstraintsException e) {
            throw ProblemException.malformed(
                    "The JSON is nested deeper than %d levels, has more than %d values, or has a number"
                                    .formatted(Limits.JSON_DEPTH, Limits.JSON_TOKENS)
                            + " or a name that is far too long.");
        } catch (JsonProcessingException e) {
            throw ProblemException.malformed(sentence(e));
        } catch (IOException e) {
            throw ProblemException.malformed("The JSON has bytes that are no characters. Send it as UTF-8.");
        }
    }

    private static String sentence(JsonProcessingException broken) {
        JsonLocation location = broken.getLocation();
        String place = location == null || location.getLineNr() < 1
                ? ""
                : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
        String message = broken.getOriginalMessage();
        return message != null && message.startsWith("Duplicate field")
                ? "The JSON names a field twice" + place + "."
                : "The JSON is broken" + place + ", or ends too early.";
    }

    private static DiagnosisRequest request(JsonNode root, List<FieldProblem> problems) {
        Fields fields = Fields.of(root, "$", TOP, problems);
        if (fields == null) {
            return DiagnosisRequest.EMPTY;
        }
        Asker asker = asker(fields.node("context"), problems);
        List<JsonNode> evidence = fields.list("evidence");
        if (evidence.size() > Limits.EVIDENCE) {
            throw ProblemException.invalid(List.of(new FieldProblem(
                    "$.evidence",
                    null,
                    "The list has %d entries; %d are allowed.".formatted(evidence.size(), Limits.EVIDENCE),
                    "Send what belongs to one case, or several requests.")));
        }
        return new DiagnosisRequest(
                asker,
                entries(evidence, problems),
                trials(fields.list("tried"), problems),
                fields.text("text"),
                include(fields.list("include"), problems));
    }

    static Asker asker(@Nullable JsonNode node, List<FieldProblem> problems) {
        Fields fields = node == null || node.isNull() ? null : Fields.of(node, "$.context", ASKER, problems);
        return fields == null
                ? Asker.ANYBODY
                : new Asker(fields.text("audience"), fields.text("exchange"), fields.text("mode"), fields.text("now"));
    }

    private static List<Entry> entries(List<JsonNode> nodes, List<FieldProblem> problems) {
        List<Entry> entries = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            Fields fields = Fields.of(nodes.get(i), "$.evidence[" + i + "]", ENTRY, problems);
            if (fields == null) {
                entries.add(Entry.UNREADABLE);
            } else {
                entries.add(new Entry(
                        fields.text("key"),
                        fields.node("value"),
                        fields.text("subject"),
                        fields.text("source"),
                        fields.text("observedAt"),
                        fields.text("unit")));
            }
        }
        return entries;
    }

    private static List<Trial> trials(List<JsonNode> nodes, List<FieldProblem> problems) {
        List<Trial> trials = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            Fields fields = Fields.of(nodes.get(i), "$.tried[" + i + "]", TRIAL, problems);
            trials.add(
                    fields == null
                            ? Trial.UNREADABLE
                            : new Trial(
                                    fields.text("remediation"),
                                    fields.text("subject"),
                                    fields.text("result"),
                                    fields.text("at")));
        }
        return trials;
    }

    static List<String> include(List<JsonNode> nodes, List<FieldProblem> problems) {
        List<String> words = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).isTextual()) {
                words.add(nodes.get(i).textValue());
            } else {
                problems.add(Fields.wrongType("$.include[" + i + "]", nodes.get(i), "a text"));
            }
        }
        return words;
    }
}

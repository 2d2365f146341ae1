package io.mapimedic.adapter.rest.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.mapimedic.adapter.rest.ApiJson;
import io.mapimedic.adapter.rest.problem.FieldProblem;
import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.explanation.About;
import io.mapimedic.explanation.NotInCaseException;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests for an explanation: the body of a diagnosis request, and beside it {@code about}; for an interview {@code about} alone, or
 * its fields as a query.
 */
public final class ExplanationRequests {

    private static final String ABOUT = "about";
    private static final String PATH = "$.about";
    private static final String SUBJECT = "subject";
    private static final String COUNTERFACTUAL = "counterfactual";
    private static final List<String> IDS = List.of("cause", "remediation", "finding", "question");
    private static final List<String> FIELDS =
            Stream.concat(IDS.stream(), Stream.of(COUNTERFACTUAL, SUBJECT)).toList();
    private static final int LONGEST = 200;

    private final List<FieldProblem> problems = new ArrayList<>();

    private ExplanationRequests() {}

    /** What is to be explained, and the rest of the body; a problem that lists everything wrong with {@code about}. */
    public static ExplanationRequest of(byte[] body) {
        JsonNode root = JsonRequests.parse(body);
        ExplanationRequests reader = new ExplanationRequests();
        About about = root instanceof ObjectNode object ? reader.about(object.remove(ABOUT)) : null;
        if (!root.isObject()) {
            reader.problems.add(Fields.wrongType("$", root, "an object"));
        }
        if (about == null || !reader.problems.isEmpty()) {
            throw ProblemException.invalid(reader.problems);
        }
        return new ExplanationRequest(about, bytes(root));
    }

    /** What is to be explained of an interview. The case is that of the interview, so nothing may stand beside it. */
    public static Named ofInterview(byte[] body) {
        JsonNode root = JsonRequests.parse(body);
        ExplanationRequests reader = new ExplanationRequests();
        Fields fields = Fields.of(root, "$", List.of(ABOUT), reader.problems);
        About about = fields == null ? null : reader.about(fields.node(ABOUT));
        return reader.named(about, PATH + ".");
    }

    /** The same in the query of a link. A parameter without a value is none. */
    public static Named ofQuery(Map<String, List<String>> query) {
        ExplanationRequests reader = new ExplanationRequests();
        ObjectNode sent = ApiJson.mapper().createObjectNode();
        query.forEach((name, values) -> values.stream()
                .filter(value -> !value.isBlank())
                .findFirst()
                .ifPresent(value -> sent.set(
                        name,
                        name.equals(COUNTERFACTUAL) && value.equals("true")
                                ? BooleanNode.TRUE
                                : TextNode.valueOf(value))));
        About about = reader.about(sent);
        reader.problems.replaceAll(problem -> new FieldProblem(
                problem.field().equals(PATH) ? "query" : problem.field().substring(PATH.length() + 1),
                problem.value(),
                problem.problem(),
                problem.remedy()));
        return reader.named(about, "");
    }

    private Named named(@Nullable About about, String path) {
        if (about == null || !problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return new Named(about, path);
    }

    /**
     * What is to be explained, and where it was named.
     *
     * @param path how the names of its fields begin
     */
    public record Named(About about, String path) {

        /** What the case does not have, as a problem of the request. */
        public ProblemException refused(NotInCaseException missing) {
            return ExplanationRequests.refused(missing, path);
        }
    }

    /** What the case does not have, as a problem of the request. */
    public static ProblemException refused(NotInCaseException missing) {
        return refused(missing, PATH + ".");
    }

    private static ProblemException refused(NotInCaseException missing, String path) {
        String problem = missing.field().equals(SUBJECT)
                ? "The case has nothing of this name that could be meant."
                : "There is no %s of this id.".formatted(missing.field());
        return ProblemException.invalid(List.of(new FieldProblem(
                path + missing.field(),
                missing.value(),
                problem,
                missing.known().size() <= 12 && !missing.known().isEmpty()
                        ? Nearest.oneOf(missing.value(), missing.known())
                        : Nearest.remedy(
                                missing.value(),
                                missing.known(),
                                "What there is, is listed under /api/v1/knowledge."))));
    }

    private @Nullable About about(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            problems.add(new FieldProblem(
                    "$.about",
                    null,
                    "It is not said what is to be explained.",
                    "Write about: { cause: the id of one }."));
            return null;
        }
        Fields fields = Fields.of(node, "$.about", FIELDS, problems);
        if (fields == null) {
            return null;
        }
        Subject subject = subject(fields.text(SUBJECT));
        List<String> asked = FIELDS.stream()
                .filter(name -> !name.equals(SUBJECT))
                .filter(name -> fields.node(name) != null)
                .toList();
        if (asked.size() != 1) {
            problems.add(new FieldProblem(
                    "$.about",
                    null,
                    asked.isEmpty()
                            ? "Nothing is named."
                            : "Several things are named: %s.".formatted(String.join(", ", asked)),
                    "Name one of cause, remediation, finding, question, counterfactual."));
            return null;
        }
        String name = asked.get(0);
        return name.equals(COUNTERFACTUAL) ? alternatives(fields) : named(name, fields, subject);
    }

    private @Nullable About alternatives(Fields fields) {
        JsonNode wanted = Objects.requireNonNull(fields.node(COUNTERFACTUAL));
        if (!wanted.isBoolean() || !wanted.booleanValue()) {
            problems.add(Fields.wrongType("$.about.counterfactual", wanted, "true"));
        }
        if (fields.node(SUBJECT) != null) {
            problems.add(new FieldProblem(
                    "$.about.subject", fields.text(SUBJECT), "It is about the whole case.", "Leave the subject out."));
        }
        return new About.OfAlternatives();
    }

    private @Nullable About named(String name, Fields fields, @Nullable Subject subject) {
        String id = fields.text(name);
        if (id == null || id.isBlank() || id.length() > LONGEST) {
            problems.add(new FieldProblem(
                    "$.about." + name, id, "This is no id.", "Write an id of 1 to %d characters.".formatted(LONGEST)));
            return null;
        }
        return switch (name) {
            case "cause" -> new About.OfCause(id, subject);
            case "remediation" -> new About.OfRemediation(id, subject);
            case "finding" -> new About.OfFinding(id, subject);
            default -> new About.OfQuestion(id, subject);
        };
    }

    private @Nullable Subject subject(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String problem = "This is no subject.";
        try {
            Subject subject = Subject.parse(text).orElse(null);
            if (subject != null) {
                return subject;
            }
        } catch (IllegalArgumentException e) {
            problem = String.valueOf(e.getMessage());
        }
        problems.add(new FieldProblem(
                "$.about.subject",
                text,
                problem,
                "Write a kind (%s), or a kind, ':' and a name."
                        .formatted(Arrays.stream(SubjectKind.values())
                                .map(SubjectKind::word)
                                .collect(Collectors.joining(", ")))));
        return null;
    }

    private static byte[] bytes(JsonNode node) {
        try {
            return ApiJson.mapper().writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw ProblemException.malformed("The request cannot be read.");
        }
    }
}

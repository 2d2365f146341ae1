package io.mapimedic.adapter.rest.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.mapimedic.adapter.rest.problem.FieldProblem;
import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.diagnosis.EndpointRequest;
import io.mapimedic.diagnosis.EndpointRequest.Credentials;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the request to look at an endpoint. What stands below {@code credentials} is in no problem, not even misspelt. */
@ApplicationScoped
public class EndpointQuestions {

    private static final List<String> TOP = List.of("host", "port", "requests", "credentials", "context", "include");
    private static final List<String> SECRET = List.of("user", "password", "evenIfUntrusted");
    private static final int LONGEST = 256;

    private final JsonRequests requests;

    public EndpointQuestions(JsonRequests requests) {
        this.requests = requests;
    }

    /** The question, or a problem that lists everything wrong with it. */
    public EndpointQuestion read(byte[] body) {
        List<FieldProblem> problems = new ArrayList<>();
        Fields fields = Fields.of(JsonRequests.parse(body), "$", TOP, problems);
        if (fields == null) {
            throw ProblemException.invalid(problems);
        }
        String host = fields.text("host");
        if (host == null && problems.isEmpty()) {
            problems.add(
                    new FieldProblem("$.host", null, "The host is missing.", "Give a name such as mail.contoso.com."));
        }
        int port = number(fields, "port", EndpointRequest.DEFAULT_PORT, 65_535, problems);
        int count =
                number(fields, "requests", EndpointRequest.DEFAULT_REQUESTS, EndpointRequest.MAX_REQUESTS, problems);
        Credentials credentials = credentials(fields.node("credentials"), problems);
        DiagnosisRequest asker = requests.checked(
                new DiagnosisRequest(
                        JsonRequests.asker(fields.node("context"), problems),
                        List.of(),
                        List.of(),
                        null,
                        JsonRequests.include(fields.list("include"), problems)),
                problems);
        return new EndpointQuestion(new EndpointRequest(String.valueOf(host), port, count, credentials), asker);
    }

    private static int number(Fields fields, String name, int otherwise, int most, List<FieldProblem> problems) {
        JsonNode node = fields.node(name);
        if (node == null || node.isNull()) {
            return otherwise;
        }
        if (node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= 1 && node.intValue() <= most) {
            return node.intValue();
        }
        problems.add(new FieldProblem(
                "$." + name,
                Fields.shown(node),
                "This is not a whole number from 1 to " + most + ".",
                "Leave it away for " + otherwise + "."));
        return otherwise;
    }

    private static @Nullable Credentials credentials(@Nullable JsonNode node, List<FieldProblem> problems) {
        if (node == null || node.isNull()) {
            return null;
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            if (!SECRET.contains(names.next())) {
                problems.add(secret("It has a field that does not exist."));
                return null;
            }
        }
        JsonNode despite = node.path("evenIfUntrusted");
        if (!isText(node.path("user"))
                || !isText(node.path("password"))
                || !(despite.isMissingNode() || despite.isNull() || despite.isBoolean())) {
            problems.add(secret("A field is missing, too long or of the wrong type."));
            return null;
        }
        try {
            return new Credentials(
                    node.path("user").textValue(), node.path("password").textValue(), despite.booleanValue());
        } catch (IllegalArgumentException e) {
            problems.add(secret(String.valueOf(e.getMessage())));
            return null;
        }
    }

    private static boolean isText(JsonNode node) {
        return node.isTextual()
                && !node.textValue().isEmpty()
                && node.textValue().length() <= LONGEST;
    }

    private static FieldProblem secret(String problem) {
        return new FieldProblem(
                "$.credentials",
                null,
                problem,
                "Give user and password as texts, and evenIfUntrusted as true or false if need be.");
    }
}

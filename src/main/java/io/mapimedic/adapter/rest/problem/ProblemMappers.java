package io.mapimedic.adapter.rest.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;

/** Turns everything thrown below {@code /api} and beside it into a problem. What nobody foresaw is named by an id only. */
public final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** What the server's own reader of bodies says when it has already answered 413 itself. */
    private static final String TOO_LARGE = "Request too large";

    private static final String BROKEN_FORM =
            "The form is broken: it ends too early, has more than 1000 parts, or has a part"
                    + " whose header, encoding or character set cannot be read.";

    @ServerExceptionMapper
    public Response ours(ProblemException problem, RoutingContext exchange) {
        Response response = response(
                Problem.of(problem.kind(), problem.kind().status(), problem.detail(), path(exchange), problem.errors()),
                exchange);
        return problem.kind() == ProblemKind.OPERATOR_ONLY
                ? Response.fromResponse(response)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .build()
                : response;
    }

    /** Constraints on parameters of a resource method. */
    @ServerExceptionMapper
    public Response violated(ConstraintViolationException violated, RoutingContext exchange) {
        List<FieldProblem> errors = violated.getConstraintViolations().stream()
                .map(ParameterViolation::problem)
                .sorted(java.util.Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::problem))
                .toList();
        return ours(ProblemException.invalid(errors), exchange);
    }

    /** What the web framework refuses: unknown path, method or type, a body over the limit. */
    @ServerExceptionMapper
    public Response refused(WebApplicationException refused, RoutingContext exchange) {
        int status = refused.getResponse().getStatus();
        if (status < 400) {
            return refused.getResponse();
        }
        if (status >= 500) {
            return unforeseen(refused, exchange);
        }
        ProblemKind kind = ProblemKind.ofStatus(status);
        Response problem = response(Problem.of(kind, status, kind.explanation(), path(exchange), List.of()), exchange);
        return status == 405
                ? Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allowed(path(exchange)))
                        .build()
                : problem;
    }

    /** The framework does not tell the methods of a path, and a 405 must. */
    private static String allowed(String path) {
        if (path.startsWith("/api/v1/interviews/")) {
            return allowedInInterview(path.substring(path.lastIndexOf('/') + 1));
        }
        return switch (path) {
            case "/" -> "GET, HEAD, POST, OPTIONS";
            case "/api/v1/diagnoses",
                    "/api/v1/interviews",
                    "/api/v1/outcomes",
                    "/api/v1/evidence",
                    "/api/v1/probes/endpoint" -> "POST, OPTIONS";
            case "/api/v1/knowledge/learning" -> "GET, HEAD, DELETE, OPTIONS";
            default ->
                path.startsWith("/api/v1/knowledge/learning/outcomes/") ? "DELETE, OPTIONS" : "GET, HEAD, OPTIONS";
        };
    }

    private static String allowedInInterview(String last) {
        return switch (last) {
            case "report", "log", "export", "replay" -> "GET, HEAD, OPTIONS";
            case "answers", "attempts", "probe-results" -> "POST, OPTIONS";
            case "outcome" -> "POST, DELETE, OPTIONS";
            default -> last.contains(".") ? "DELETE, OPTIONS" : "GET, HEAD, DELETE, OPTIONS";
        };
    }

    /** A mistake of ours: the log has the whole story, the answer only the id. */
    @ServerExceptionMapper
    public Response unforeseen(Throwable unforeseen, RoutingContext exchange) {
        if (TOO_LARGE.equals(unforeseen.getMessage())) {
            return ours(ProblemException.tooLarge(ProblemKind.TOO_LARGE.explanation()), exchange);
        }
        if (isFromBrokenForm(unforeseen)) {
            return ours(ProblemException.malformed(BROKEN_FORM), exchange);
        }
        String id = UUID.randomUUID().toString();
        LOG.errorf(unforeseen, "Request to %s failed, problem %s", withoutSecrets(path(exchange)), id);
        String detail = "The mistake is in the log under " + id + ".";
        return response(Problem.of(ProblemKind.INTERNAL, 500, detail, path(exchange), List.of()), exchange);
    }

    /** Whoever knows the id of an interview may read it. */
    private static String withoutSecrets(String path) {
        return path.replaceFirst("/interviews/[^/]+", "/interviews/…");
    }

    /** The server's own reader of forms has no exception of its own for what a client sent broken: it comes from there, or not. */
    private static boolean isFromBrokenForm(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (Arrays.stream(cause.getStackTrace())
                    .anyMatch(call -> call.getClassName().equals(FormBodyHandler.class.getName()))) {
                return true;
            }
        }
        return false;
    }

    static Response response(Problem problem, RoutingContext exchange) {
        ProblemBody body = ProblemBody.of(problem, exchange);
        return Response.status(problem.status())
                .type(body.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body.bytes())
                .build();
    }

    static String path(RoutingContext exchange) {
        return String.valueOf(exchange.request().path());
    }
}

package io.mapimedic.adapter.rest.problem;

import io.mapimedic.adapter.rest.ApiJson;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything thrown below {@code /api} and beside it into a problem. What nobody foresaw is named by an id only. */
public final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** What the server's own reader of bodies says when it has already answered 413 itself. */
    private static final String TOO_LARGE = "Request too large";

    @ServerExceptionMapper
    public Response ours(ProblemException problem, UriInfo uri) {
        return response(
                Problem.of(problem.kind(), problem.kind().status(), problem.detail(), path(uri), problem.errors()));
    }

    /** Constraints on parameters of a resource method. */
    @ServerExceptionMapper
    public Response violated(ConstraintViolationException violated, UriInfo uri) {
        List<FieldProblem> errors = violated.getConstraintViolations().stream()
                .map(ParameterViolation::problem)
                .sorted(java.util.Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::problem))
                .toList();
        return ours(ProblemException.invalid(errors), uri);
    }

    /** What the web framework refuses: unknown path, method or type, a body over the limit. */
    @ServerExceptionMapper
    public Response refused(WebApplicationException refused, UriInfo uri) {
        int status = refused.getResponse().getStatus();
        if (status < 400) {
            return refused.getResponse();
        }
        if (status >= 500) {
            return unforeseen(refused, uri);
        }
        ProblemKind kind = ProblemKind.ofStatus(status);
        Response problem = response(Problem.of(kind, status, kind.explanation(), path(uri), List.of()));
        String allowed = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }

    /** A mistake of ours: the log has the whole story, the answer only the id. */
    @ServerExceptionMapper
    public Response unforeseen(Throwable unforeseen, UriInfo uri) {
        if (TOO_LARGE.equals(unforeseen.getMessage())) {
            return ours(ProblemException.tooLarge(ProblemKind.TOO_LARGE.explanation()), uri);
        }
        String id = UUID.randomUUID().toString();
        LOG.errorf(unforeseen, "Request to %s failed, problem %s", path(uri), id);
        String detail = "The mistake is in the log under " + id + ".";
        return response(Problem.of(ProblemKind.INTERNAL, 500, detail, path(uri), List.of()));
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(ApiJson.bytes(problem))
                .build();
    }

    private static String path(UriInfo uri) {
        return uri.getRequestUri().getRawPath();
    }
}

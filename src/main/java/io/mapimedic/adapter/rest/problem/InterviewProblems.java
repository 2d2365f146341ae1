package io.mapimedic.adapter.rest.problem;

import io.mapimedic.interview.Interview;
import io.mapimedic.interview.InterviewClosedException;
import io.mapimedic.interview.InterviewLimitException;
import io.mapimedic.interview.InterviewNotFoundException;
import io.mapimedic.interview.KeyReusedException;
import io.mapimedic.interview.NothingToTakeBackException;
import io.mapimedic.interview.RevisionConflictException;
import io.mapimedic.interview.StoreUnavailableException;
import io.mapimedic.report.json.AnswerJson;
import io.mapimedic.report.json.EventAnswer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What goes wrong in interviews, as problems. */
public final class InterviewProblems {

    private static final Logger LOG = Logger.getLogger(InterviewProblems.class);

    /** A problem that also tells what others did. */
    record ChangedProblem(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            List<FieldProblem> errors,
            int revision,
            List<EventAnswer> changes) {}

    @ServerExceptionMapper
    public Response notFound(InterviewNotFoundException missing, RoutingContext exchange) {
        return problem(
                ProblemKind.NOT_FOUND,
                missing.getMessage() + " Start a new one with POST /api/v1/interviews.",
                exchange);
    }

    @ServerExceptionMapper
    public Response nothingThere(NothingToTakeBackException missing, RoutingContext exchange) {
        return problem(ProblemKind.NOT_FOUND, Excerpt.of(String.valueOf(missing.getMessage())), exchange);
    }

    @ServerExceptionMapper
    public Response changed(RevisionConflictException conflict, RoutingContext exchange) {
        ProblemKind kind = ProblemKind.CHANGED_MEANWHILE;
        Interview current = conflict.current();
        int since = conflict.since().size();
        ChangedProblem problem = new ChangedProblem(
                "/problems/" + kind.word(),
                kind.title(),
                kind.status(),
                since == 0
                        ? "The interview has only %d events so far.".formatted(current.revision())
                        : "%d %s since; the present state is \"%d\"."
                                .formatted(since, since == 1 ? "event" : "events", current.revision()),
                Excerpt.of(ProblemMappers.path(exchange)),
                List.of(),
                current.revision(),
                conflict.since().stream().map(EventAnswer::of).toList());
        return Response.status(kind.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .tag(new EntityTag(Integer.toString(current.revision())))
                .entity(AnswerJson.bytes(problem))
                .build();
    }

    @ServerExceptionMapper
    public Response closed(InterviewClosedException refused, RoutingContext exchange) {
        ProblemKind kind = refused.isOpen() ? ProblemKind.INTERVIEW_OPEN : ProblemKind.INTERVIEW_CLOSED;
        return problem(kind, kind.explanation(), exchange);
    }

    @ServerExceptionMapper
    public Response limited(InterviewLimitException limit, RoutingContext exchange) {
        ProblemKind kind = switch (limit.limit()) {
            case EVENTS -> ProblemKind.INTERVIEW_FULL;
            case SIZE -> ProblemKind.TOO_LARGE;
            case OPEN_INTERVIEWS -> ProblemKind.TOO_MANY_INTERVIEWS;
        };
        return problem(kind, String.valueOf(limit.getMessage()), exchange);
    }

    @ServerExceptionMapper
    public Response reused(KeyReusedException reused, RoutingContext exchange) {
        return problem(ProblemKind.KEY_REUSED, ProblemKind.KEY_REUSED.explanation(), exchange);
    }

    /** What the database says is for the operator; callers learn what to do. */
    @ServerExceptionMapper
    public Response unavailable(StoreUnavailableException unavailable, RoutingContext exchange) {
        LOG.errorf("A request to interviews failed. %s", unavailable.getMessage());
        return problem(ProblemKind.STORAGE_UNAVAILABLE, ProblemKind.STORAGE_UNAVAILABLE.explanation(), exchange);
    }

    private static Response problem(ProblemKind kind, String detail, RoutingContext exchange) {
        return ProblemMappers.response(
                Problem.of(kind, kind.status(), detail, ProblemMappers.path(exchange), List.of()), exchange);
    }
}

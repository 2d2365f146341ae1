package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.http.Caller;
import io.mapimedic.adapter.rest.answer.LearningAnswer.Kept;
import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.adapter.rest.problem.ProblemKind;
import io.mapimedic.adapter.rest.request.OutcomeRequests;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.learning.CaseReportedException;
import io.mapimedic.learning.Learned;
import io.mapimedic.learning.LearnedKnowledge;
import io.mapimedic.learning.Outcome;
import io.mapimedic.learning.OutcomeRecorder;
import io.mapimedic.learning.OutcomeRecorder.Recorded;
import io.mapimedic.learning.TooManyOutcomesException;
import io.mapimedic.report.json.AnswerJson;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How cases ended that this service keeps nothing else of. */
@Path("/api/v1/outcomes")
@Produces(MediaType.APPLICATION_JSON)
public class Outcomes {

    private final Generations generations;
    private final LearnedKnowledge learning;
    private final OutcomeRecorder recorder;
    private final Clock clock;

    public Outcomes(Generations generations, LearnedKnowledge learning, OutcomeRecorder recorder, Clock clock) {
        this.generations = generations;
        this.learning = learning;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** 201 for a new one, 200 for one that was reported before in the same words. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response report(InputStream body, RoutingContext exchange) {
        if (!learning.isOn()) {
            throw new ProblemException(ProblemKind.LEARNING_OFF, ProblemKind.LEARNING_OFF.explanation(), List.of());
        }
        Outcome outcome = new OutcomeRequests(generations.current().knowledge())
                .read(
                        Body.bytes(body),
                        Caller.at(exchange.request().remoteAddress()),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Recorded recorded = record(outcome);
        return Response.status(recorded.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(AnswerJson.bytes(Kept.of(recorded.stored(), Learned.NOTHING)))
                .build();
    }

    private Recorded record(Outcome outcome) {
        try {
            return recorder.record(outcome);
        } catch (CaseReportedException e) {
            throw new ProblemException(ProblemKind.CASE_REPORTED, ProblemKind.CASE_REPORTED.explanation(), List.of());
        } catch (TooManyOutcomesException e) {
            throw new ProblemException(ProblemKind.TOO_MANY_OUTCOMES, String.valueOf(e.getMessage()), List.of());
        }
    }
}

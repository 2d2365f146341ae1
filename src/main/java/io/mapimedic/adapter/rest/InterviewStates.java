package io.mapimedic.adapter.rest;

import io.mapimedic.diagnosis.Generations;
import io.mapimedic.interview.CurrentState;
import io.mapimedic.interview.Interviews;
import io.mapimedic.report.json.AnswerJson;
import io.mapimedic.report.json.LogAnswer;
import io.mapimedic.report.json.ReplayAnswer;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** An interview as it is, how it came to be so, and its end. */
@Path(InterviewAnswers.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class InterviewStates {

    private final Interviews interviews;
    private final Generations generations;

    public InterviewStates(Interviews interviews, Generations generations) {
        this.interviews = interviews;
        this.generations = generations;
    }

    @GET
    public Response state(@RestPath String id, @Context Request request) {
        CurrentState state = interviews.current(id);
        EntityTag tag = InterviewAnswers.tag(state);
        Response.ResponseBuilder held = request.evaluatePreconditions(tag);
        return InterviewAnswers.keptByNobody(held != null ? held : Response.ok(state))
                .tag(tag)
                .build();
    }

    /** For people: a page to print, or a note for a ticket. */
    @GET
    @Path("/report")
    @Produces({MediaType.TEXT_HTML, "text/markdown", MediaType.APPLICATION_JSON})
    public Response report(@RestPath String id) {
        return InterviewAnswers.keptByNobody(Response.ok(interviews.current(id)))
                .build();
    }

    @GET
    @Path("/log")
    public Response log(@RestPath String id) {
        return answer(LogAnswer.of(interviews.log(id)));
    }

    /** Everything that is kept of it. */
    @GET
    @Path("/export")
    public Response export(@RestPath String id) {
        return InterviewAnswers.keptByNobody(Response.ok(
                        AnswerJson.bytes(LogAnswer.whole(interviews.log(id))), MediaType.APPLICATION_JSON_TYPE))
                .header("Content-Disposition", "attachment; filename=\"interview.json\"")
                .build();
    }

    /** Concludes everything anew, and tells whether it is the same. */
    @GET
    @Path("/replay")
    public Response replay(@RestPath String id) {
        return answer(
                ReplayAnswer.of(interviews.replay(id), generations.current().knowledge()));
    }

    /** Erases it wholly. */
    @DELETE
    public Response erase(@RestPath String id) {
        interviews.erase(id);
        return InterviewAnswers.keptByNobody(Response.noContent()).build();
    }

    private static Response answer(Object answer) {
        return InterviewAnswers.keptByNobody(Response.ok(AnswerJson.bytes(answer), MediaType.APPLICATION_JSON_TYPE))
                .build();
    }
}

package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.rest.request.ExplanationRequests;
import io.mapimedic.adapter.rest.request.ExplanationRequests.Named;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.explanation.Case;
import io.mapimedic.explanation.Explainer;
import io.mapimedic.explanation.Explanation;
import io.mapimedic.explanation.NotInCaseException;
import io.mapimedic.interview.CurrentState;
import io.mapimedic.interview.Interview;
import io.mapimedic.interview.Interviews;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestPath;

/** Why the diagnosis of an interview says what it says now. Asking changes nothing, so that closed interviews are explained as well. */
@Path(InterviewAnswers.PATH + "/{id}/explanations")
@Produces({MediaType.APPLICATION_JSON, "text/markdown"})
public class InterviewExplanations {

    private final Generations generations;
    private final Interviews interviews;

    public InterviewExplanations(Generations generations, Interviews interviews) {
        this.generations = generations;
        this.interviews = interviews;
    }

    /** A link: what is to be explained stands in the query. */
    @GET
    public Response ofQuery(@RestPath String id, @Context UriInfo uri) {
        return explain(interviews.current(id), ExplanationRequests.ofQuery(uri.getQueryParameters()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ofJson(@RestPath String id, InputStream body) {
        return explain(interviews.current(id), ExplanationRequests.ofInterview(Body.bytes(body)));
    }

    /** The case is diagnosed here, so that what is explained is what this generation concludes. */
    private Response explain(CurrentState state, Named named) {
        Interview interview = state.interview();
        Case theCase = new Case(interview.observations(), interview.unread(), interview.context());
        try {
            Explanation explanation = new Explainer(generations.current()).explain(theCase, named.about());
            return InterviewAnswers.keptByNobody(Response.ok(explanation))
                    .tag(InterviewAnswers.tag(state))
                    .build();
        } catch (NotInCaseException missing) {
            throw named.refused(missing);
        }
    }
}

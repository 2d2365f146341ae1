package io.mapimedic.adapter.web;

import io.mapimedic.adapter.web.interview.Why;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.explanation.Case;
import io.mapimedic.explanation.Explainer;
import io.mapimedic.explanation.Explanation;
import io.mapimedic.explanation.NotInCaseException;
import io.mapimedic.interview.Interview;
import io.mapimedic.interview.Interviews;
import io.mapimedic.report.view.ExplanationWords;
import io.mapimedic.report.view.Printable;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Why an interview stands where it stands, as a page: what the REST interface answers as JSON. */
@Path("/interviews/{id}/why")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class InterviewWhyPage {

    private final Interviews interviews;
    private final Generations generations;

    public InterviewWhyPage(Interviews interviews, Generations generations) {
        this.interviews = interviews;
        this.generations = generations;
    }

    /** One of the three; without any, what would change the first step. */
    @GET
    public Response show(
            @RestPath String id,
            @RestQuery @Nullable String cause,
            @RestQuery @Nullable String remediation,
            @RestQuery @Nullable String question) {
        Interview interview = interviews.current(id).interview();
        Case theCase = new Case(interview.observations(), interview.unread(), interview.context());
        try {
            Explanation explanation =
                    new Explainer(generations.current()).explain(theCase, Why.about(cause, remediation, question));
            return InterviewForms.kept(Response.ok(
                    Templates.interviewWhy(id, ExplanationWords.of(explanation)).render()));
        } catch (NotInCaseException missing) {
            return InterviewForms.kept(Response.status(Response.Status.NOT_FOUND)
                    .entity(Templates.notFound(Printable.of(missing.value())).render()));
        }
    }
}

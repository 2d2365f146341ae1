package io.mapimedic.adapter.web;

import io.mapimedic.adapter.web.form.FormViewBuilder;
import io.mapimedic.adapter.web.form.Submission;
import io.mapimedic.adapter.web.interview.SentChange;
import io.mapimedic.adapter.web.interview.SentChange.WrongFormException;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.interview.Change;
import io.mapimedic.interview.InterviewLimitException;
import io.mapimedic.interview.Interviews;
import io.mapimedic.knowledge.KnowledgeBase;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** An interview on pages: one question at a time. Every form says which state it was shown for, and leads back to the page. */
@Path("/interviews")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class InterviewPages {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Interviews interviews;
    private final Generations generations;
    private final InterviewForms forms;

    public InterviewPages(Interviews interviews, Generations generations, InterviewForms forms) {
        this.interviews = interviews;
        this.generations = generations;
        this.forms = forms;
    }

    @GET
    @Path("/new")
    public String begin() {
        return beginning(Submission.empty(), null);
    }

    private String beginning(Submission sent, @Nullable String error) {
        KnowledgeBase knowledge = generations.current().knowledge();
        return Templates.interviewNew(new FormViewBuilder(knowledge, sent, List.of()).build(), error)
                .render();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response start(MultipartFormDataInput form) {
        Submission sent = SubmissionReader.read(form);
        try {
            return InterviewForms.page(interviews
                    .start(forms.reader().start(sent), new Interviews.Repeatable(null, CONFLICT, state -> new byte[0]))
                    .id());
        } catch (WrongFormException | InterviewLimitException e) {
            return InterviewForms.kept(Response.status(UNPROCESSABLE).entity(beginning(sent, e.getMessage())));
        }
    }

    /**
     * @param ask     a question to be answered again, null for the next one
     * @param subject kind and name of whom it is about
     */
    @GET
    @Path("/{id}")
    public Response show(@RestPath String id, @RestQuery @Nullable String ask, @RestQuery @Nullable String subject) {
        return InterviewForms.kept(Response.ok(forms.shown(id, ask, subject, List.of(), null)));
    }

    @POST
    @Path("/{id}/answer")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response answer(@RestPath String id, MultipartFormDataInput form) {
        return forms.change(id, "answer", form, SentChange::answer);
    }

    @POST
    @Path("/{id}/results")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response results(@RestPath String id, MultipartFormDataInput form) {
        return forms.change(id, "results", form, SentChange::results);
    }

    @POST
    @Path("/{id}/take-back")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response takeBack(@RestPath String id, MultipartFormDataInput form) {
        return forms.change(id, "take-back", form, SentChange::takeBack);
    }

    @POST
    @Path("/{id}/tried")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response tried(@RestPath String id, MultipartFormDataInput form) {
        return forms.change(id, "tried", form, SentChange::tried);
    }

    @POST
    @Path("/{id}/close")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response close(@RestPath String id, MultipartFormDataInput form) {
        return forms.change(id, "close", form, SentChange::close);
    }

    @POST
    @Path("/{id}/reopen")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response reopen(@RestPath String id, MultipartFormDataInput form) {
        return forms.change(id, "reopen", form, (reader, sent) -> new Change.Reopened());
    }

    @POST
    @Path("/{id}/erase")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response erase(@RestPath String id, MultipartFormDataInput form) {
        interviews.erase(id);
        return InterviewForms.kept(Response.seeOther(URI.create("/interviews/new")));
    }
}

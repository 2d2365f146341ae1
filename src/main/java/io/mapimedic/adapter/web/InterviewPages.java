package io.mapimedic.adapter.web;

import io.mapimedic.adapter.web.form.FormViewBuilder;
import io.mapimedic.adapter.web.form.Submission;
import io.mapimedic.adapter.web.interview.ConflictView;
import io.mapimedic.adapter.web.interview.InterviewPageView;
import io.mapimedic.adapter.web.interview.SentChange;
import io.mapimedic.adapter.web.interview.SentChange.WrongFormException;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.diagnosis.ProbeReader;
import io.mapimedic.interview.Change;
import io.mapimedic.interview.InterviewClosedException;
import io.mapimedic.interview.InterviewLimitException;
import io.mapimedic.interview.Interviews;
import io.mapimedic.interview.NothingToTakeBackException;
import io.mapimedic.interview.RevisionConflictException;
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
import java.time.Clock;
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
    private final ProbeReader probes;
    private final Clock clock;

    public InterviewPages(Interviews interviews, Generations generations, ProbeReader probes, Clock clock) {
        this.interviews = interviews;
        this.generations = generations;
        this.probes = probes;
        this.clock = clock;
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
            return page(interviews
                    .start(sentChange().start(sent), new Interviews.Repeatable(null, CONFLICT, state -> new byte[0]))
                    .id());
        } catch (WrongFormException | InterviewLimitException e) {
            return kept(Response.status(UNPROCESSABLE).entity(beginning(sent, e.getMessage())));
        }
    }

    /**
     * @param ask     a question to be answered again, null for the next one
     * @param subject kind and name of whom it is about
     */
    @GET
    @Path("/{id}")
    public Response show(@RestPath String id, @RestQuery @Nullable String ask, @RestQuery @Nullable String subject) {
        return kept(Response.ok(shown(id, ask, subject, List.of(), null)));
    }

    private String shown(
            String id, @Nullable String ask, @Nullable String subject, List<String> entered, @Nullable String error) {
        return Templates.interview(InterviewPageView.of(interviews.current(id), ask, subject, entered, error))
                .render();
    }

    @POST
    @Path("/{id}/answer")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response answer(@RestPath String id, MultipartFormDataInput form) {
        return change(id, "answer", form, SentChange::answer);
    }

    @POST
    @Path("/{id}/results")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response results(@RestPath String id, MultipartFormDataInput form) {
        return change(id, "results", form, SentChange::results);
    }

    @POST
    @Path("/{id}/take-back")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response takeBack(@RestPath String id, MultipartFormDataInput form) {
        return change(id, "take-back", form, SentChange::takeBack);
    }

    @POST
    @Path("/{id}/tried")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response tried(@RestPath String id, MultipartFormDataInput form) {
        return change(id, "tried", form, SentChange::tried);
    }

    @POST
    @Path("/{id}/close")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response close(@RestPath String id, MultipartFormDataInput form) {
        return change(id, "close", form, SentChange::close);
    }

    @POST
    @Path("/{id}/reopen")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response reopen(@RestPath String id, MultipartFormDataInput form) {
        return change(id, "reopen", form, (reader, sent) -> new Change.Reopened());
    }

    @POST
    @Path("/{id}/erase")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response erase(@RestPath String id, MultipartFormDataInput form) {
        interviews.erase(id);
        return kept(Response.seeOther(URI.create("/interviews/new")));
    }

    private interface Reading {
        Change read(SentChange reader, Submission sent) throws WrongFormException;
    }

    private Response change(String id, String action, MultipartFormDataInput form, Reading reading) {
        Submission sent = SubmissionReader.read(form);
        Change change;
        try {
            change = reading.read(sentChange(), sent);
        } catch (WrongFormException e) {
            return wrong(id, sent, String.valueOf(e.getMessage()));
        }
        try {
            interviews.change(
                    id,
                    SentChange.revision(sent),
                    change,
                    new Interviews.Repeatable(null, CONFLICT, state -> new byte[0]));
        } catch (RevisionConflictException conflict) {
            boolean isMine =
                    conflict.since().stream().anyMatch(event -> event.change().equals(change));
            return isMine ? page(id) : conflict(id, action, sent, change, conflict);
        } catch (InterviewLimitException e) {
            return wrong(id, sent, String.valueOf(e.getMessage()));
        } catch (InterviewClosedException | NothingToTakeBackException e) {
            return page(id); // which shows that it is so already
        }
        return page(id);
    }

    private Response wrong(String id, Submission sent, String error) {
        String asked = sent.first(Submission.ASKED);
        return kept(Response.status(UNPROCESSABLE)
                .entity(shown(id, asked.isEmpty() ? null : asked, null, sent.entered(asked), error)));
    }

    private Response conflict(
            String id, String action, Submission sent, Change change, RevisionConflictException conflict) {
        ConflictView view = ConflictView.of(
                "/interviews/" + id + "/" + action,
                sent,
                change,
                conflict,
                generations.current().knowledge());
        return kept(Response.status(CONFLICT)
                .entity(Templates.interviewConflict(view).render()));
    }

    private SentChange sentChange() {
        return new SentChange(generations.current().knowledge(), probes, clock.instant());
    }

    private static Response page(String id) {
        return kept(Response.seeOther(URI.create("/interviews/" + id)));
    }

    private static Response kept(Response.ResponseBuilder response) {
        return response.header("Cache-Control", "no-store").build();
    }
}

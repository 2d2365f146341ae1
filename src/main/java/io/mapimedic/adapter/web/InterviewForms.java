package io.mapimedic.adapter.web;

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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** What becomes of a form that is sent to an interview: a change and the page anew, or the page that says what is in its way. */
@ApplicationScoped
public class InterviewForms {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Interviews interviews;
    private final Generations generations;
    private final ProbeReader probes;
    private final Clock clock;

    public InterviewForms(Interviews interviews, Generations generations, ProbeReader probes, Clock clock) {
        this.interviews = interviews;
        this.generations = generations;
        this.probes = probes;
        this.clock = clock;
    }

    /** The page. */
    String shown(
            String id, @Nullable String ask, @Nullable String subject, List<String> entered, @Nullable String error) {
        return Templates.interview(InterviewPageView.of(interviews.current(id), ask, subject, entered, error))
                .render();
    }

    /** Reads a form as a change. */
    interface Reading {
        Change read(SentChange reader, Submission sent) throws WrongFormException;
    }

    /** Does what the form says. */
    Response change(String id, String action, MultipartFormDataInput form, Reading reading) {
        Submission sent = SubmissionReader.read(form);
        Change change;
        try {
            change = reading.read(reader(), sent);
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

    SentChange reader() {
        return new SentChange(generations.current().knowledge(), probes, clock.instant());
    }

    static Response page(String id) {
        return kept(Response.seeOther(URI.create("/interviews/" + id)));
    }

    static Response kept(Response.ResponseBuilder response) {
        return response.header("Cache-Control", "no-store").build();
    }
}

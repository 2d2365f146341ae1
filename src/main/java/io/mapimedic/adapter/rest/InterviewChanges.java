package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.rest.problem.FieldProblem;
import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.adapter.rest.request.InterviewChecks;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.interview.Change;
import io.mapimedic.interview.Interview;
import io.mapimedic.interview.Interviews;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What people say in an interview: answers, steps that they tried, how it ended. */
@Path(InterviewAnswers.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class InterviewChanges {

    private final Generations generations;
    private final Interviews interviews;
    private final InterviewChecks checks;
    private final InterviewAnswers answers;

    public InterviewChanges(
            Generations generations, Interviews interviews, InterviewChecks checks, InterviewAnswers answers) {
        this.generations = generations;
        this.interviews = interviews;
        this.checks = checks;
        this.answers = answers;
    }

    /** Answers a question, for the first time or again. */
    @POST
    @Path("/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response answer(@RestPath String id, InputStream body) {
        Troubleshooter troubleshooter = generations.current();
        Interview interview = interviews.log(id).interview();
        InterviewChecks.Said said = checks.answer(Body.bytes(body), troubleshooter.knowledge(), Source.FORM);
        Observation observation = said.observation();
        if (observation != null) {
            refuse(troubleshooter, observation, interview);
        }
        return answers.change(id, new Change.Answered(said.answer()), true);
    }

    private static void refuse(Troubleshooter troubleshooter, Observation observation, Interview interview) {
        List<FieldProblem> refused =
                troubleshooter.read(List.of(observation), List.of(), interview.context()).unrecognised().stream()
                        .map(piece -> new FieldProblem(
                                "$.value",
                                piece.text(),
                                piece.reason(),
                                piece.remedy() == null ? "See /api/v1/knowledge/vocabulary." : piece.remedy()))
                        .toList();
        if (!refused.isEmpty()) {
            throw ProblemException.invalid(refused);
        }
    }

    /** Takes an answer back; without a subject all answers to the question. */
    @DELETE
    @Path("/answers/{question}")
    public Response takeBack(
            @RestPath String id,
            @RestPath @Size(max = 200) String question,
            @RestQuery @Nullable @Size(max = 280) String subject) {
        return answers.change(id, new Change.TakenBack(question, subject(subject)), false);
    }

    private static @Nullable Subject subject(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Subject.parse(text)
                    .orElseThrow(() -> new IllegalArgumentException("There is no such kind of subject."));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(List.of(new FieldProblem(
                    "subject",
                    text,
                    String.valueOf(e.getMessage()),
                    "Write it as the answer in the interview has it.")));
        }
    }

    /** Tells what came of a step. */
    @POST
    @Path("/attempts")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response tried(@RestPath String id, InputStream body) {
        return answers.change(
                id,
                new Change.Tried(
                        checks.trial(Body.bytes(body), generations.current().knowledge())),
                true);
    }

    /** Closes the interview. */
    @POST
    @Path("/outcome")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response close(@RestPath String id, InputStream body) {
        return answers.change(
                id,
                new Change.Closed(
                        checks.outcome(Body.bytes(body), generations.current().knowledge())),
                true);
    }

    /** Opens the interview again. */
    @DELETE
    @Path("/outcome")
    public Response reopen(@RestPath String id) {
        return answers.change(id, new Change.Reopened(), false);
    }
}

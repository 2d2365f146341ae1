package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.rest.problem.FieldProblem;
import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.adapter.rest.request.MultipartParts;
import io.mapimedic.adapter.rest.request.SentFile;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.interview.Change;
import io.mapimedic.interview.Setting;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Starts interviews, with whatever is known already. */
@Path(InterviewAnswers.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class InterviewStarts {

    private final Generations generations;
    private final Inputs inputs;
    private final InterviewAnswers answers;

    public InterviewStarts(Generations generations, Inputs inputs, InterviewAnswers answers) {
        this.generations = generations;
        this.inputs = inputs;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ofJson(InputStream body) {
        Troubleshooter troubleshooter = generations.current();
        return start(troubleshooter, inputs.json(Body.bytes(body), troubleshooter.knowledge()));
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    public Response ofText(InputStream body) {
        Troubleshooter troubleshooter = generations.current();
        return start(
                troubleshooter,
                inputs.pastes(List.of(Diagnoses.paste(Body.bytes(body))), null, troubleshooter.knowledge()));
    }

    @POST
    @Consumes({"application/zip", "application/gzip", MediaType.APPLICATION_XML, MediaType.APPLICATION_OCTET_STREAM})
    public Response ofFile(InputStream body) {
        Troubleshooter troubleshooter = generations.current();
        try (SentFile file = SentFile.of(body)) {
            return start(troubleshooter, inputs.pastes(List.of(file.input()), null, troubleshooter.knowledge()));
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response ofParts(MultipartFormDataInput form) {
        Troubleshooter troubleshooter = generations.current();
        MultipartParts parts = MultipartParts.of(form);
        return start(troubleshooter, inputs.pastes(parts.files(), parts.request(), troubleshooter.knowledge()));
    }

    private Response start(Troubleshooter troubleshooter, Input input) {
        refuseWhatIsNotKept(input);
        return answers.start(
                new Change.Started(Setting.of(input.context()), InterviewReports.of(troubleshooter, input)));
    }

    /** An interview has its own clock, and its answers always have the same parts. */
    static void refuseWhatIsNotKept(Input input) {
        if (input.request().context().now() != null) {
            throw refused("$.context.now", "The present time of an interview is the time of its last event.");
        }
        if (!input.request().include().isEmpty()) {
            throw refused("$.include", "The diagnosis of an interview has no optional parts.");
        }
    }

    private static ProblemException refused(String field, String problem) {
        return ProblemException.invalid(List.of(new FieldProblem(
                field, null, problem, "Leave it away, or ask /api/v1/diagnoses, which keeps nothing.")));
    }
}

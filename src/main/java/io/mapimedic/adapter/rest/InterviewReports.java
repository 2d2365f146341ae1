package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.rest.problem.FieldProblem;
import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.adapter.rest.request.MultipartParts;
import io.mapimedic.adapter.rest.request.SentFile;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.interview.Change;
import io.mapimedic.interview.Report;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Takes output and files into an interview. They are read at once; what was read is kept, they themselves are not. */
@Path(InterviewAnswers.PATH + "/{id}/probe-results")
@Produces(MediaType.APPLICATION_JSON)
public class InterviewReports {

    private final Generations generations;
    private final Inputs inputs;
    private final InterviewAnswers answers;

    public InterviewReports(Generations generations, Inputs inputs, InterviewAnswers answers) {
        this.generations = generations;
        this.inputs = inputs;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ofJson(@RestPath String id, InputStream body) {
        Troubleshooter troubleshooter = generations.current();
        return report(id, troubleshooter, inputs.json(Body.bytes(body), troubleshooter.knowledge()));
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    public Response ofText(@RestPath String id, InputStream body) {
        Troubleshooter troubleshooter = generations.current();
        return report(
                id,
                troubleshooter,
                inputs.pastes(List.of(Diagnoses.paste(Body.bytes(body))), null, troubleshooter.knowledge()));
    }

    @POST
    @Consumes({"application/zip", "application/gzip", MediaType.APPLICATION_XML, MediaType.APPLICATION_OCTET_STREAM})
    public Response ofFile(@RestPath String id, InputStream body) {
        Troubleshooter troubleshooter = generations.current();
        try (SentFile file = SentFile.of(body)) {
            return report(id, troubleshooter, inputs.pastes(List.of(file.input()), null, troubleshooter.knowledge()));
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response ofParts(@RestPath String id, MultipartFormDataInput form) {
        Troubleshooter troubleshooter = generations.current();
        MultipartParts parts = MultipartParts.of(form);
        return report(id, troubleshooter, inputs.pastes(parts.files(), parts.request(), troubleshooter.knowledge()));
    }

    private Response report(String id, Troubleshooter troubleshooter, Input input) {
        InterviewStarts.refuseWhatIsNotKept(input);
        var asker = input.request().context();
        if (asker.audience() != null || asker.exchange() != null || asker.mode() != null) {
            throw ProblemException.invalid(List.of(new FieldProblem(
                    "$.context", null, "The context of an interview is fixed when it starts.", "Leave it away.")));
        }
        return answers.change(id, new Change.Reported(of(troubleshooter, input)), true);
    }

    /** What is kept of an input, after the core has refused the entries that it cannot use. */
    static Report of(Troubleshooter troubleshooter, Input input) {
        Inputs.refuseEntries(troubleshooter
                .read(input.observations(), List.of(), input.context())
                .unrecognised());
        return Report.of(input.observations(), input.unread(), input.context(), "$.evidence[");
    }
}

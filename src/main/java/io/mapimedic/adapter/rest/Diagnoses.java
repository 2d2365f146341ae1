package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.adapter.rest.request.MultipartParts;
import io.mapimedic.adapter.rest.request.SentFile;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.diagnosis.ProbeInput;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.explanation.Explainer;
import io.mapimedic.report.json.Extras;
import io.mapimedic.report.json.Include;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Facts in, ranked steps out; nothing is kept. The answer is JSON, or the same as a note or a page. */
@Path("/api/v1/diagnoses")
@Produces({MediaType.APPLICATION_JSON, "text/markdown", MediaType.TEXT_HTML})
public class Diagnoses {

    private final Generations generations;
    private final Inputs inputs;
    private final AnswerOptions options;

    public Diagnoses(Generations generations, Inputs inputs, AnswerOptions options) {
        this.generations = generations;
        this.inputs = inputs;
        this.options = options;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Diagnosis ofJson(InputStream body) {
        Troubleshooter troubleshooter = generations.current();
        return diagnose(troubleshooter, inputs.json(Body.bytes(body), troubleshooter.knowledge()));
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    public Diagnosis ofText(InputStream body) {
        Troubleshooter troubleshooter = generations.current();
        return diagnose(
                troubleshooter, inputs.pastes(List.of(paste(Body.bytes(body))), null, troubleshooter.knowledge()));
    }

    @POST
    @Consumes({"application/zip", "application/gzip", MediaType.APPLICATION_XML, MediaType.APPLICATION_OCTET_STREAM})
    public Diagnosis ofFile(InputStream body) {
        Troubleshooter troubleshooter = generations.current();
        try (SentFile file = SentFile.of(body)) {
            return diagnose(troubleshooter, inputs.pastes(List.of(file.input()), null, troubleshooter.knowledge()));
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Diagnosis ofParts(MultipartFormDataInput form) {
        Troubleshooter troubleshooter = generations.current();
        MultipartParts parts = MultipartParts.of(form);
        return diagnose(troubleshooter, inputs.pastes(parts.files(), parts.request(), troubleshooter.knowledge()));
    }

    static ProbeInput paste(byte[] body) {
        if (body.length == 0) {
            throw ProblemException.malformed(
                    "The body is empty. Send what you see: an error message, or what a command printed.");
        }
        return ProbeInput.of("text", body);
    }

    private Diagnosis diagnose(Troubleshooter troubleshooter, Input input) {
        Set<Include> include =
                input.request().include().stream().map(Include::ofWord).collect(Collectors.toSet());
        options.include(include);
        options.extras(made -> Extras.of(include, new Explainer(troubleshooter), input.theCase(), made));
        Diagnosis diagnosis = troubleshooter.diagnose(input.observations(), input.unread(), input.context());
        Inputs.refuseEntries(diagnosis.unrecognised());
        return diagnosis;
    }
}

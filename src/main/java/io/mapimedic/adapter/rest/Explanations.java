package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.adapter.rest.request.ExplanationRequest;
import io.mapimedic.adapter.rest.request.ExplanationRequests;
import io.mapimedic.adapter.rest.request.MultipartParts;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.explanation.About;
import io.mapimedic.explanation.Case;
import io.mapimedic.explanation.Explainer;
import io.mapimedic.explanation.Explanation;
import io.mapimedic.explanation.NotInCaseException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Why a diagnosis says what it says: a case and what is to be explained in, the explanation out; nothing is kept. */
@Path("/api/v1/explanations")
@Produces({MediaType.APPLICATION_JSON, "text/markdown"})
public class Explanations {

    private final Generations generations;
    private final Inputs inputs;

    public Explanations(Generations generations, Inputs inputs) {
        this.generations = generations;
        this.inputs = inputs;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Explanation ofJson(InputStream body) {
        Troubleshooter troubleshooter = generations.current();
        ExplanationRequest request = ExplanationRequests.of(Body.bytes(body));
        return explain(troubleshooter, inputs.json(request.diagnosis(), troubleshooter.knowledge()), request.about());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Explanation ofParts(MultipartFormDataInput form) {
        Troubleshooter troubleshooter = generations.current();
        MultipartParts parts = MultipartParts.of(form);
        byte[] part = parts.request();
        if (part == null) {
            throw ProblemException.malformed("The part 'request' is missing. It says what is to be explained.");
        }
        ExplanationRequest request = ExplanationRequests.of(part);
        Input input = inputs.pastes(parts.files(), request.diagnosis(), troubleshooter.knowledge());
        return explain(troubleshooter, input, request.about());
    }

    private static Explanation explain(Troubleshooter troubleshooter, Input input, About about) {
        Case theCase = input.theCase();
        Diagnosis diagnosis = theCase.diagnosed(troubleshooter);
        Inputs.refuseEntries(diagnosis.unrecognised());
        try {
            return new Explainer(troubleshooter).explain(theCase, diagnosis, about);
        } catch (NotInCaseException missing) {
            throw ExplanationRequests.refused(missing);
        }
    }
}

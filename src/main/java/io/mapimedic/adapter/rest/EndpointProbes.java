package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.rest.problem.FieldProblem;
import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.adapter.rest.problem.ProblemKind;
import io.mapimedic.adapter.rest.request.EndpointQuestion;
import io.mapimedic.adapter.rest.request.EndpointQuestions;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.EndpointProbe;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.diagnosis.ProbeRefusedException;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.explanation.Explainer;
import io.mapimedic.report.json.AnswerJson;
import io.mapimedic.report.json.EndpointAnswer;
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

/** Looks at a live endpoint, and tells what is seen and what follows from it. */
@Path("/api/v1/probes/endpoint")
@Produces(MediaType.APPLICATION_JSON)
public class EndpointProbes {

    private final Generations generations;
    private final EndpointProbe probe;
    private final EndpointQuestions questions;
    private final Inputs inputs;

    public EndpointProbes(Generations generations, EndpointProbe probe, EndpointQuestions questions, Inputs inputs) {
        this.generations = generations;
        this.probe = probe;
        this.questions = questions;
        this.inputs = inputs;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public byte[] look(InputStream body) {
        EndpointQuestion question = questions.read(Body.bytes(body));
        ProbeResult seen = look(question);
        Input input = inputs.probed(question.asker(), seen);
        Troubleshooter troubleshooter = generations.current();
        Diagnosis diagnosis = troubleshooter.diagnose(input.observations(), input.unread(), input.context());
        Set<Include> include =
                input.request().include().stream().map(Include::ofWord).collect(Collectors.toSet());
        return AnswerJson.bytes(EndpointAnswer.of(
                troubleshooter.read(input.observations(), input.unread(), input.context()),
                diagnosis,
                include,
                Extras.of(include, new Explainer(troubleshooter), input.theCase(), diagnosis)));
    }

    private ProbeResult look(EndpointQuestion question) {
        try {
            return probe.probe(question.endpoint());
        } catch (ProbeRefusedException refused) {
            String why = String.valueOf(refused.getMessage());
            throw switch (refused.reason()) {
                case NO_HOST_NAME ->
                    ProblemException.invalid(List.of(new FieldProblem(
                            "$.host", question.endpoint().host(), why, "Take the host out of the URL.")));
                case BUSY -> new ProblemException(ProblemKind.TOO_MANY_PROBES, why, List.of());
                case OFF, HOST_NOT_ALLOWED, PORT_NOT_ALLOWED, ADDRESS_NOT_ALLOWED ->
                    new ProblemException(ProblemKind.PROBE_NOT_ALLOWED, why, List.of());
            };
        }
    }
}

package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.rest.request.MultipartParts;
import io.mapimedic.adapter.rest.request.SentFile;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.diagnosis.Reading;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.report.json.AnswerJson;
import io.mapimedic.report.json.ReadingAnswer;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Reads probe results without drawing conclusions. */
@Path("/api/v1/evidence")
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceReadings {

    private final Generations generations;
    private final Inputs inputs;

    public EvidenceReadings(Generations generations, Inputs inputs) {
        this.generations = generations;
        this.inputs = inputs;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public byte[] ofJson(InputStream body) {
        Troubleshooter troubleshooter = generations.current();
        return read(troubleshooter, inputs.json(Body.bytes(body), troubleshooter.knowledge()));
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    public byte[] ofText(InputStream body) {
        Troubleshooter troubleshooter = generations.current();
        return read(
                troubleshooter,
                inputs.pastes(List.of(Diagnoses.paste(Body.bytes(body))), null, troubleshooter.knowledge()));
    }

    @POST
    @Consumes({"application/zip", "application/gzip", MediaType.APPLICATION_XML, MediaType.APPLICATION_OCTET_STREAM})
    public byte[] ofFile(InputStream body) {
        Troubleshooter troubleshooter = generations.current();
        try (SentFile file = SentFile.of(body)) {
            return read(troubleshooter, inputs.pastes(List.of(file.input()), null, troubleshooter.knowledge()));
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public byte[] ofParts(MultipartFormDataInput form) {
        Troubleshooter troubleshooter = generations.current();
        MultipartParts parts = MultipartParts.of(form);
        return read(troubleshooter, inputs.pastes(parts.files(), parts.request(), troubleshooter.knowledge()));
    }

    private static byte[] read(Troubleshooter troubleshooter, Input input) {
        Reading reading = troubleshooter.read(input.observations(), input.unread(), input.context());
        Inputs.refuseEntries(reading.unrecognised());
        return AnswerJson.bytes(ReadingAnswer.of(reading));
    }
}

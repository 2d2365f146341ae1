package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.rest.request.ParseRequest;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.report.json.AnswerJson;
import io.mapimedic.report.json.ParseAnswer;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** Tells what a text of somebody says, without concluding anything. */
@Path("/api/v1/parse")
@Produces(MediaType.APPLICATION_JSON)
public class Parses {

    private final Generations generations;

    public Parses(Generations generations) {
        this.generations = generations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public byte[] parse(InputStream body) {
        ParseRequest request = ParseRequest.of(Body.bytes(body));
        Troubleshooter troubleshooter = generations.current();
        return AnswerJson.bytes(ParseAnswer.of(
                troubleshooter.understand(request.text(), request.language()),
                request.text(),
                troubleshooter.knowledge(),
                troubleshooter
                        .knowledge()
                        .phrasebook()
                        .cues()
                        .limit(request.audience().word())));
    }
}

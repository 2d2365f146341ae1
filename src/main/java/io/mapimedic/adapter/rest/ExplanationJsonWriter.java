package io.mapimedic.adapter.rest;

import io.mapimedic.explanation.Explanation;
import io.mapimedic.report.json.AnswerJson;
import io.mapimedic.report.json.ExplanationAnswer;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Writes an explanation as the JSON of the contract. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class ExplanationJsonWriter extends ExplanationWriter {

    public ExplanationJsonWriter() {
        super("application/json;charset=UTF-8");
    }

    @Override
    byte[] bytes(Explanation explanation) {
        return AnswerJson.bytes(ExplanationAnswer.of(explanation));
    }
}

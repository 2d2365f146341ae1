package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.http.DiagnosisWriter;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.report.json.AnswerJson;
import io.mapimedic.report.json.DiagnosisAnswer;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Writes a diagnosis as the JSON of the contract. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class DiagnosisJsonWriter extends DiagnosisWriter {

    private final AnswerOptions options;

    public DiagnosisJsonWriter(AnswerOptions options) {
        super("application/json;charset=UTF-8");
        this.options = options;
    }

    @Override
    protected byte[] bytes(Diagnosis diagnosis) {
        return AnswerJson.bytes(DiagnosisAnswer.of(diagnosis, options.include(), options.extras(diagnosis)));
    }
}

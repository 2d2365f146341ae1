package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.rest.answer.DiagnosisAnswer;
import io.mapimedic.diagnosis.Diagnosis;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes a diagnosis as the JSON of the contract. Pages and notes have writers of their own in {@code adapter.web}. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class DiagnosisJsonWriter implements MessageBodyWriter<Diagnosis> {

    private final AnswerOptions options;

    public DiagnosisJsonWriter(AnswerOptions options) {
        this.options = options;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Diagnosis.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Diagnosis diagnosis,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(ApiJson.bytes(DiagnosisAnswer.of(diagnosis, options.include())));
    }
}

package io.mapimedic.adapter.web;

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
import java.nio.charset.StandardCharsets;

/** A resource that returns a diagnosis can return it as a note for a ticket. */
@Provider
@Produces("text/markdown")
public class DiagnosisMarkdownWriter implements MessageBodyWriter<Diagnosis> {

    private final DiagnosisRenderer renderer;

    public DiagnosisMarkdownWriter(DiagnosisRenderer renderer) {
        this.renderer = renderer;
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
        headers.putSingle("Content-Type", "text/markdown;charset=UTF-8");
        out.write(renderer.markdown(diagnosis).getBytes(StandardCharsets.UTF_8));
    }
}

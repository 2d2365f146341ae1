package io.mapimedic.adapter.http;

import io.mapimedic.diagnosis.Diagnosis;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** A resource that returns a diagnosis can return it in every form that has such a writer. */
public abstract class DiagnosisWriter implements MessageBodyWriter<Diagnosis> {

    private final String contentType;

    /**
     * @param contentType what the answer says it is
     */
    protected DiagnosisWriter(String contentType) {
        this.contentType = contentType;
    }

    /** The whole answer. */
    protected abstract byte[] bytes(Diagnosis diagnosis);

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
        headers.putSingle("Content-Type", contentType);
        out.write(bytes(diagnosis));
    }
}

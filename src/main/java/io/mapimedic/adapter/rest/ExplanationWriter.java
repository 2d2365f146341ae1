package io.mapimedic.adapter.rest;

import io.mapimedic.explanation.Explanation;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** A resource that returns an explanation can return it in every form that has such a writer. */
abstract class ExplanationWriter implements MessageBodyWriter<Explanation> {

    private final String contentType;

    /** @param contentType what the answer says it is */
    ExplanationWriter(String contentType) {
        this.contentType = contentType;
    }

    /** The whole answer. */
    abstract byte[] bytes(Explanation explanation);

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Explanation.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Explanation explanation,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle("Content-Type", contentType);
        out.write(bytes(explanation));
    }
}

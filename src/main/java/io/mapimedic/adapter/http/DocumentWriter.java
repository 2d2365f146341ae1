package io.mapimedic.adapter.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes what a resource returns in one form; a resource can return it in every form that has such a writer. */
public abstract class DocumentWriter<T> implements MessageBodyWriter<T> {

    private final Class<T> written;
    private final String contentType;

    /**
     * @param written     what it writes
     * @param contentType what the answer says it is
     */
    protected DocumentWriter(Class<T> written, String contentType) {
        this.written = written;
        this.contentType = contentType;
    }

    /** The whole answer. */
    protected abstract byte[] bytes(T document);

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return written.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            T document,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle("Content-Type", contentType);
        out.write(bytes(document));
    }
}

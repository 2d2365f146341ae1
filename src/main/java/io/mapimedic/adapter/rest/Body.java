package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.rest.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads bodies whose size nobody announced, up to the limit. */
final class Body {

    private Body() {}

    /** All bytes; a problem when there are more than allowed. What is too much is read and forgotten, so that the client listens. */
    static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(Limits.BODY_BYTES + 1);
            if (bytes.length > Limits.BODY_BYTES) {
                body.transferTo(java.io.OutputStream.nullOutputStream());
                throw ProblemException.tooLarge("The body has more than " + Limits.BODY_BYTES + " bytes.");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

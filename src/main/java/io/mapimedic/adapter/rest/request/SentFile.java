package io.mapimedic.adapter.rest.request;

import io.mapimedic.adapter.rest.Limits;
import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.diagnosis.ProbeInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A body that is one file: kept in a temporary file of our own while it is read, since it may be larger than memory. */
public final class SentFile implements AutoCloseable {

    /** What people see of it: a body has no name. */
    private static final String NAME = "upload";

    private final Path file;

    private SentFile(Path file) {
        this.file = file;
    }

    /** Keeps the body, or tells that it is empty or too large. What is too much is read and forgotten, so that the client listens. */
    public static SentFile of(InputStream body) {
        try {
            SentFile sent = new SentFile(Files.createTempFile("mapimedic-", ".upload"));
            try {
                sent.fill(body);
                return sent;
            } catch (IOException | RuntimeException e) {
                sent.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(InputStream body) throws IOException {
        long size = 0;
        byte[] piece = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                size += read;
                if (size <= Limits.UPLOAD_BYTES) {
                    out.write(piece, 0, read);
                }
            }
        }
        if (size > Limits.UPLOAD_BYTES) {
            throw ProblemException.tooLarge("The body has more than " + Limits.UPLOAD_BYTES + " bytes.");
        }
        if (size == 0) {
            throw ProblemException.malformed("The body is empty. Send a file: an archive, or what a command saved.");
        }
    }

    public ProbeInput input() {
        return ProbeInput.of(NAME, file);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

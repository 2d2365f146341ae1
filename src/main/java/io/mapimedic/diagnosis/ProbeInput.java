package io.mapimedic.diagnosis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** One text or file to be read. It can be larger than memory, so it is opened and not held. */
public interface ProbeInput {

    /** For people only, never opened: the name of the file, or {@code text} for a paste. */
    String name();

    /** The bytes from the first one on; may be opened more than once. The caller closes. */
    InputStream open() throws IOException;

    /** Something that is in memory already. */
    static ProbeInput of(String name, byte[] bytes) {
        return new ProbeInput() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    /** A file on this machine; {@code name} is what people see of it. */
    static ProbeInput of(String name, Path file) {
        return new ProbeInput() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }
}

package io.mapimedic.adapter.probe.monitoring;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lines of a stream; of a line that is longer than any real one, only the beginning is kept. */
final class BoundedLines {

    private static final int LONGEST = 64 * 1024;

    private final BufferedReader reader;

    BoundedLines(BufferedReader reader) {
        this.reader = reader;
    }

    /** The next line without its end; null after the last. */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            if (line.length() < LONGEST && c != '\r') {
                line.append((char) c);
            }
            c = reader.read();
        }
        return line.toString();
    }
}

package io.mapimedic.adapter.probe.monitoring;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records of a CSV stream, with quotes, doubled quotes, and line ends inside quotes. What is too long for a record ends the reading. */
final class CsvRecords {

    private static final int LONGEST = 2 * 1024 * 1024;

    private final Reader reader;
    private final char separator;
    private int line;
    private int nextLine;
    private int pushedBack = -2;

    CsvRecords(Reader reader, char separator) {
        this.reader = reader;
        this.separator = separator;
    }

    /** The line on which the record begins that was read last, counted from 0. */
    int line() {
        return line;
    }

    /**
     * The fields of the next record; null after the last.
     *
     * @throws IOException when the record is longer than any real one, or ends inside quotes
     */
    @Nullable
    List<String> next() throws IOException {
        line = nextLine;
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isQuoted = false;
        int length = 0;
        for (int c = read(); ; c = read()) {
            if (c < 0) {
                if (isQuoted) {
                    throw new IOException("Line " + (line + 1) + " ends inside quotes.");
                }
                return length == 0 ? null : with(fields, field);
            }
            if (++length > LONGEST) {
                throw new IOException("Line " + (line + 1) + " is longer than a line of such a file can be.");
            }
            if (isQuoted && c == '"') {
                int after = read();
                isQuoted = after == '"';
                if (isQuoted) {
                    field.append('"');
                } else {
                    pushedBack = after;
                }
            } else if (!isQuoted && c == '"') {
                isQuoted = true;
            } else if (!isQuoted && c == separator) {
                with(fields, field);
                field.setLength(0);
            } else if (!isQuoted && c == '\n') {
                return with(fields, field);
            } else if (c != '\r') {
                field.append((char) c);
            }
        }
    }

    private int read() throws IOException {
        int c = pushedBack;
        pushedBack = -2;
        if (c == -2) {
            c = reader.read();
            nextLine += c == '\n' ? 1 : 0;
        }
        return c;
    }

    private static List<String> with(List<String> fields, StringBuilder field) {
        fields.add(field.toString());
        return fields;
    }
}

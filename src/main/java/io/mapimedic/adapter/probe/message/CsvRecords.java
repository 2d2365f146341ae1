package io.mapimedic.adapter.probe.message;

import io.mapimedic.adapter.probe.Lines;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits lines into the fields of CSV. A quoted field may hold separators, doubled quotes and line ends.
 *
 * @param separator between fields: comma, semicolon or tab, as the system of the exporter wants it
 */
record CsvRecords(char separator) {

    static final int MAX_FIELDS = 500;
    /** A value of a cmdlet that has line ends in it, such as a text of many lines, ends within so many. */
    private static final int MAX_LINES_OF_RECORD = 200;

    /** One record and the line below it. */
    record Row(List<String> fields, int next) {}

    /** Reads the record that begins here; null when its quotes do not close or it has too many fields. */
    @Nullable
    Row read(Lines lines, int from, int to) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isQuoted = false;
        int limit = Math.min(to, from + MAX_LINES_OF_RECORD);
        for (int at = from; at < limit; at++) {
            String line = lines.at(at);
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (isQuoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    field.append(c);
                    i++;
                } else if (c == '"' && (isQuoted || field.isEmpty())) {
                    isQuoted = !isQuoted;
                } else if (c == separator && !isQuoted) {
                    fields.add(field.toString());
                    field.setLength(0);
                } else {
                    field.append(c);
                }
            }
            if (fields.size() > MAX_FIELDS) {
                return null;
            }
            if (!isQuoted) {
                fields.add(field.toString());
                return new Row(List.copyOf(fields), at + 1);
            }
            field.append('\n');
        }
        return null;
    }
}

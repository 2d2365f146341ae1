package io.mapimedic.adapter.probe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.mapimedic.adapter.probe.ProbedObject.Property;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code ConvertTo-Json} makes of the objects of a cmdlet, one object or a list of them:
 *
 * <pre>
 * [
 *     {
 *         "Server":  "EX01",
 *         "ExtendedProtectionTokenChecking":  0,
 *         "IISAuthenticationMethods":  ["Ntlm", "Negotiate"]
 *     }
 * ]
 * </pre>
 *
 * It goes through the text object by object, so that what stands before a break is kept, and never holds more than one of them.
 */
final class JsonReader implements FormatReader {

    static final int MAX_DEPTH = 50;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(100)
                    .build())
            .build();

    @Override
    public int extent(Lines lines, int from) {
        int start = lines.start(from);
        String text = lines.text();
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        if (!begins(text, start)) {
            return 0;
        }
        return end(lines, start, from) - from;
    }

    /** The line after the one in which the outermost bracket is closed, or after the last that can belong to it. */
    private static int end(Lines lines, int start, int from) {
        String text = lines.text();
        int depth = 0;
        boolean isQuoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                isQuoted = false;
                int next = lines.lineOf(Math.min(i + 1, text.length() - 1));
                if (next > from && lines.start(next) == i + 1 && isForeign(lines.at(next))) {
                    return next;
                }
            } else if (isQuoted) {
                i += c == '\\' ? 1 : 0;
                isQuoted = c != '"';
            } else if (c == '"') {
                isQuoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                return lines.lineOf(i) + 1;
            }
        }
        return lines.count();
    }

    /** What cannot stand inside JSON, so that a broken text does not swallow the outputs below it. */
    private static boolean isForeign(String line) {
        boolean mayBe = !line.isEmpty() && line.charAt(0) != ' ' && line.charAt(0) != '"';
        return mayBe
                && (line.startsWith("[HKEY_")
                        || line.startsWith("Windows Registry Editor")
                        || PropertyLine.is(line)
                        || CommandLine.parse(line).isPresent());
    }

    private static boolean begins(String text, int start) {
        if (start >= text.length() || (text.charAt(start) != '{' && text.charAt(start) != '[')) {
            return false;
        }
        int next = start + 1;
        while (next < text.length() && next < start + 500 && (isBlank(text.charAt(next)) || isEnd(text.charAt(next)))) {
            next++;
        }
        char c = next < text.length() ? text.charAt(next) : ' ';
        return c == '"' || (text.charAt(start) == '{' ? c == '}' : c == '{' || c == '[' || c == ']');
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0';
    }

    private static boolean isEnd(char c) {
        return c == '\n' || c == '\r';
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        String text = block.text().replace('\u00a0', ' ');
        int before = sink.observationCount();
        Walk walk = new Walk(block, sink);
        try (JsonParser parser = FACTORY.createParser(text)) {
            int last = walk.documents(parser);
            String rest = text.substring(Math.min(last, text.length()));
            if (!rest.isBlank() && !sink.isFull()) {
                sink.reject(block.to() - 1, rest.strip(), "This is not what a command prints.", null);
            }
        } catch (IOException broken) {
            walk.reportBreak(text, broken, sink.observationCount() > before);
        }
    }

    /** One pass over the text. */
    private static final class Walk {

        private final Block block;
        private final ReadingSink sink;
        private int objects;

        private Walk(Block block, ReadingSink sink) {
            this.block = block;
            this.sink = sink;
        }

        /** Reads the one value of the block; the answer is where it ends. */
        private int documents(JsonParser parser) throws IOException {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                object(parser, 1);
            } else {
                array(parser);
            }
            if (objects == 0) {
                sink.reject(
                        block.from(),
                        block.lines().at(block.from()),
                        "The JSON holds no object with properties.",
                        null);
            }
            return (int) parser.currentLocation().getCharOffset();
        }

        private void array(JsonParser parser) throws IOException {
            JsonToken token;
            while ((token = parser.nextToken()) != JsonToken.END_ARRAY && token != null && !sink.isFull()) {
                if (token == JsonToken.START_OBJECT) {
                    object(parser, 1);
                } else if (token == JsonToken.START_ARRAY) {
                    array(parser);
                } else {
                    sink.reject(
                            line(parser), parser.getText(), "A value in the list is no object with properties.", null);
                }
            }
        }

        private void object(JsonParser parser, int rows) throws IOException {
            objects++;
            List<Property> properties = new ArrayList<>();
            JsonProperties reader = new JsonProperties(parser, block, sink, properties);
            boolean isWhole = false;
            try {
                reader.read("");
                isWhole = true;
            } finally {
                if (!properties.isEmpty() && !reader.isWrapper()) {
                    sink.object(new ProbedObject(block.command(), List.copyOf(properties), rows));
                } else if (isWhole && properties.isEmpty() && !reader.hasNested()) {
                    sink.reject(line(parser), "{}", "The JSON holds no object with properties.", null);
                }
            }
        }

        private int line(JsonParser parser) {
            return JsonProperties.line(parser, block);
        }

        private void reportBreak(String text, IOException broken, boolean isPartlyRead) {
            String message = String.valueOf(broken.getMessage())
                    .lines()
                    .findFirst()
                    .orElse("")
                    .toLowerCase(Locale.ROOT);
            String reason = message.contains("nesting depth")
                    ? "The JSON is nested deeper than %d levels.".formatted(MAX_DEPTH)
                    : isPartlyRead
                            ? "The JSON is broken; only what stands before the break was read."
                            : "The JSON is broken and could not be read.";
            sink.reject(
                    breakLine(broken),
                    text.substring(0, Math.min(text.length(), 300)),
                    reason,
                    "Paste the whole output of ConvertTo-Json.");
        }

        private int breakLine(IOException broken) {
            @Nullable
            Integer line = broken instanceof JsonProcessingException at && at.getLocation() != null
                    ? Integer.valueOf(at.getLocation().getLineNr())
                    : null;
            return line == null ? block.from() : Math.max(block.from(), Math.min(block.to(), block.from() + line) - 1);
        }
    }
}

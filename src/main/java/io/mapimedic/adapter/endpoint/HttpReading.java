package io.mapimedic.adapter.endpoint;

import io.mapimedic.adapter.endpoint.HttpAnswer.Ending;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads answers of HTTP/1.1 from one connection, each with bounded headers and a bounded body. */
final class HttpReading {

    static final int MAX_HEADER_BYTES = 32 * 1024;
    static final int MAX_BODY_BYTES = 256 * 1024;
    private static final int KEPT_BODY = 8 * 1024;
    private static final int MAX_INTERIM = 5;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.([01]) ([1-5][0-9]{2})( .*)?");

    private final InputStream in;
    private int headerBytes;

    HttpReading(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** What is known of an answer while it is read. */
    private static final class Draft {
        private int status;
        private boolean isOld;
        private final Map<String, List<String>> headers = new LinkedHashMap<>();
        private final StringBuilder body = new StringBuilder();
        private long bodyBytes;

        HttpAnswer answer(Ending ending) {
            return new HttpAnswer(status, headers, body.toString(), ending, 0);
        }
    }

    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class NoHttp extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The next answer; its duration is for the caller to add. */
    HttpAnswer next() {
        Draft draft = new Draft();
        try {
            head(draft);
            body(draft);
            return draft.answer(Ending.COMPLETE);
        } catch (TooMuch e) {
            return draft.answer(Ending.OVERSIZED);
        } catch (NoHttp e) {
            return draft.answer(Ending.NOT_HTTP);
        } catch (SocketTimeoutException e) {
            return draft.answer(draft.status > 0 ? Ending.CUT : Ending.SILENT);
        } catch (IOException e) {
            return draft.answer(Ending.CUT);
        }
    }

    private void head(Draft draft) throws IOException {
        headerBytes = 0;
        for (int interim = 0; interim <= MAX_INTERIM; interim++) {
            Matcher status = STATUS.matcher(line());
            if (!status.matches()) {
                throw new NoHttp();
            }
            draft.isOld = "0".equals(status.group(1));
            Map<String, List<String>> headers = headers();
            int code = Integer.parseInt(status.group(2));
            if (code >= 200 || code == 101) {
                draft.status = code;
                draft.headers.putAll(headers);
                return;
            }
        }
        throw new TooMuch();
    }

    private Map<String, List<String>> headers() throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.computeIfAbsent(
                                line.substring(0, colon).strip().toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            if (++headerBytes > MAX_HEADER_BYTES) {
                throw new TooMuch();
            }
            if (next == '\n') {
                break;
            }
            if (line.length() == 0 && headerBytes == 1 && next != 'H') {
                throw new NoHttp();
            }
            line.append((char) next);
        }
        int end = line.length() - 1;
        return end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString();
    }

    private void body(Draft draft) throws IOException {
        if (draft.status == 204 || draft.status == 304) {
            return;
        }
        String coding = first(draft, "transfer-encoding");
        String length = first(draft, "content-length");
        if (coding != null && coding.toLowerCase(Locale.ROOT).endsWith("chunked")) {
            chunks(draft);
        } else if (length != null) {
            if (!length.matches("[0-9]{1,15}")) {
                throw new NoHttp();
            }
            piece(draft, Long.parseLong(length));
        } else {
            untilTheEnd(draft);
        }
        if (draft.isOld && !"keep-alive".equalsIgnoreCase(first(draft, "connection"))) {
            draft.headers.put("connection", List.of("close"));
        }
    }

    private static @Nullable String first(Draft draft, String name) {
        List<String> values = draft.headers.get(name);
        return values == null ? null : values.get(0);
    }

    private void chunks(Draft draft) throws IOException {
        while (true) {
            headerBytes = 1; // a size line may begin with any digit
            String size = line().replaceAll("[; ].*", "");
            if (!size.matches("[0-9a-fA-F]{1,8}")) {
                throw new NoHttp();
            }
            long bytes = Long.parseLong(size, 16);
            if (bytes == 0) {
                headers();
                return;
            }
            piece(draft, bytes);
            line();
        }
    }

    private void piece(Draft draft, long bytes) throws IOException {
        for (long left = bytes; left > 0; ) {
            byte[] some = in.readNBytes((int) Math.min(left, 4096));
            if (some.length == 0) {
                throw new EOFException();
            }
            left -= some.length;
            keep(draft, some);
        }
    }

    /** Without a length the end of the connection is the end of the body, and nothing can follow. */
    private void untilTheEnd(Draft draft) throws IOException {
        for (byte[] some = in.readNBytes(4096); some.length > 0; some = in.readNBytes(4096)) {
            keep(draft, some);
        }
        draft.headers.put("connection", List.of("close"));
    }

    private static void keep(Draft draft, byte[] some) throws IOException {
        draft.bodyBytes += some.length;
        if (draft.body.length() < KEPT_BODY) {
            draft.body.append(new String(some, StandardCharsets.ISO_8859_1));
        }
        if (draft.bodyBytes > MAX_BODY_BYTES) {
            throw new TooMuch();
        }
    }
}

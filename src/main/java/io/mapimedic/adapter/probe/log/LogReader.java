package io.mapimedic.adapter.probe.log;

import io.mapimedic.adapter.probe.DocumentReader;
import io.mapimedic.adapter.probe.Head;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.diagnosis.ProbeInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a whole log: IIS, HttpProxy, HTTPERR, MAPI Client Access and MapiHttp, or what a tool exported of one. It keeps one buffer and
 * some counters, so the file may be as large as it likes.
 *
 * <pre>
 * #Software: Microsoft Internet Information Services 10.0
 * #Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken
 * 2026-11-22 08:00:01 10.0.0.11 POST /mapi/emsmdb/ MailboxId=…@contoso.com&amp;CorrelationID=&lt;empty&gt;; 443 CONTOSO\anna 10.0.0.50 Microsoft+Office/16.0+(…) - 200 0 0 31
 * </pre>
 */
public final class LogReader implements DocumentReader {

    /** Lines that decide; the last one of a longer input may be cut and does not count. */
    private static final int LOOKED_AT = 200;

    private static final Pattern COMMENT = Pattern.compile("#(?!Fields:)");

    /**
     * Nearly all lines must be rows. In a short input one strange line in ten is enough to leave it to the readers of text, who find
     * rows as well, and what else somebody pasted.
     */
    @Override
    public boolean recognises(Head head) {
        List<String> lines = head.text()
                .lines()
                .limit(LOOKED_AT)
                .filter(line -> !line.isBlank() && !COMMENT.matcher(line).lookingAt())
                .toList();
        LogRows rows = new LogRows((row, kind, time) -> {});
        int last = head.isWhole() || lines.size() < 2 ? lines.size() : lines.size() - 1;
        int strange = 0;
        for (int i = 0; i < last; i++) {
            byte[] bytes = lines.get(i).getBytes(StandardCharsets.UTF_8);
            boolean isTaken = rows.take(bytes, 0, bytes.length);
            if (!isTaken && i == 0) {
                return false;
            }
            strange += isTaken ? 0 : 1;
        }
        return last > 0 && (head.isWhole() ? strange * 10L <= rows.taken() : strange <= rows.taken());
    }

    @Override
    public void read(ProbeInput input, ReadingSink sink) throws IOException {
        Digest digest = new Digest();
        LogRows rows = new LogRows(digest);
        int cut = -1;
        try (InputStream in = input.open()) {
            ByteLines lines = new ByteLines(Utf8.of(in));
            while (lines.advance()) {
                if (lines.isCut()) {
                    cut = cut < 0 ? lines.number() : cut;
                } else {
                    rows.takeOrCount(lines.bytes(), lines.from(), lines.to(), lines.number());
                }
            }
        } finally {
            rows.finish(sink);
            if (cut >= 0) {
                sink.reject(
                        cut,
                        "",
                        "This line, and perhaps more, is longer than %d bytes; it was not counted."
                                .formatted(ByteLines.LONGEST),
                        null);
            }
            digest.finish(sink, 0);
        }
    }
}

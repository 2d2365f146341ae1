package io.mapimedic.adapter.probe.log;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Reads rows of a log that somebody pasted between other text, with or without their header:
 *
 * <pre>
 * Hello, this is what IIS says:
 * 2026-11-22 08:00:01 10.0.0.11 POST /mapi/emsmdb/ MailboxId=… 443 - 10.0.0.50 Microsoft+Office/16.0+(…) - 503 2 0 1
 * </pre>
 */
public final class LogRowReader implements FormatReader {

    private static final Pattern DIRECTIVE =
            Pattern.compile("#(?:Software|Version|Log-type|Date|Fields|Remark|Start-Date|End-Date):.*");

    /** Lines above the first row; each further one would be looked at again from each line above it. */
    private static final int LONGEST_HEAD = 50;

    @Override
    public int extent(Lines lines, int from) {
        LogRows rows = new LogRows((row, kind, time) -> {});
        int end = from;
        int at = from;
        while (at < lines.count()) {
            String line = lines.at(at);
            boolean isGap = line.isEmpty() && end > from;
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            boolean isLog = !line.isEmpty()
                    && (line.charAt(0) == '#' ? DIRECTIVE.matcher(line).matches() : rows.take(bytes, 0, bytes.length));
            boolean isEndlessHead = rows.taken() == 0 && at - from > LONGEST_HEAD;
            if (isEndlessHead || !isLog && !(isGap && at == end)) {
                break;
            }
            if (isLog && line.startsWith("#Fields")) {
                rows.take(bytes, 0, bytes.length);
            }
            end = isLog ? at + 1 : end;
            at++;
        }
        return rows.taken() > 0 ? end - from : 0;
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        Digest digest = new Digest();
        LogRows rows = new LogRows(digest);
        for (int at = block.from(); at < block.to(); at++) {
            byte[] bytes = block.lines().at(at).getBytes(StandardCharsets.UTF_8);
            rows.takeOrCount(bytes, 0, bytes.length, at);
        }
        rows.finish(sink);
        digest.finish(sink, block.from());
    }
}

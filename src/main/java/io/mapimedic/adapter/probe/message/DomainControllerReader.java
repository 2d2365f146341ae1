package io.mapimedic.adapter.probe.message;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads rows of event 2080 that somebody copied without the event around them:
 *
 * <pre>
 * In-site:
 * dc01.contoso.com	CDG 1 7 7 1 0 0 1 7 1
 * dc02.contoso.com	CDG 1 7 7 1 0 0 1 7 1
 * Out-of-site:
 * </pre>
 */
public final class DomainControllerReader implements FormatReader {

    private static final int MAX_LINES = 1_000;
    private static final Pattern COLUMNS = Pattern.compile("\\s*+\\([^|()]{1,40}(?:\\|[^|()]{1,40}){8,12}\\)\\s*");
    /** {@code In-site:}, in whatever language. */
    private static final Pattern GROUP = Pattern.compile("\\s*+\\p{L}[\\p{L} -]{2,40}:\\s*");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        if (DomainControllers.isRow(first)) {
            return Runs.of(lines, from, 1, MAX_LINES, DomainControllerReader::belongs);
        }
        boolean isColumns = first.length() < 400 && COLUMNS.matcher(first).matches();
        int run = isColumns ? Runs.of(lines, from, 1, MAX_LINES, DomainControllerReader::belongs) : 0;
        return run > 1
                        && !DomainControllers.in(lines.text(from, from + run))
                                .rows()
                                .isEmpty()
                ? run
                : 0;
    }

    private static boolean belongs(String line) {
        return DomainControllers.isRow(line)
                || line.length() < 60 && GROUP.matcher(line).matches();
    }

    private static boolean hasGroup(Block block) {
        for (int at = block.from(); at < block.to(); at++) {
            if (GROUP.matcher(block.lines().at(at)).matches()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        DomainControllers controllers = DomainControllers.in(block.text());
        if (controllers.isOneWithoutRight() && !hasGroup(block)) {
            sink.reject(
                    block.from(),
                    controllers.rows().get(0).name(),
                    "One domain controller alone does not tell what Exchange finds at the others.",
                    "Paste all rows of the newest event 2080, with the lines In-site and Out-of-site.");
            return;
        }
        controllers.report(
                hasGroup(block),
                HttpFacts.server(Optional.ofNullable(block.command().computer())),
                At.line(block.from()),
                sink);
    }
}

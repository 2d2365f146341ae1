package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.Runs;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Knows output of tools out of which nothing is read, and whose words would be taken for somebody's: the reservations of addresses in
 * HTTP.sys, and the list of group policies.
 *
 * <pre>
 *     Reserved URL            : https://+:443/mapi/
 *         User: NT SERVICE\MSExchange
 *             Listen: Yes
 *
 *     Applied Group Policy Objects
 *     -----------------------------
 *         Outlook MAPI
 * </pre>
 */
public final class ForeignOutputReader implements FormatReader {

    private static final int MAX_LINES = 400;

    /** How such output begins, and which lines belong to it. */
    private record Form(Pattern first, Pattern more) {}

    private static final List<Form> FORMS = List.of(
            new Form(
                    Pattern.compile("\\s*+(?:Reserved URL|Reservierte URL)\\s*+: https?://.*"),
                    Pattern.compile(
                            "\\s{6,}\\p{L}[\\p{L} ]{2,30}: .*|\\s*+(?:Reserved URL|Reservierte URL)\\s*+:.*|\\s{6,}SDDL:.*")),
            new Form(
                    Pattern.compile("\\s*+(?:Applied Group Policy Objects|Angewendete Gruppenrichtlinienobjekte)\\s*"),
                    Pattern.compile("\\s{2,}\\S.*")));

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        if (first.length() > 400 || first.isEmpty()) {
            return 0;
        }
        for (Form form : FORMS) {
            if (form.first.matcher(first).matches()) {
                return Runs.of(
                        lines,
                        from,
                        0,
                        MAX_LINES,
                        line -> form.more.matcher(line).matches());
            }
        }
        return 0;
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        sink.reject(block.from(), "", "This is output of a command that no rule asks for.", null);
    }
}

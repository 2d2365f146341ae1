package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads rows of {@code netstat -ano} of one process, as people filter them: whether it waits for an answer from the internet, and whether
 * it asks the mapper of ports, as RPC without HTTP does. Rows of several processes say nothing, because nobody knows which is Outlook.
 *
 * <pre>
 *   TCP    10.20.31.12:51877      192.0.2.162:443        SYN_SENT        9944
 *   TCP    10.4.12.61:50112       10.4.1.31:135          SYN_GESENDET    2844
 * </pre>
 */
public final class OpenConnectionReader implements FormatReader {

    private static final int MAX_ROWS = 2_000;
    private static final Pattern ROW = Pattern.compile(
            "\\s*+TCP\\s{1,20}[0-9.]{7,15}:\\d{1,5}\\s{1,30}(?<host>[0-9.]{7,15}):(?<port>\\d{1,5})\\s{1,30}(?<state>[A-ZÖ]{3,12}(?:_[A-Z0-9]{1,10})?)\\s{1,20}(?<process>\\d{1,10})\\s*+");
    private static final Pattern OF_OWN_NETWORK =
            Pattern.compile("(?:10|127|192\\.168|169\\.254|172\\.(?:1[6-9]|2\\d|3[01]))\\..*");
    private static final Set<String> WAITS = Set.of("SYN_SENT", "SYN_GESENDET");
    private static final String HTTPS = "443";
    private static final String MAPPER = "135";

    @Override
    public int extent(Lines lines, int from) {
        return is(lines.at(from)) ? Runs.of(lines, from, 0, MAX_ROWS, OpenConnectionReader::is) : 0;
    }

    private static boolean is(String line) {
        return line.length() < 200 && line.contains("TCP") && ROW.matcher(line).matches();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        Set<String> processes = new HashSet<>();
        boolean isUnanswered = false;
        boolean isMapperAsked = false;
        for (int at = block.from(); at < block.to(); at++) {
            Matcher row = ROW.matcher(block.lines().at(at));
            if (row.matches()) {
                processes.add(row.group("process"));
                isUnanswered |= row.group("port").equals(HTTPS)
                        && WAITS.contains(row.group("state"))
                        && !OF_OWN_NETWORK.matcher(row.group("host")).matches();
                isMapperAsked |= row.group("port").equals(MAPPER);
            }
        }
        At at = At.line(block.from());
        if (processes.size() == 1 && isUnanswered) {
            sink.observe("client.direct-attempts-unanswered", Whom.client(), true, at);
        }
        if (processes.size() == 1 && isMapperAsked) {
            sink.observe("client.asks-port-mapper", Whom.client(), true, at);
        }
        if (processes.size() > 1 || !isUnanswered && !isMapperAsked) {
            sink.reject(
                    block.from(),
                    "rows of netstat: " + (block.to() - block.from()),
                    "Nothing follows from these rows for MAPI over HTTP.",
                    "Send the rows of OUTLOOK.EXE alone, while it waits: netstat -ano, with the process id behind findstr.");
        }
    }
}

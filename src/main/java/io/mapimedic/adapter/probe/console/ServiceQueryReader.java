package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the state of a service as {@code sc query} prints it. The number is the same in every language: 1 is stopped, 4 is running.
 *
 * <pre>
 * SERVICE_NAME: MSExchangeIS
 *         TYPE               : 10  WIN32_OWN_PROCESS
 *         STATE              : 4  RUNNING
 * </pre>
 */
public final class ServiceQueryReader implements FormatReader {

    private static final int MAX_LINES = 14;
    private static final Pattern NAME = Pattern.compile("SERVICE_NAME:\\s*+(?<name>[A-Za-z0-9_$.-]{1,100})");
    private static final Pattern STATE = Pattern.compile("\\s++STAT(?:E|US)\\s*+:\\s*+(?<code>[1-7])\\s.*");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        return first.startsWith("SERVICE_NAME") && NAME.matcher(first).matches()
                ? Runs.of(
                        lines,
                        from,
                        0,
                        MAX_LINES,
                        line -> line.startsWith(" ") || line.startsWith("\t") || line.startsWith("DISPLAY_NAME"))
                : 0;
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        Matcher name = NAME.matcher(block.lines().at(block.from()));
        if (!name.matches()) {
            return;
        }
        for (int at = block.from() + 1; at < block.to(); at++) {
            Matcher state = STATE.matcher(block.lines().at(at));
            if (state.matches()) {
                report(name.group("name"), state.group("code"), At.line(at), block, sink);
                return;
            }
        }
        sink.reject(
                block.from(),
                name.group(),
                "The state of the service is not there.",
                "Run sc query with the name of the service and paste all that it prints.");
    }

    private static void report(String name, String code, At at, Block block, ReadingSink sink) {
        String state = code.equals("4") ? "Running" : code.equals("1") ? "Stopped" : "";
        if (state.isEmpty()) {
            sink.reject(
                    at.line(), name, "The service is on its way from one state to another.", "Ask again in a minute.");
        } else {
            sink.observe("Get-Service." + name, Whom.server(block), state, at);
        }
    }
}

package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which page a load balancer asks to see whether a server lives, in the configuration of NetScaler, HAProxy and F5:
 *
 * <pre>
 * add lb monitor mon_exch HTTP -respCode 200 -httpRequest "GET /mapi/healthcheck.htm" -secure YES
 *     option httpchk GET /owa/
 *     send "GET /mapi/healthcheck.htm HTTP/1.1\r\nHost: mail.contoso.com\r\n\r\n"
 * </pre>
 *
 * The health page of another protocol says nothing: each protocol may have a monitor of its own.
 */
public final class HealthMonitorReader implements FormatReader {

    private static final int LONGEST = 500;
    private static final Pattern MONITOR = Pattern.compile(
            "(?i)\\s*+(?:(?:(?:add|set) lb monitor \\S{1,100} .{0,300}?-httpRequest \"?|option\\s{1,9}httpchk\\s{1,9})(?:(?:GET|HEAD|OPTIONS) )?|send\\s{1,9}\"?(?:GET|HEAD) )"
                    + "(?<page>/[^\\s\"\\\\]{0,200}).{0,300}");
    private static final Pattern OF_MAPI = Pattern.compile("(?i)/mapi/healthcheck\\.htm.*");
    private static final Pattern OF_OTHERS = Pattern.compile("(?i)/[a-z-]{2,40}/healthcheck\\.htm.*");

    @Override
    public int extent(Lines lines, int from) {
        return isMonitor(lines.at(from)) ? 1 : 0;
    }

    private static boolean isMonitor(String line) {
        return line.length() < LONGEST
                && line.indexOf('/') > 0
                && MONITOR.matcher(line).matches();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        Matcher monitor = MONITOR.matcher(block.lines().at(block.from()));
        if (!monitor.matches()) {
            return;
        }
        String page = monitor.group("page");
        At at = At.line(block.from());
        if (OF_MAPI.matcher(page).matches()) {
            sink.observe("endpoint.load-balancer-probe", Whom.endpoint(null), "mapi-healthcheck", at);
        } else if (!OF_OTHERS.matcher(page).matches()) {
            sink.observe("endpoint.load-balancer-probe", Whom.endpoint(null), "other-page", at);
        }
    }
}

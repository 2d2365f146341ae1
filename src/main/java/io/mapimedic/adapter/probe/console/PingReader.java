package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code ping} says of the name and of the way: whether the name resolves, and the mean of the round trips. That nobody
 * answers a ping says nothing, because many networks drop it. That nobody answers a large one, while a small one to the same address
 * is answered, says that the way swallows large packets; larger than a packet of Ethernet says nothing again.
 *
 * <pre>
 * Ping request could not find host mail.contoso.com. Please check the name and try again.
 * Ping-Anforderung konnte Host "mail.contoso.com" nicht finden.
 * Pinging mail.contoso.com [10.0.0.10] with 32 bytes of data:
 *     Minimum = 1ms, Maximum = 5ms, Average = 3ms
 *   Minimum = 19.91ms, Maximum = 21.07ms, Average = 20.41ms
 * rtt min/avg/max/mdev = 1.2/3.4/5.6/0.7 ms
 * Pinging mail.contoso.com [10.0.0.10] with 1472 bytes of data:
 * Request timed out.
 * Reply from 10.0.0.10: bytes=1000 time=5ms TTL=114
 * </pre>
 */
public final class PingReader implements FormatReader {

    private static final String HOST = "(?<host>[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,10})";
    private static final Pattern UNRESOLVED = Pattern.compile("(?i)Ping request could not find host " + HOST
            + "|Ping-Anforderung konnte Host \"?(?<host2>[a-z0-9.-]{1,253})\"? nicht finden");
    private static final Pattern BEGIN = Pattern.compile("(?i)(?:Pinging|Ping wird ausgeführt für) " + HOST
            + " \\[(?<address>[0-9a-f.:%]{3,60})\\](?: (?:with|mit) (?<size>\\d{1,5}) bytes .*|.*)");
    private static final Pattern MEAN = Pattern.compile(
            "\\s*+\\p{L}{3,20} = [\\d.,]{1,12}ms, \\p{L}{3,20} = [\\d.,]{1,12}ms, \\p{L}{3,20} = (?<mean>\\d{1,6}(?:[.,]\\d{1,3})?)ms");
    private static final Pattern UNIX = Pattern.compile(
            "(?:rtt|round-trip) min/avg/max\\S{0,10} = [\\d.]{1,12}/(?<mean>\\d{1,8}(?:\\.\\d{1,6})?)/.*");

    private static final Pattern SILENCE =
            Pattern.compile("(?i)\\s*+(?:Request timed out|Zeitüberschreitung der Anforderung)\\.?\\s*+");
    private static final Pattern REPLY = Pattern.compile(
            "(?i)\\s*+(?:Reply from|Antwort von) (?<address>[0-9a-f.:%]{3,60}): bytes=(?<size>\\d{1,5}) (?:time|zeit)[=<].*");
    /** The data of the largest ping that one packet of Ethernet takes, and of one that even a tunnel in a tunnel takes. */
    private static final int LARGEST = 1_472;

    private static final int LARGE = 1_200;
    /** So many lines before or after it is the other of two pings that belong together. */
    private static final int NEAR = 40;

    @Override
    public int extent(Lines lines, int from) {
        String line = lines.at(from);
        return line.length() < 2_000 && mayBe(line) && (UNRESOLVED.matcher(line).find() || isWay(line)) ? 1 : 0;
    }

    private static boolean mayBe(String line) {
        return line.contains("ms") || line.toLowerCase(Locale.ROOT).contains("ping");
    }

    private static boolean isWay(String line) {
        return BEGIN.matcher(line).matches()
                || MEAN.matcher(line).matches()
                || UNIX.matcher(line).matches();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        String line = block.lines().at(block.from());
        At at = At.line(block.from());
        Matcher unresolved = UNRESOLVED.matcher(line);
        Matcher begin = BEGIN.matcher(line);
        if (unresolved.find()) {
            String host = unresolved.group("host") == null ? unresolved.group("host2") : unresolved.group("host");
            sink.observe("endpoint.resolves", Whom.endpoint(host), false, at);
        } else if (begin.matches()) {
            sink.observe("endpoint.resolves", Whom.endpoint(begin.group("host")), true, at);
            if (isLarge(begin.group("size"))
                    && isSilent(block.lines(), block.from() + 1)
                    && isSmallerAnswered(block.lines(), block.from(), begin.group("address"), begin.group("size"))) {
                sink.observe("network.large-packets-lost", Subject.unnamed(SubjectKind.NETWORK), true, at);
            }
        } else {
            for (Pattern pattern : new Pattern[] {MEAN, UNIX}) {
                Matcher mean = pattern.matcher(line);
                if (mean.matches()) {
                    sink.observe(
                            "client.round-trip-time",
                            Whom.client(),
                            Double.valueOf(mean.group("mean").replace(',', '.')),
                            at);
                }
            }
        }
    }

    private static boolean isLarge(@Nullable String size) {
        return size != null && Integer.parseInt(size) >= LARGE && Integer.parseInt(size) <= LARGEST;
    }

    /** Of the requests whose outcome stands here, none was answered. */
    private static boolean isSilent(Lines lines, int from) {
        int at = from;
        while (at < lines.count() && SILENCE.matcher(lines.at(at)).matches()) {
            at++;
        }
        return at > from && (at == lines.count() || !REPLY.matcher(lines.at(at)).matches());
    }

    /** Whatever is smaller and comes back shows that the address answers, and that it is the size that is lost. */
    private static boolean isSmallerAnswered(Lines lines, int near, String address, String lost) {
        int end = Math.min(lines.count(), near + NEAR);
        for (int at = Math.max(0, near - NEAR); at < end; at++) {
            Matcher reply = REPLY.matcher(lines.at(at));
            if (reply.matches()
                    && reply.group("address").equals(address)
                    && Integer.parseInt(reply.group("size")) < Integer.parseInt(lost)) {
                return true;
            }
        }
        return false;
    }
}

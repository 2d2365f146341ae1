package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One sample of a performance counter, {@code \\ex01\msexchange mapihttp emsmdb\connection count}. The computer is the subject, the rest
 * of the path is the name. Which kind of machine it is follows from the counter: Exchange counters exist on servers.
 */
public final class CounterSample {

    /** One number for each adapter, database or store; the worst of them tells what users notice. */
    private static final Map<Pattern, String> WORST = Map.of(
            worst("network interface", "packets received discarded"),
            "\\Network Interface\\Packets Received Discarded",
            worst("msexchange database ==> instances", "i/o database reads \\(attached\\) average latency"),
            "\\MSExchange Database ==> Instances\\I/O Database Reads (Attached) Average Latency",
            worst("msexchangeis store", "rpc average latency"),
            "\\MSExchangeIS Store\\RPC Average Latency",
            worst("msexchange mapihttp emsmdb", "averaged latency"),
            "\\MSExchange MapiHttp Emsmdb\\Averaged Latency",
            worst("msexchange mapihttp emsmdb", "connection count"),
            "\\MSExchange MapiHttp Emsmdb\\Connection Count");

    private CounterSample() {}

    private static Pattern worst(String object, String counter) {
        return Pattern.compile("(?i)\\\\{1,2}+" + object + "\\([^)]{0,300}+.*\\)\\\\" + counter);
    }

    public static boolean isPath(String text) {
        return text.startsWith("\\\\") && text.indexOf('\\', 2) > 2 && text.indexOf('\\', 2) < text.length() - 1;
    }

    /** Whether the object is one entry of {@code (Get-Counter …).CounterSamples}. */
    public static boolean is(ProbedObject object) {
        return object.has("CookedValue")
                && object.text("Path").filter(CounterSample::isPath).isPresent();
    }

    public static void report(ProbedObject object, ReadingSink sink) {
        Instant time = object.text("Timestamp").flatMap(Moments::read).orElse(null);
        report(
                object.text("Path").orElseThrow(),
                object.text("CookedValue").orElse(""),
                new At(object.line(), time),
                sink);
    }

    public static void report(String path, String value, At at, ReadingSink sink) {
        Optional<Number> number = PrintedValue.number(value);
        int end = path.indexOf('\\', 2);
        if (number.isEmpty()) {
            sink.reject(at.line(), path + " : " + value, "The value of the counter is not a number.", null);
            return;
        }
        try {
            Subject server = Subjects.server(path.substring(2, end));
            sink.observe(path.substring(end), server, number.get(), at);
            WORST.forEach((pattern, name) -> {
                if (pattern.matcher(path.substring(end)).matches()) {
                    sink.summaries().highest(name, server, number.get().doubleValue(), at);
                }
            });
        } catch (IllegalArgumentException badName) {
            sink.reject(at.line(), path, String.valueOf(badName.getMessage()), null);
        }
    }
}

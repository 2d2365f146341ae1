package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One sample of a performance counter, {@code \\ex01\msexchange mapihttp emsmdb\connection count}. The computer is the subject, the rest
 * of the path is the name. Which kind of machine it is follows from the counter: Exchange counters exist on servers.
 */
public final class CounterSample {

    /** One number for each adapter; the worst of them tells whether the server loses packets. */
    private static final Pattern DISCARDED =
            Pattern.compile("(?i)\\\\{1,2}+network interface\\([^)]{0,300}+.*\\)\\\\packets received discarded");

    private CounterSample() {}

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
            if (DISCARDED.matcher(path.substring(end)).matches()) {
                sink.summaries()
                        .highest(
                                "\\Network Interface\\Packets Received Discarded",
                                server,
                                number.get().doubleValue(),
                                at);
            }
        } catch (IllegalArgumentException badName) {
            sink.reject(at.line(), path, String.valueOf(badName.getMessage()), null);
        }
    }
}

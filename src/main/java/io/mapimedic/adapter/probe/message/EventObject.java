package io.mapimedic.adapter.probe.message;

import io.mapimedic.adapter.probe.Moments;
import io.mapimedic.adapter.probe.ProbedObject;
import io.mapimedic.adapter.probe.ProbedObject.Property;
import io.mapimedic.adapter.probe.ReadingSink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event as {@code Get-WinEvent} or {@code Get-EventLog} prints it, in a list, as JSON or as CSV:
 *
 * <pre>
 * TimeCreated  : 11/22/2026 8:15:30 AM
 * ProviderName : MSExchange Front End HTTP Proxy
 * Id           : 1003
 * Message      : [Mapi] An internal server error occurred. …
 * </pre>
 */
public final class EventObject {

    private static final List<String> IDS = List.of("Id", "EventID", "InstanceId");
    private static final List<String> PROVIDERS = List.of("ProviderName", "Source");
    private static final List<String> TIMES = List.of("TimeCreated", "TimeGenerated");

    private EventObject() {}

    /** Whether the object is an event: a number, who logged it, and what it says. */
    public static boolean is(ProbedObject object) {
        boolean hasText = object.has("Message") || object.has("ReplacementStrings");
        return hasText && first(object, PROVIDERS).isPresent() && id(object).isPresent();
    }

    public static void report(ProbedObject object, ReadingSink sink) {
        String computer = Stream.of("MachineName", "PSComputerName")
                .flatMap(name -> object.text(name).stream())
                .findFirst()
                .or(() -> object.command().parameter("ComputerName"))
                .or(() -> Optional.ofNullable(object.command().computer()))
                .orElse(null);
        WindowsEvent event = new WindowsEvent(
                first(object, PROVIDERS).orElse(""),
                id(object).orElse(0),
                computer,
                time(object),
                text(object, "Message"),
                List.of(),
                object.line());
        new EventFacts(event, sink).report();
    }

    /** The text even where it was cut: codes that stand in what is left are read, and nothing is concluded from what is missing. */
    private static String text(ProbedObject object, String name) {
        return object.property(name).map(Property::value).map(String::valueOf).orElse("");
    }

    private static Optional<String> first(ProbedObject object, List<String> names) {
        return names.stream().flatMap(name -> object.text(name).stream()).findFirst();
    }

    private static Optional<Integer> id(ProbedObject object) {
        return first(object, IDS).filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf);
    }

    private static @Nullable Instant time(ProbedObject object) {
        for (String name : TIMES) {
            Object value = object.property(name).map(Property::value).orElse(null);
            if (value instanceof Instant time) {
                return time;
            }
            if (value != null) {
                return Moments.read(value.toString()).orElse(null);
            }
        }
        return null;
    }
}

package io.mapimedic.report.json;

import io.mapimedic.interview.Stored;
import java.util.List;

/** The log of an interview, in the order of its events. */
public record LogAnswer(String id, int revision, String expiresAt, List<EventAnswer> events) {

    /** What happened. */
    public static LogAnswer of(Stored stored) {
        return new LogAnswer(
                stored.id(),
                stored.revision(),
                stored.expiresAt().toString(),
                stored.events().stream().map(EventAnswer::of).toList());
    }

    /** Everything that is kept. */
    public static LogAnswer whole(Stored stored) {
        return new LogAnswer(
                stored.id(),
                stored.revision(),
                stored.expiresAt().toString(),
                stored.events().stream().map(EventAnswer::whole).toList());
    }
}

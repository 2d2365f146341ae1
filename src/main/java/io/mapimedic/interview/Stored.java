package io.mapimedic.interview;

import java.time.Instant;
import java.util.List;

/**
 * An interview as it is kept.
 *
 * @param size characters of all that is kept of its events
 */
public record Stored(String id, Instant expiresAt, long size, List<Event> events) {

    public Stored {
        events = List.copyOf(events);
    }

    public int revision() {
        return events.get(events.size() - 1).revision();
    }

    /** The state that the events make. */
    public Interview interview() {
        return Interview.of(id, events);
    }
}

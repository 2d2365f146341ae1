package io.mapimedic.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Port: keeps events. That an event comes once and in its turn is the store's promise, also to several processes at once.
 * Whatever returned normally is kept, also when the process is killed right after.
 */
public interface InterviewStore {

    /** What came of an attempt to add something. */
    enum Added {
        YES,
        /** Another event has this revision, or another request this key. */
        SOMEBODY_WAS_FIRST
    }

    /** The interview with all its events; empty when there is none, or it has expired. */
    Optional<Stored> find(String id, Instant now);

    /**
     * Keeps a new interview.
     *
     * @param again what a request with the same key is to be answered, null when it has no key
     */
    Added create(String id, Event first, Duration lifetime, @Nullable Keyed again);

    /** Keeps one more event, if its revision is the next one. */
    Added append(String id, Event next, boolean open, Duration lifetime, @Nullable Keyed again);

    /**
     * What the request with this key was answered.
     *
     * @param id     the interview; null for the request that created one
     * @param change what the request asks for
     * @throws KeyReusedException when the request with this key asked for something else
     */
    Optional<Reply> reply(@Nullable String id, String key, Change change);

    /** Characters that would be kept of a change. */
    long size(Change change);

    /** How many interviews are open. */
    long open(Instant now);

    /** Forgets an interview with all that belongs to it; false when there is none. */
    boolean erase(String id);

    /** Forgets what has expired, and tells how many that were. */
    int eraseExpired(Instant now);

    /** A reply with the key of its request. */
    record Keyed(String key, int status, byte[] body) {}
}

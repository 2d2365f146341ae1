package io.mapimedic.interview;

import java.util.List;

/** Somebody else changed the interview since the caller saw it. */
public final class RevisionConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Interview current;
    private final transient List<Event> since;

    /**
     * @param since what happened after the revision that the caller knows
     */
    public RevisionConflictException(Interview current, List<Event> since) {
        super("The interview has changed since.", null, false, false);
        this.current = current;
        this.since = List.copyOf(since);
    }

    public Interview current() {
        return current;
    }

    public List<Event> since() {
        return since;
    }
}

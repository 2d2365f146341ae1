package io.mapimedic.interview;

/** Something is as large or as many as may be. */
public final class InterviewLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Which limit was reached. */
    public enum Limit {
        /** Events of one interview. */
        EVENTS,
        /** What one change, or one interview, may hold. */
        SIZE,
        /** Open interviews in all. */
        OPEN_INTERVIEWS
    }

    private final Limit limit;

    public InterviewLimitException(Limit limit, String message) {
        super(message, null, false, false);
        this.limit = limit;
    }

    public Limit limit() {
        return limit;
    }
}

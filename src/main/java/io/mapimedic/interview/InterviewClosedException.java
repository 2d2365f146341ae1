package io.mapimedic.interview;

/** A change that the state of the interview does not allow: it is closed, or it is not. */
public final class InterviewClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean open;

    public InterviewClosedException(Interview interview) {
        super(
                interview.isOpen()
                        ? "The interview is open, there is no outcome to take back."
                        : "The interview is closed.",
                null,
                false,
                false);
        this.open = interview.isOpen();
    }

    public boolean isOpen() {
        return open;
    }
}

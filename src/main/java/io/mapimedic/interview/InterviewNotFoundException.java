package io.mapimedic.interview;

/** There is no such interview, or it has expired or was erased. */
public final class InterviewNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InterviewNotFoundException() {
        super("There is no such interview, or it has expired or was erased.", null, false, false);
    }
}

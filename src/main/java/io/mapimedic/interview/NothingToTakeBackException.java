package io.mapimedic.interview;

/** Nobody has answered this question. */
public final class NothingToTakeBackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NothingToTakeBackException(String question) {
        super("The interview has no answer to '%s' that could be taken back.".formatted(question), null, false, false);
    }
}

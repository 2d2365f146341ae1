package io.mapimedic.interview;

/** The key of this request was used before, for something else. */
public final class KeyReusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyReusedException() {
        super("The key of this request was used before, for something else.", null, false, false);
    }
}

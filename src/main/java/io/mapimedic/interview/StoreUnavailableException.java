package io.mapimedic.interview;

/** What is kept cannot be reached now. The message says why and what to do, for whoever operates the service. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}

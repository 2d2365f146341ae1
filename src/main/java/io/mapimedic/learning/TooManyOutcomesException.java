package io.mapimedic.learning;

/** One caller reported far more than counts in a day; the rest is not even kept. */
public final class TooManyOutcomesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyOutcomesException(long kept) {
        super("%d outcomes of one caller are kept in a day, and these are kept.".formatted(kept), null, false, false);
    }
}

package io.mapimedic.adapter.web.form;

/** An answer that cannot be right; the message tells the person what would be. */
final class WrongAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    WrongAnswerException(String message) {
        super(message);
    }
}

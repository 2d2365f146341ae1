package io.mapimedic.powershell;

/** A text holds a character that must not reach a script. */
public final class UnquotableTextException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UnquotableTextException(int codePoint, int position) {
        super("The character %s at position %d must not stand in a script. Remove it."
                .formatted(Characters.name(codePoint), position + 1));
    }
}

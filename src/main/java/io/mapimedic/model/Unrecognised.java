package io.mapimedic.model;

import org.jspecify.annotations.Nullable;

/**
 * A piece of input that did not become evidence. Nothing is dropped in silence: it is listed with the reason.
 *
 * @param place  where it stands: {@code line 12}, {@code health.txt line 3}
 * @param text   the piece itself, shortened to at most {@value #MAX_TEXT_LENGTH} characters
 * @param reason one sentence: not understood, not used by the knowledge base, out of range …
 * @param remedy what would help, null when nothing is needed
 */
public record Unrecognised(
        String place, String text, String reason, @Nullable String remedy) {

    public static final int MAX_TEXT_LENGTH = 300;

    public Unrecognised {
        text = text.length() <= MAX_TEXT_LENGTH ? text : text.substring(0, MAX_TEXT_LENGTH - 1) + "…";
    }
}

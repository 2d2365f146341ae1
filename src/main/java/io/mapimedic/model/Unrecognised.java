package io.mapimedic.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of input that did not become evidence. Nothing is dropped in silence: it is listed with the reason.
 *
 * @param place  where it stands: {@code line 12}, {@code health.txt line 3}
 * @param text   the piece itself, shortened to at most {@value #MAX_TEXT_LENGTH} characters
 * @param reason one sentence: not understood, not used by the knowledge base, out of range …
 * @param remedy what would help, null when nothing is needed
 * @param passage the piece in full when it may be sentences of people, else null
 */
public record Unrecognised(
        String place,
        String text,
        String reason,
        @Nullable String remedy,
        @Nullable Passage passage) {

    public static final int MAX_TEXT_LENGTH = 300;

    /** Of a reason or a remedy, which may quote the input or what a parser said of it. */
    public static final int MAX_SENTENCE_LENGTH = 600;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f]++");

    public Unrecognised {
        text = shortened(text, MAX_TEXT_LENGTH);
        reason = onOneLine(reason);
        remedy = remedy == null ? null : onOneLine(remedy);
    }

    /** A piece that is no sentence. */
    public Unrecognised(String place, String text, String reason, @Nullable String remedy) {
        this(place, text, reason, remedy, null);
    }

    private static String onOneLine(String sentence) {
        return CONTROL.matcher(shortened(sentence, MAX_SENTENCE_LENGTH)).replaceAll(" ");
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}

package io.mapimedic.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of input that did not become evidence. Nothing is dropped in silence: it is listed with the reason.
 *
 * @param place  where it stands: {@code line 12}, {@code health.txt line 3}
 * @param text   the piece itself on one line, shortened to at most {@value #MAX_TEXT_LENGTH} characters
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
        text = onOneLine(text, MAX_TEXT_LENGTH);
        reason = onOneLine(reason, MAX_SENTENCE_LENGTH);
        remedy = remedy == null ? null : onOneLine(remedy, MAX_SENTENCE_LENGTH);
    }

    /** A piece that is no sentence. */
    public Unrecognised(String place, String text, String reason, @Nullable String remedy) {
        this(place, text, reason, remedy, null);
    }

    /** Whatever was quoted: it may hold what moves the cursor of a terminal, in the codes above 127 too. */
    private static String onOneLine(String text, int length) {
        return CONTROL.matcher(Shortened.to(length, text)).replaceAll(" ");
    }
}

package io.mapimedic.text;

import io.mapimedic.model.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of text says about a key of the vocabulary.
 *
 * @param key        of the vocabulary
 * @param subject    whom it is about, as far as the text says
 * @param value      what it says: a {@code Boolean}, a {@code Number} or a {@code String}; null when it only denies another value
 * @param unit       unit of a number as written, null for the vocabulary's
 * @param begin      where the piece begins, in UTF-16 code units
 * @param end        behind its last character
 * @param text       the piece itself
 * @param negated    whether a "not" was found; the value takes it into account
 * @param confidence from 0 to 1
 * @param because    how it was found, for people
 */
public record Mention(
        String key,
        Subject subject,
        @Nullable Object value,
        @Nullable String unit,
        int begin,
        int end,
        String text,
        boolean negated,
        double confidence,
        String because) {

    /** The same, but believed no more than this. */
    Mention atMost(double limit, String why) {
        return confidence <= limit
                ? this
                : new Mention(key, subject, value, unit, begin, end, text, negated, limit, because + " " + why);
    }

    /** Whether it is taken as a fact by somebody who assumes from this confidence on. */
    public boolean isAssumed(double limit) {
        return value != null && confidence >= limit;
    }
}

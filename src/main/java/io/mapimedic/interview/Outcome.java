package io.mapimedic.interview;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an interview ended.
 *
 * @param remediation what ended the trouble, null when nobody says
 * @param cause       what it was, null when nobody says
 * @param comment     what else there is to say, null for nothing
 */
public record Outcome(
        Result result,
        @Nullable String remediation,
        @Nullable String cause,
        @Nullable String comment) {

    public static final int MAX_COMMENT = 2_000;

    public enum Result {
        FIXED,
        NOT_FIXED,
        ABANDONED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The result with this word. */
        public static Optional<Result> ofWord(String word) {
            for (Result result : values()) {
                if (result.word().equals(word)) {
                    return Optional.of(result);
                }
            }
            return Optional.empty();
        }
    }
}

package io.mapimedic.interview;

import io.mapimedic.model.Attempt;
import io.mapimedic.model.Subject;
import java.util.Locale;
import java.util.Optional;

/** A remediation that was carried out, and what came of it; other than an {@link Attempt} it may have been the end of the trouble. */
public record Trial(String remediation, Subject subject, Result result) {

    public enum Result {
        DID_NOT_HELP,
        HELPED_PARTLY,
        FIXED;

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

    /** What was tried before the interview. */
    public static Trial of(Attempt attempt) {
        return new Trial(
                attempt.remediation(),
                attempt.subject(),
                Result.valueOf(attempt.result().name()));
    }

    boolean isSameStepAs(Trial other) {
        return remediation.equals(other.remediation) && subject.equals(other.subject);
    }

    /** What a diagnosis learns from it: a step that ended the trouble has nothing against it. */
    Optional<Attempt> attempt() {
        return result == Result.FIXED
                ? Optional.empty()
                : Optional.of(new Attempt(remediation, subject, Attempt.Result.valueOf(result.name())));
    }
}

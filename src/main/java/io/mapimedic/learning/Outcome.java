package io.mapimedic.learning;

import io.mapimedic.model.SubjectKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one case ended.
 *
 * @param caseId      ticket, interview or whatever names the case; a case has one outcome
 * @param remediation what was carried out last
 * @param cause       what it turned out to be; null when nobody says
 * @param subject     kind of the thing that it was done to; null when nobody says
 * @param tried       remediations that were carried out before in the same case and did not help
 * @param caller      who reports it, as a pseudonym
 */
public record Outcome(
        String caseId,
        String remediation,
        @Nullable String cause,
        @Nullable SubjectKind subject,
        Result result,
        List<String> tried,
        String caller,
        Instant at) {

    /** The longest name of a case. */
    public static final int MAX_CASE = 200;

    /** The most remediations that one case names as tried before. */
    public static final int MAX_TRIED = 20;

    public Outcome {
        tried = List.copyOf(tried);
    }

    public enum Result {
        FIXED,
        NOT_FIXED;

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

    /** True when both say the same of the same case, whoever says it and whenever. */
    public boolean saysTheSameAs(Outcome other) {
        return caseId.equals(other.caseId)
                && remediation.equals(other.remediation)
                && java.util.Objects.equals(cause, other.cause)
                && subject == other.subject
                && result == other.result
                && tried.equals(other.tried);
    }
}

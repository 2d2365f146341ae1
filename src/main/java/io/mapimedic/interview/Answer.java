package io.mapimedic.interview;

import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered to a question.
 *
 * @param question a key of the vocabulary
 * @param subject  whom it is about; null when the answer does not say
 * @param known    false for "I do not know"
 * @param value    as in an observation; null for "looked, and there is nothing", and for "I do not know"
 * @param unit     the unit of the value, null for the one of the vocabulary
 * @param source   in which way it was answered
 * @param observedAt since when it is so; null when the answer does not say
 */
public record Answer(
        String question,
        @Nullable Subject subject,
        boolean known,
        @Nullable Object value,
        @Nullable String unit,
        Source source,
        @Nullable Instant observedAt) {

    /** Where the answers stand, for people. */
    static final String PLACE = "answer";

    /** "I do not know." */
    public static Answer unknown(String question, @Nullable Subject subject, Source source) {
        return new Answer(question, subject, false, null, null, source, null);
    }

    /** What an observation says as an answer, so that it can be changed and taken back. */
    public static Answer of(Observation said) {
        return new Answer(
                said.name(), said.subject(), true, said.value(), said.unit(), said.source(), said.observedAt());
    }

    /** True when the other one answers the same about the same. */
    public boolean replaces(Answer other) {
        return question.equals(other.question) && java.util.Objects.equals(subject, other.subject);
    }

    /** @param at when it was answered */
    Observation observation(Instant at) {
        return new Observation(question, subject, value, unit, source, observedAt == null ? at : observedAt, PLACE);
    }
}

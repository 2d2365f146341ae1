package io.mapimedic.explanation;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Respondent;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Value;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value put in the place of what is known, or of nothing.
 *
 * @param value as an observation has it; null for "looked at, and there is nothing"
 * @param seen  what is known now, null when nothing is
 */
record Assignment(
        EvidenceDefinition definition,
        Subject subject,
        @Nullable Object value,
        @Nullable Evidence seen) {

    String key() {
        return definition.key();
    }

    /** The value in the words of the model, as far as an observation tells. */
    String shown() {
        if (value == null) {
            return new Value.Nothing().toString();
        }
        if (value instanceof Boolean flag) {
            return new Value.Flag(flag).toString();
        }
        if (value instanceof Number number) {
            return new Value.Quantity(number.doubleValue()).toString();
        }
        return value instanceof List<?> items
                ? items.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value.toString();
    }

    /** From the one who said it before, so that it weighs the same; what is new comes from whoever would be asked. */
    Observation observation() {
        Source source =
                seen != null ? seen.source() : definition.answeredBy() == Respondent.PROBE ? Source.PROBE : Source.FORM;
        return new Observation(key(), subject, value, null, source, null, "what if");
    }
}

package io.mapimedic.evaluation.simulator;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something told about a case.
 *
 * @param server    place of the server it is about, from 0; for all else the same everywhere
 * @param value     as the tables write it, {@link Distribution#UNKNOWN} included
 * @param byMachine read by a machine, not said by a person
 */
record Told(String key, int server, String value, boolean byMachine) {

    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    boolean isKnown() {
        return !value.equals(Distribution.UNKNOWN);
    }

    /** As the product takes it in. */
    Observation observation(EvidenceDefinition definition, Subject subject) {
        Source source = byMachine ? Source.PROBE : Source.FORM;
        return new Observation(key, subject, typed(definition), null, source, NOW, "simulated");
    }

    private @Nullable Object typed(EvidenceDefinition definition) {
        if (value.equals("nothing")) {
            return null;
        }
        return switch (definition.type()) {
            case BOOLEAN -> Boolean.valueOf(value);
            case NUMBER -> Double.valueOf(value);
            case LIST -> list();
            case TIME -> NOW.plus(Duration.ofDays(Long.parseLong(value.substring(0, value.length() - 1))));
            case TEXT, CHOICE, VERSION -> value;
        };
    }

    private List<String> list() {
        String inner = value.substring(1, value.length() - 1);
        return inner.isBlank() ? List.of() : List.of(inner.split(", "));
    }
}

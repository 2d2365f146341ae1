package io.mapimedic.explanation;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * One answer that would be another.
 *
 * @param from what is known now, null when nothing is
 * @param to   what it would be
 */
public record KeyChange(
        EvidenceDefinition definition,
        Subject subject,
        @Nullable Value from,
        Value to) {}

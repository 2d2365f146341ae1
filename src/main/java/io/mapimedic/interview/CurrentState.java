package io.mapimedic.interview;

import io.mapimedic.diagnosis.Diagnosis;
import java.time.Instant;

/**
 * An interview and what is concluded from it.
 *
 * @param diagnosis        by the knowledge that serves now
 * @param knowledgeChanged another knowledge answered one of the events
 */
public record CurrentState(Interview interview, Instant expiresAt, Diagnosis diagnosis, boolean knowledgeChanged) {}

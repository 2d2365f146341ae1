package io.mapimedic.ranking;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.model.Subject;

/**
 * The question whose answer is worth most.
 *
 * @param subject whom it is about
 * @param value   minutes that asking it saves on average, what asking costs already taken off; 0 where a tree decides
 * @param why     the reason in one sentence
 */
public record NextQuestion(EvidenceDefinition definition, Subject subject, double value, String why) {}

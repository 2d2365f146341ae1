package io.mapimedic.ranking;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.model.Subject;

/**
 * The question whose answer would move the ranking most for its cost.
 *
 * @param subject whom it is about
 * @param value   expected movement of belief, 0 to 2 (sum of the absolute changes over all causes)
 * @param why     the reason in one sentence
 */
public record NextQuestion(EvidenceDefinition definition, Subject subject, double value, String why) {}

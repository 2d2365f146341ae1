package io.mapimedic.ranking;

import java.util.List;

/**
 * What is believed after all evidence.
 *
 * @param hypotheses every cause on every subject, most believed first
 * @param other      probability (0 to 1) of a cause that the knowledge base does not have
 */
public record Beliefs(List<Hypothesis> hypotheses, double other) {}

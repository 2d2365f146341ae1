package io.mapimedic.evaluation.simulator;

import org.jspecify.annotations.Nullable;

/**
 * How a case ended.
 *
 * @param standing what was believed before the first step; null where nothing is believed
 * @param unsafe   steps that were offered before their gate, in any diagnosis of the case
 */
record Outcome(Case it, Bill bill, @Nullable Standing standing, int unsafe) {}

package io.mapimedic.explanation;

import io.mapimedic.model.Support;

/**
 * One finding that speaks for or against a cause.
 *
 * @param logOdds what it adds to the sum, the noise of its source taken off
 * @param share   its part (0 to 1) of all that is said for and against
 * @param isSight the finding is the fault itself, seen directly
 */
public record WeightLink(Support support, double logOdds, double share, boolean isSight, FindingChain finding) {}

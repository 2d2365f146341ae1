package io.mapimedic.explanation;

import io.mapimedic.ranking.Trial;

/**
 * A remediation that would have ended a cause, was carried out, and did not end the trouble.
 *
 * @param fixes   with which probability (0 to 1) it ends the cause
 * @param logOdds what that takes off the sum
 */
public record TriedLink(Trial trial, double fixes, double logOdds) {}

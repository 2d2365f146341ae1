package io.mapimedic.evaluation.simulator;

/**
 * What was believed before the first step.
 *
 * @param rank      of the fault at work, from 0
 * @param exactRank its rank in the exact belief from the same answers
 * @param top       probability of the cause that is believed most
 * @param brier     sum of the squared errors of all probabilities
 */
record Standing(int rank, int exactRank, double top, double brier) {}

package io.mapimedic.evaluation.simulator;

import java.util.List;

/**
 * What was believed before the first step.
 *
 * @param rank      of the fault at work, from 0
 * @param exactRank its rank in the exact belief from the same answers
 * @param top       probability of the cause that is believed most
 * @param brier     sum of the squared errors of all probabilities
 * @param told      the answers, where they are kept
 */
record Standing(int rank, int exactRank, double top, double brier, List<Told> told) {

    Standing(int rank, int exactRank, double top, double brier) {
        this(rank, exactRank, top, brier, List.of());
    }

    Standing from(List<Told> answers) {
        return new Standing(rank, exactRank, top, brier, List.copyOf(answers));
    }

    /** Exact inference has the fault among its first three, the product has not. */
    boolean isMissed() {
        return rank >= Decisive.FIRST && exactRank < Decisive.FIRST;
    }
}

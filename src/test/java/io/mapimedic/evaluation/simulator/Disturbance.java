package io.mapimedic.evaluation.simulator;

import io.mapimedic.knowledge.Respondent;

/**
 * What stands between a fault and what is told of it.
 *
 * @param wrong       share of wrong answers of people
 * @param unknown     share of questions that nobody can answer
 * @param distractors how many harmless deviations there are beside the fault
 */
record Disturbance(double wrong, double unknown, int distractors) {

    static final Disturbance NONE = new Disturbance(0, 0, 0);

    /** Machines are wrong a fifth as often: the wrong host asked, an old file. */
    private static final double MACHINES = 0.2;

    double wrong(boolean byMachine) {
        return byMachine ? wrong * MACHINES : wrong;
    }

    double wrong(Respondent respondent) {
        return wrong(respondent == Respondent.PROBE);
    }
}

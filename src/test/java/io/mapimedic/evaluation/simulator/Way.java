package io.mapimedic.evaluation.simulator;

/** A way to conduct a case from the complaint until the fault is gone or somebody else has it. */
interface Way {

    Outcome conduct(Case it);
}

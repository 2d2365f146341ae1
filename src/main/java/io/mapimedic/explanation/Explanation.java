package io.mapimedic.explanation;

import io.mapimedic.diagnosis.Diagnosis;

/** An explanation of one thing in one diagnosis. */
public sealed interface Explanation {

    /** What is explained. */
    Diagnosis diagnosis();

    /** How we came to believe in a cause, and what stands between it and the first place. */
    record OfCause(Diagnosis diagnosis, CauseChain chain, WhyNot whyNot) implements Explanation {}

    /** Why a remediation has its rank or none. */
    record OfRemediation(Diagnosis diagnosis, WhyRemediation why) implements Explanation {}

    /** What a finding rests on. */
    record OfFinding(Diagnosis diagnosis, WhyFinding why) implements Explanation {}

    /** Why a question is asked. */
    record OfQuestion(Diagnosis diagnosis, WhyQuestion why) implements Explanation {}

    /** What would change the first step. */
    record OfAlternatives(Diagnosis diagnosis, Alternatives alternatives) implements Explanation {}
}

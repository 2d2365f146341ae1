package io.mapimedic.learning;

/** Port: what the knowledge that serves was taught. */
public interface LearnedKnowledge {

    /** True when the operator has switched learning on. */
    boolean isOn();

    /** What was learned up to the last look. */
    Learned learned();

    /** Looks at the outcomes now, without waiting for the next look. */
    void refresh();
}

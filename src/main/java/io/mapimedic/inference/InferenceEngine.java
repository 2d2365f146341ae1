package io.mapimedic.inference;

import io.mapimedic.model.Evidence;
import java.util.List;

/** Matches the rules against evidence. Stateless: every run is a working memory of its own. */
public interface InferenceEngine extends AutoCloseable {

    /** Draws every conclusion that the rules allow. */
    Conclusions infer(List<Evidence> evidence);

    /** Number of rules, generated and hand-written. */
    int ruleCount();

    @Override
    void close();
}

package io.mapimedic.diagnosis;

import io.mapimedic.model.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way through the decision tree as far as the evidence goes.
 *
 * @param leaf id of the leaf reached, null while a question is open
 */
public record TreePath(List<Step> steps, @Nullable String leaf) {

    /**
     * One node passed.
     *
     * @param answer  null while open
     * @param how     {@code known} from evidence of machines, {@code asked} from a person's answer, {@code open}
     * @param finding the finding that answered, null while open
     */
    public record Step(
            String node,
            String question,
            @Nullable String answer,
            String how,
            @Nullable Finding finding) {}
}

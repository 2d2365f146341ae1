package io.mapimedic.report.json;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.explanation.Alternatives;
import io.mapimedic.explanation.AnswerEffect;
import io.mapimedic.explanation.Case;
import io.mapimedic.explanation.Explainer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts of an answer for which the case is diagnosed again.
 *
 * @param answerEffects what each answer to the next question would do, null when nobody asked
 * @param alternatives  what would change the first step, null when nobody asked
 */
public record Extras(
        @Nullable List<AnswerEffect> answerEffects,
        @Nullable Alternatives alternatives) {

    /** Nothing was asked for. */
    public static final Extras NONE = new Extras(null, null);

    /** What is wanted of a case. */
    public static Extras of(Set<Include> include, Explainer explainer, Case theCase, Diagnosis diagnosis) {
        return new Extras(
                include.contains(Include.EXPLANATION) ? explainer.nextAnswers(theCase, diagnosis) : null,
                include.contains(Include.COUNTERFACTUAL) ? explainer.alternatives(theCase, diagnosis) : null);
    }
}

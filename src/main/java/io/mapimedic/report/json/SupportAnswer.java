package io.mapimedic.report.json;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.SupportEnd;
import java.util.List;

/** That support of a product of the case has ended, or when it ends. */
public record SupportAnswer(
        String product,
        String title,
        String ends,
        boolean ended,
        String says,
        List<StepAnswer.ReferenceAnswer> references) {

    static List<SupportAnswer> of(Diagnosis diagnosis) {
        return SupportEnd.of(diagnosis).stream()
                .map(end -> new SupportAnswer(
                        end.product().id(),
                        end.product().title(),
                        end.product().ends().toString(),
                        end.ended(),
                        end.sentence(),
                        StepAnswer.references(end.product().sources(), diagnosis.knowledge())))
                .toList();
    }
}

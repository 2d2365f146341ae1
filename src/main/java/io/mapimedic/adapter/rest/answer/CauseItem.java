package io.mapimedic.adapter.rest.answer;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.report.json.StepAnswer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A fault that can be behind a case, with all that speaks for and against it and all that may repair it. */
public record CauseItem(
        String id,
        String title,
        String subjectKind,
        String prior,
        String impact,
        String meaning,
        List<String> appliesTo,
        List<String> confirmedBy,
        List<Weight> weights,
        List<String> mistakenFor,
        List<String> remediations,
        List<String> guide,
        List<StepAnswer.ReferenceAnswer> references) {

    /** How strongly a finding speaks when it is present, or when it is absent. */
    public record Weight(String finding, String state, String weight) {}

    public static CauseItem of(Cause cause, KnowledgeBase knowledge) {
        return new CauseItem(
                cause.id(),
                cause.title(),
                cause.subject().word(),
                cause.prior().name().toLowerCase(Locale.ROOT),
                cause.impact().word(),
                cause.meaning(),
                cause.appliesTo(),
                cause.confirmedBy(),
                Stream.concat(weights(cause.whenPresent(), "present"), weights(cause.whenAbsent(), "absent"))
                        .toList(),
                cause.mistakenFor(),
                knowledge.remediations().values().stream()
                        .filter(remediation -> remediation.fixes().containsKey(cause.id()))
                        .map(remediation -> remediation.id())
                        .toList(),
                cause.guide(),
                StepAnswer.references(cause.sources(), knowledge));
    }

    private static Stream<Weight> weights(Map<String, WeightOfEvidence> weights, String state) {
        return weights.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Weight(entry.getKey(), state, entry.getValue().words()));
    }
}

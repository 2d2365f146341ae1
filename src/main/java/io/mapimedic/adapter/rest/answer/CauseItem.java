package io.mapimedic.adapter.rest.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.report.json.StepAnswer;
import io.mapimedic.report.view.ApplicabilityWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fault that can be behind a case, with all that speaks for and against it and all that may repair it.
 *
 * @param odds        of the prior, as authored
 * @param learnedOdds what outcomes made of them; null when nothing
 * @param latent      why many have it and notice nothing; null for a fault that hurts
 */
public record CauseItem(
        String id,
        String title,
        String subjectKind,
        String prior,
        double odds,
        @Nullable Double learnedOdds,
        String impact,
        String meaning,
        List<String> appliesTo,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> outlook,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> holds,
        List<String> confirmedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String latent,
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
                cause.prior().word(),
                cause.prior().odds(),
                cause.odds() == cause.prior().odds() ? null : cause.odds(),
                cause.impact().word(),
                cause.meaning(),
                cause.appliesTo(),
                cause.applicability().outlook(),
                ApplicabilityWords.bounds(cause.applicability()),
                cause.confirmedBy(),
                cause.latent(),
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

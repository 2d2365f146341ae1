package io.mapimedic.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.explanation.Chains;
import io.mapimedic.knowledge.KnowledgeBase;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answer of a diagnosis as the contract has it. It holds no time but those the caller sent, so equal requests get equal bytes. */
public record DiagnosisAnswer(
        KnowledgeVersion knowledge,
        List<EvidenceAnswer> evidence,
        List<EvidenceAnswer.ConflictAnswer> conflicts,
        List<EvidenceAnswer.UnrecognisedAnswer> unrecognised,
        List<FindingAnswer> findings,
        List<CauseAnswer> causes,
        List<RemediationAnswer> remediations,
        TreeAnswer decisionTree,
        @Nullable QuestionAnswer nextQuestion,
        boolean shouldStop,
        @Nullable String stopReason,
        @Nullable String stop,
        EscalationAnswer.@Nullable Together faultsTogether,
        List<TriedAnswer> tried,
        @Nullable EscalationAnswer escalation,
        @Nullable CollectorAnswer collector,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ProposalAnswer> proposals,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SupportAnswer> support,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<TraceAnswer> trace,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<QuestionReasonAnswer.Effect> answerEffects,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AlternativesAnswer counterfactual) {

    /**
     * Which state of the knowledge answered.
     *
     * @param learned digest over what outcomes taught, null when all is as authored
     */
    public record KnowledgeVersion(
            String version, String digest, @Nullable String learned) {

        /** A state that is known by one digest over all. */
        public KnowledgeVersion(String version, String state) {
            this(version, state, null);
        }

        public static KnowledgeVersion of(KnowledgeBase knowledge) {
            return new KnowledgeVersion(knowledge.version(), knowledge.digest(), knowledge.learned());
        }
    }

    /** The answer without what needs further diagnoses. */
    public static DiagnosisAnswer of(Diagnosis diagnosis, Set<Include> include) {
        return of(diagnosis, include, Extras.NONE);
    }

    public static DiagnosisAnswer of(Diagnosis diagnosis, Set<Include> include, Extras extras) {
        KnowledgeBase knowledge = diagnosis.knowledge();
        boolean explained = include.contains(Include.EXPLANATION);
        Chains chains = new Chains(diagnosis);
        return new DiagnosisAnswer(
                KnowledgeVersion.of(knowledge),
                EvidenceAnswer.of(diagnosis.evidence()),
                EvidenceAnswer.ConflictAnswer.of(diagnosis.conflicts()),
                EvidenceAnswer.UnrecognisedAnswer.of(diagnosis.unrecognised()),
                diagnosis.findings().stream()
                        .map(finding -> FindingAnswer.of(finding, knowledge, explained))
                        .toList(),
                diagnosis.hypotheses().stream()
                        .map(hypothesis -> CauseAnswer.of(
                                hypothesis, diagnosis.trials(), knowledge, explained ? chains.of(hypothesis) : null))
                        .toList(),
                diagnosis.remediations().stream()
                        .map(ranked -> RemediationAnswer.of(ranked, knowledge, include.contains(Include.ARTIFACTS)))
                        .toList(),
                TreeAnswer.of(diagnosis.path(), knowledge),
                diagnosis.nextQuestion() == null ? null : QuestionAnswer.of(diagnosis.nextQuestion()),
                diagnosis.shouldStop(),
                diagnosis.stopReason(),
                diagnosis.stop() == null ? null : diagnosis.stop().word(),
                diagnosis.together() == null ? null : EscalationAnswer.Together.of(diagnosis.together()),
                diagnosis.trials().stream()
                        .map(trial -> TriedAnswer.of(trial, knowledge))
                        .toList(),
                diagnosis.escalation() == null ? null : EscalationAnswer.of(diagnosis.escalation()),
                CollectorAnswer.of(diagnosis.collector()),
                ProposalAnswer.of(diagnosis.proposals()),
                SupportAnswer.of(diagnosis),
                include.contains(Include.TRACE) ? TraceAnswer.of(diagnosis) : null,
                extras.answerEffects() == null ? null : QuestionReasonAnswer.Effect.of(extras.answerEffects()),
                extras.alternatives() == null ? null : AlternativesAnswer.of(extras.alternatives()));
    }
}

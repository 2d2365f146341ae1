package io.mapimedic.diagnosis;

import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Respondent;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.NextQuestion;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks a user back about what they wrote themselves: they have it before their eyes, and feel heard. */
final class AskBack {

    private AskBack() {}

    /**
     * The question that settles the surest of the proposals which a listed cause would like to know; none unless a user is asked,
     * question by question.
     */
    static Optional<NextQuestion> of(
            List<Proposal> proposals, Context context, List<Hypothesis> hypotheses, KnowledgeBase knowledge) {
        if (context.audience() != Context.Audience.ENDUSER || context.mode() != Context.Mode.ADAPTIVE) {
            return Optional.empty();
        }
        Set<String> wanted = hypotheses.stream()
                .flatMap(hypothesis -> hypothesis.unknown().stream())
                .map(knowledge.indicators()::get)
                .filter(Indicator.class::isInstance)
                .flatMap(indicator -> indicator.detection().evidence().stream())
                .collect(Collectors.toSet());
        return proposals.stream()
                .filter(proposal -> wanted.contains(proposal.mention().key()))
                .filter(proposal -> proposal.definition().answeredBy() == Respondent.USER)
                .filter(proposal ->
                        !context.notKnown().contains(proposal.mention().key()))
                .max(Comparator.comparingDouble(
                                (Proposal proposal) -> proposal.mention().confidence())
                        .thenComparing(proposal -> proposal.mention().key(), Comparator.reverseOrder()))
                .map(proposal -> new NextQuestion(
                        proposal.definition(), proposal.mention().subject(), 0, proposal.question()));
    }
}

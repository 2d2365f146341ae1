package io.mapimedic.report.view;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.JobPlanner;
import io.mapimedic.explanation.Remedies;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.model.Subject;
import io.mapimedic.ranking.Belief;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.RankedRemediation;
import io.mapimedic.report.view.RemediationView.Because;
import io.mapimedic.report.view.RemediationView.Cost;
import io.mapimedic.report.view.RemediationView.ToFill;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Ranked remediations with their steps, their price and what the guide says instead. */
public final class RemediationViewBuilder {

    /** The first one is unfolded, and others while their cause is confirmed: a phone's screen or two. */
    private static final int UNFOLDED = 3;

    private final KnowledgeBase knowledge;
    private final List<Hypothesis> hypotheses;
    private final Remedies remedies;
    private final RemediationWords words;
    private final ReferenceViewBuilder references;
    private final StepViewBuilder steps;
    private final ClaimViewBuilder claims = new ClaimViewBuilder();

    public RemediationViewBuilder(Diagnosis diagnosis) {
        this.knowledge = diagnosis.knowledge();
        this.hypotheses = diagnosis.hypotheses();
        this.remedies = new Remedies(diagnosis);
        this.words = new RemediationWords(
                new ChainWords(knowledge, diagnosis.context().now()));
        this.references = new ReferenceViewBuilder(knowledge);
        this.steps = new StepViewBuilder(references);
    }

    public List<RemediationView> build(List<RankedRemediation> remediations) {
        return remediations.stream().map(this::build).toList();
    }

    private RemediationView build(RankedRemediation ranked) {
        Remediation remediation = ranked.remediation();
        List<Because> because = because(ranked);
        boolean sure = because.stream().anyMatch(cause -> cause.belief().equals(Belief.CONFIRMED.word()));
        return new RemediationView(
                ranked.rank(),
                ranked.rank() == 1 || (sure && ranked.rank() <= UNFOLDED),
                Words.isTheUser(remediation.runAs()),
                remediation.id(),
                remediation.title(),
                Words.of(remediation.kind()),
                Words.of(ranked.subject()),
                because,
                words.withFirstCause(remedies.of(ranked)),
                cost(remediation),
                RichText.of(remediation.undo()),
                toFill(ranked),
                steps.build(ranked.steps()),
                remediation.guideSays().stream()
                        .map(knowledge.guide()::get)
                        .filter(Objects::nonNull)
                        .map(claims::build)
                        .toList(),
                references.build(remediation.sources()),
                Downloads.of(knowledge, remediation, JobPlanner.values(ranked)),
                ranked.tried() == null ? null : RichText.of(ranked.tried().note()));
    }

    /** The price of a remediation, for its own page as well. */
    public static Cost cost(Remediation remediation) {
        return new Cost(
                remediation.cost().minutes(),
                remediation.cost().risk().word(),
                remediation.cost().risk().sentence(),
                Words.of(remediation.restart()),
                Words.of(remediation.cost().outage()),
                remediation.runAs(),
                remediation.appliesTo().stream().map(Words::edition).collect(Collectors.joining(", ")));
    }

    private List<Because> because(RankedRemediation ranked) {
        return ranked.causes().stream()
                .map(id -> hypothesis(id, ranked.subject()))
                .flatMap(Optional::stream)
                .map(hypothesis -> new Because(
                        hypothesis.cause().id(),
                        hypothesis.cause().title(),
                        hypothesis.belief().word(),
                        Words.of(hypothesis.belief())))
                .toList();
    }

    /** The hypothesis about this very subject if there is one, else the most believed. */
    private Optional<Hypothesis> hypothesis(String cause, Subject subject) {
        return hypotheses.stream()
                .filter(hypothesis -> hypothesis.cause().id().equals(cause))
                .max(Comparator.<Hypothesis, Boolean>comparing(
                                hypothesis -> hypothesis.subject().equals(subject))
                        .thenComparing(Hypothesis::probability));
    }

    private static List<ToFill> toFill(RankedRemediation ranked) {
        return ranked.parameters().stream()
                .filter(parameter -> parameter.value() == null)
                .map(parameter -> new ToFill(parameter.name(), parameter.type(), Printable.of(parameter.example())))
                .toList();
    }
}

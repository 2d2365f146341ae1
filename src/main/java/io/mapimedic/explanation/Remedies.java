package io.mapimedic.explanation;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.explanation.WhyRemediation.Fix;
import io.mapimedic.explanation.WhyRemediation.Minutes;
import io.mapimedic.explanation.WhyRemediation.Obstacle;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.Remediation.Cost;
import io.mapimedic.model.Subject;
import io.mapimedic.ranking.ExpectedCostRanking;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.RankedRemediation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Explains remediations from the diagnosis alone: those that are offered, and those that are not. */
public final class Remedies {

    private final Diagnosis diagnosis;
    private final Chains chains;

    public Remedies(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
        this.chains = new Chains(diagnosis);
    }

    /** One that is offered. */
    public WhyRemediation of(RankedRemediation ranked) {
        return explained(ranked.remediation(), ranked.subject(), ranked, chains.fixedBy(ranked));
    }

    /** Any one; about what is offered first when nobody names a subject. */
    WhyRemediation of(Remediation remediation, @Nullable Subject subject) {
        Optional<RankedRemediation> ranked = diagnosis.remediations().stream()
                .filter(one -> one.remediation().id().equals(remediation.id()))
                .filter(one -> subject == null || one.subject().equals(subject))
                .findFirst();
        if (ranked.isPresent()) {
            return of(ranked.get());
        }
        List<Hypothesis> fixes = remediation.fixes().keySet().stream()
                .flatMap(cause -> chains.hypothesis(cause, subject).stream())
                .filter(one -> subject == null || one.subject().equals(subject))
                .sorted(Comparator.comparingDouble(Hypothesis::probability)
                        .reversed()
                        .thenComparing(one -> one.cause().id()))
                .toList();
        if (fixes.isEmpty()) {
            throw new NotInCaseException("subject", String.valueOf(subject), subjects(remediation));
        }
        return explained(remediation, fixes.get(0).subject(), null, fixes);
    }

    private List<String> subjects(Remediation remediation) {
        return diagnosis.beliefs().hypotheses().stream()
                .filter(one -> remediation.fixes().containsKey(one.cause().id()))
                .map(one -> one.subject().toString())
                .distinct()
                .sorted()
                .toList();
    }

    private WhyRemediation explained(
            Remediation remediation, Subject subject, @Nullable RankedRemediation ranked, List<Hypothesis> causes) {
        Cost cost = remediation.cost();
        double believed =
                causes.stream().mapToDouble(Hypothesis::probability).max().orElse(0);
        return new WhyRemediation(
                remediation,
                subject,
                ranked,
                diagnosis.remediations().size(),
                new Minutes(
                        cost.minutes(),
                        cost.risk().minutes(),
                        cost.outage().minutes(),
                        ExpectedCostRanking.minutes(cost)),
                believed,
                ExpectedCostRanking.gate(cost),
                causes.stream()
                        .map(one -> new Fix(
                                remediation.fixes().getOrDefault(one.cause().id(), 0.0), chains.of(one)))
                        .toList(),
                ranked == null ? obstacles(remediation, believed) : List.of(),
                chains.sources(remediation.sources()));
    }

    private List<Obstacle> obstacles(Remediation remediation, double believed) {
        List<Obstacle> obstacles = new ArrayList<>();
        String exchange = diagnosis.context().exchange();
        if (exchange != null
                && !remediation.appliesTo().isEmpty()
                && !remediation.appliesTo().contains(exchange)) {
            obstacles.add(Obstacle.VERSION);
        }
        if (believed < ExpectedCostRanking.gate(remediation.cost())) {
            obstacles.add(Obstacle.GATE);
        }
        if (diagnosis.context().tried().stream().anyMatch(one -> Objects.equals(one.remediation(), remediation.id()))) {
            obstacles.add(Obstacle.TRIED);
        }
        if (obstacles.isEmpty()) {
            obstacles.add(Obstacle.NOT_NEEDED);
        }
        return obstacles;
    }
}

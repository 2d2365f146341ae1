package io.mapimedic.ranking;

import static java.util.Objects.requireNonNull;

import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.Remediation.Cost;
import io.mapimedic.knowledge.Remediation.Kind;
import io.mapimedic.knowledge.Remediation.Outage;
import io.mapimedic.knowledge.Remediation.Risk;
import io.mapimedic.knowledge.Remediation.Step;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Orders remediations by falling probability of success over cost, the cheapest order on average while there is one fault at a
 * time, costs do not depend on the order and success can be seen (Kadane and Simon 1977; Heckerman et al. 1995).
 *
 * <p>Cost is minutes of work, plus the expected harm of the risk, plus the price of the outage. The probability is weighed by how many
 * people a fix brings back. What is risky is gated: it is not offered before its causes are believed enough. At equal ratio what
 * changes nothing comes first; advice comes after everything that restores mail.
 */
public final class ExpectedCostRanking {

    /** A change is offered from this belief on; a check of what could be wrong may come earlier than a change. */
    private static final Map<Risk, Double> GATES =
            new EnumMap<>(Map.of(Risk.NONE, 0.03, Risk.LOW, 0.10, Risk.MEDIUM, 0.30, Risk.HIGH, 0.70));

    /** What interrupts people is offered from this belief on. */
    private static final Map<Outage, Double> OUTAGE_GATES = new EnumMap<>(
            Map.of(Outage.NONE, 0.0, Outage.ONE_USER, 0.10, Outage.SERVER, 0.30, Outage.ORGANIZATION, 0.70));

    private static final Map<Impact, Double> URGENCY = new EnumMap<>(Map.of(
            Impact.NOBODY, 0.25, Impact.DEGRADED, 1.0, Impact.ONE_USER, 1.5, Impact.MANY, 3.0, Impact.EVERYONE, 4.0));

    private final Map<String, List<Remediation>> byCause = new HashMap<>();
    private final Map<String, List<String>> openNames = new HashMap<>();

    public ExpectedCostRanking(KnowledgeBase knowledge) {
        for (Remediation remediation : knowledge.remediations().values()) {
            openNames.put(remediation.id(), CaseNames.open(remediation));
            remediation
                    .fixes()
                    .keySet()
                    .forEach(cause -> byCause.computeIfAbsent(cause, id -> new ArrayList<>())
                            .add(remediation));
        }
    }

    /** The remediations worth offering when nothing was tried, best first. */
    public List<RankedRemediation> rank(
            List<Hypothesis> hypotheses,
            @Nullable String exchange,
            Map<SubjectKind, ? extends SortedSet<Subject>> subjects,
            List<Evidence> evidence) {
        return rank(hypotheses, List.of(), exchange, subjects, evidence);
    }

    /** The remediations worth offering, best first; those that were tried stand at the end unless there is a reason to do them again. */
    public List<RankedRemediation> rank(
            List<Hypothesis> hypotheses,
            List<Trial> trials,
            @Nullable String exchange,
            Map<SubjectKind, ? extends SortedSet<Subject>> subjects,
            List<Evidence> evidence) {
        Map<String, Offer> offers = new TreeMap<>();
        for (Hypothesis hypothesis : hypotheses) {
            for (Remediation remediation :
                    byCause.getOrDefault(hypothesis.cause().id(), List.of())) {
                if (applies(remediation, exchange) && isNeeded(remediation, hypothesis)) {
                    offers.computeIfAbsent(
                                    remediation.id() + " " + hypothesis.subject(),
                                    key -> new Offer(
                                            remediation,
                                            hypothesis.subject(),
                                            Repetition.of(remediation, hypothesis.subject(), trials)))
                            .add(hypothesis);
                }
            }
        }
        List<Offer> order = offers.values().stream()
                .filter(Offer::passesItsGate)
                .sorted(Comparator.comparing(Offer::isDone)
                        .thenComparing(Offer::isAdvice)
                        .thenComparing(Comparator.comparingDouble(Offer::score).reversed())
                        .thenComparing(offer -> offer.remediation.cost().risk())
                        .thenComparing(offer -> offer.remediation.id())
                        .thenComparing(offer -> offer.subject))
                .toList();
        List<RankedRemediation> ranked = new ArrayList<>(order.size());
        for (Offer offer : order) {
            CaseNames names = new CaseNames(offer.remediation, offer.subject, subjects, evidence);
            ranked.add(
                    offer.ranked(ranked.size() + 1, names, openNames.getOrDefault(offer.remediation.id(), List.of())));
        }
        return List.copyOf(ranked);
    }

    private static boolean applies(Remediation remediation, @Nullable String exchange) {
        return exchange == null
                || remediation.appliesTo().isEmpty()
                || remediation.appliesTo().contains(exchange);
    }

    /** A check needs a suspicion: what is as good as seen is repaired at once, and what nothing speaks for is a matter for questions. */
    private boolean isNeeded(Remediation remediation, Hypothesis hypothesis) {
        if (remediation.kind() != Kind.CHECK) {
            return true;
        }
        boolean sure = hypothesis.belief().isAtLeast(Belief.VERY_LIKELY);
        return sure ? !isRepairable(hypothesis) : !hypothesis.because().isEmpty();
    }

    private boolean isRepairable(Hypothesis hypothesis) {
        return byCause.getOrDefault(hypothesis.cause().id(), List.of()).stream()
                .anyMatch(remediation -> remediation.kind() == Kind.REPAIR);
    }

    /** What a remediation costs: work, the expected harm of its risk, and the interruption. */
    public static double minutes(Cost cost) {
        return cost.minutes() + cost.risk().minutes() + cost.outage().minutes();
    }

    /** The belief (0 to 1) in one of its causes from which on something with this risk and outage is offered. */
    public static double gate(Cost cost) {
        return Math.max(GATES.getOrDefault(cost.risk(), 1.0), OUTAGE_GATES.getOrDefault(cost.outage(), 1.0));
    }

    /** A remediation on one subject, with the causes that it would fix there. */
    private static final class Offer {

        private final Remediation remediation;
        private final Subject subject;
        private final @Nullable Repetition repetition;
        private final List<Hypothesis> hypotheses = new ArrayList<>(2);
        private double fails = 1;
        private double weighted;

        Offer(Remediation remediation, Subject subject, @Nullable Repetition repetition) {
            this.remediation = remediation;
            this.subject = subject;
            this.repetition = repetition;
        }

        boolean isDone() {
            return repetition != null && !repetition.hasReason();
        }

        void add(Hypothesis hypothesis) {
            double fix = hypothesis.probability()
                    * remediation.fixes().getOrDefault(hypothesis.cause().id(), 0.0);
            hypotheses.add(hypothesis);
            fails *= 1 - fix;
            weighted += fix * requireNonNull(URGENCY.get(hypothesis.cause().impact()));
        }

        double probability() {
            return 1 - fails;
        }

        double score() {
            return weighted / minutes(remediation.cost());
        }

        boolean isAdvice() {
            return remediation.kind() == Kind.ADVISORY
                    || hypotheses.stream()
                            .allMatch(hypothesis -> hypothesis.cause().impact() == Impact.NOBODY);
        }

        /** The gate looks at belief in the causes, not at the chance of success: a poor fix of a sure fault is not dangerous. */
        boolean passesItsGate() {
            double believed = hypotheses.stream()
                    .mapToDouble(Hypothesis::probability)
                    .max()
                    .orElse(0);
            return believed >= gate(remediation.cost());
        }

        RankedRemediation ranked(int rank, CaseNames names, List<String> open) {
            var parameters = names.resolve(open);
            List<Step> steps = names.steps(parameters);
            return new RankedRemediation(
                    rank,
                    remediation,
                    subject,
                    probability(),
                    score(),
                    hypotheses.stream()
                            .map(hypothesis -> hypothesis.cause().id())
                            .distinct()
                            .toList(),
                    steps,
                    parameters,
                    repetition == null ? null : repetition.tried(steps));
        }
    }
}

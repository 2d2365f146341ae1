package io.mapimedic.ranking;

import static java.util.Objects.requireNonNull;

import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.Remediation.Cost;
import io.mapimedic.knowledge.Remediation.Kind;
import io.mapimedic.knowledge.Remediation.Outage;
import io.mapimedic.knowledge.Remediation.Risk;
import io.mapimedic.knowledge.Remediation.Step;
import io.mapimedic.model.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A remediation on one subject, with the causes that it would fix there. */
final class Offer {

    /**
     * A change is offered from this belief on; a check of what could be wrong may come earlier than a change, and among some hundred causes a
     * complaint alone makes none more likely than that.
     */
    private static final Map<Risk, Double> GATES =
            new EnumMap<>(Map.of(Risk.NONE, 0.025, Risk.LOW, 0.10, Risk.MEDIUM, 0.30, Risk.HIGH, 0.70));

    /** What interrupts people is offered from this belief on. */
    private static final Map<Outage, Double> OUTAGE_GATES = new EnumMap<>(
            Map.of(Outage.NONE, 0.0, Outage.ONE_USER, 0.10, Outage.SERVER, 0.30, Outage.ORGANIZATION, 0.70));

    private static final Map<Impact, Double> URGENCY = new EnumMap<>(Map.of(
            Impact.NOBODY, 0.25, Impact.DEGRADED, 1.0, Impact.ONE_USER, 1.5, Impact.MANY, 3.0, Impact.EVERYONE, 4.0));

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

    Remediation remediation() {
        return remediation;
    }

    Subject subject() {
        return subject;
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

    /** In the cause that is believed most of those that it fixes. */
    double belief() {
        double most = 0;
        for (Hypothesis hypothesis : hypotheses) {
            most = Math.max(most, hypothesis.probability());
        }
        return most;
    }

    double score() {
        return weighted / ExpectedCostRanking.minutes(remediation.cost());
    }

    /** It repairs this fault on its subject, and has not been done in vain. */
    boolean repairs(Hypothesis hypothesis) {
        return remediation.kind() == Kind.REPAIR && !isDone() && hypotheses.contains(hypothesis);
    }

    boolean isAdvice() {
        return remediation.kind() == Kind.ADVISORY
                || hypotheses.stream().allMatch(hypothesis -> hypothesis.cause().impact() == Impact.NOBODY);
    }

    /**
     * The belief (0 to 1) in one of its causes from which on something with this risk and outage is offered. It is belief in the cause, not
     * the chance of success: a poor fix of a sure fault is not dangerous.
     */
    static double gate(Cost cost) {
        return Math.max(GATES.getOrDefault(cost.risk(), 1.0), OUTAGE_GATES.getOrDefault(cost.outage(), 1.0));
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

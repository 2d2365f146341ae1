package io.mapimedic.explanation;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.explanation.WhyNot.Inapplicable;
import io.mapimedic.explanation.WhyNot.Missing;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.model.FindingState;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.ranking.Hypothesis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what stands between a cause and the first place. */
final class Obstacles {

    private final Simulation simulation;

    Obstacles(Simulation simulation) {
        this.simulation = simulation;
    }

    WhyNot of(Hypothesis hypothesis) {
        Diagnosis base = simulation.base();
        Hypothesis leader = base.beliefs().hypotheses().isEmpty()
                ? null
                : base.beliefs().hypotheses().get(0);
        boolean isFirst = hypothesis.equals(leader);
        return new WhyNot(
                isFirst ? null : leader,
                unknown(hypothesis),
                inapplicable(hypothesis.cause()),
                isFirst ? null : new WayToFirst(simulation, hypothesis).find());
    }

    private List<Missing> unknown(Hypothesis hypothesis) {
        Cause cause = hypothesis.cause();
        Set<String> ids = new TreeSet<>(hypothesis.unknown());
        cause.confirmedBy().stream().filter(this::isUnknown).forEach(ids::add);
        List<Missing> missing = new ArrayList<>();
        for (String id : ids) {
            Indicator indicator = simulation.knowledge().indicators().get(id);
            FindingState state = Links.stateFor(cause, id);
            WeightOfEvidence weight = state == null ? null : Links.weight(cause, id, state);
            if (indicator != null && state != null && weight != null) {
                boolean isSight = cause.confirmedBy().contains(id);
                missing.add(new Missing(indicator, state, weight, isSight, ask(indicator)));
            }
        }
        missing.sort(Comparator.comparing((Missing one) -> !one.isSight())
                .thenComparing(
                        Comparator.comparingDouble((Missing one) -> one.weight().logarithm())
                                .reversed())
                .thenComparing(one -> one.indicator().id()));
        return missing;
    }

    private boolean isUnknown(String finding) {
        return simulation.base().findings().stream()
                .noneMatch(one -> one.id().equals(finding) && one.state() != FindingState.UNKNOWN);
    }

    /** The questions that would tell; what is derived is told by what it is derived from. */
    List<EvidenceDefinition> ask(Indicator indicator) {
        Set<EvidenceDefinition> ask = new LinkedHashSet<>();
        for (String key : indicator.detection().evidence()) {
            if (simulation.chains().known(key).isEmpty()) {
                EvidenceDefinition definition = simulation.definition(key);
                ask.add(
                        definition.derivation() == null
                                ? definition
                                : simulation.definition(definition.derivation().from()));
            }
        }
        return List.copyOf(ask);
    }

    private @Nullable Inapplicable inapplicable(Cause cause) {
        String exchange = simulation.base().context().exchange();
        List<Remediation> remediations = simulation.knowledge().remediations().values().stream()
                .filter(remediation -> remediation.fixes().containsKey(cause.id()))
                .toList();
        boolean none = exchange != null
                && !remediations.isEmpty()
                && remediations.stream()
                        .noneMatch(one ->
                                one.appliesTo().isEmpty() || one.appliesTo().contains(exchange));
        return none
                ? new Inapplicable(
                        Objects.requireNonNull(exchange),
                        remediations.stream()
                                .flatMap(one -> one.appliesTo().stream())
                                .distinct()
                                .sorted()
                                .toList())
                : null;
    }
}

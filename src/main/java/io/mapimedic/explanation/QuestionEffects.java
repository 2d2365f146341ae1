package io.mapimedic.explanation;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.explanation.Values.Raw;
import io.mapimedic.explanation.WhyQuestion.Separated;
import io.mapimedic.explanation.WhyQuestion.State;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.model.Finding;
import io.mapimedic.model.FindingState;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Value;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.NextQuestion;
import io.mapimedic.ranking.RankedRemediation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what the answers to a question would do, by diagnosing the case with each of them. */
final class QuestionEffects {

    /** Answers that are tried; more than the largest choice of the vocabulary should ever have. */
    private static final int MOST_ANSWERS = 16;

    /** Below this a cause is not worth telling apart. */
    private static final double WORTH = 0.005;

    private static final int MOST_SEPARATED = 12;

    private final Simulation simulation;

    QuestionEffects(Simulation simulation) {
        this.simulation = simulation;
    }

    WhyQuestion of(EvidenceDefinition definition, Subject subject) {
        NextQuestion next = simulation.base().nextQuestion();
        State state = state(definition, subject, next);
        return new WhyQuestion(
                definition,
                subject,
                state,
                state == State.NEXT && next != null ? Double.valueOf(next.value()) : null,
                definition.answeredBy().minutes(),
                separated(decided(definition)),
                answers(definition, subject));
    }

    private State state(EvidenceDefinition definition, Subject subject, @Nullable NextQuestion next) {
        if (next != null && next.definition().equals(definition)) {
            return State.NEXT;
        }
        if (simulation.base().context().notKnown().contains(definition.key())) {
            return State.NOT_KNOWN;
        }
        return simulation.chains().known(definition.key(), subject) == null ? State.OPEN : State.ANSWERED;
    }

    /** Findings that need this answer, or what is derived from it. */
    private List<Indicator> decided(EvidenceDefinition definition) {
        Set<String> keys = new LinkedHashSet<>(List.of(definition.key()));
        derived(definition).map(EvidenceDefinition::key).forEach(keys::add);
        return simulation.knowledge().indicators().values().stream()
                .filter(indicator -> indicator.detection().evidence().stream().anyMatch(keys::contains))
                .toList();
    }

    private Stream<EvidenceDefinition> derived(EvidenceDefinition definition) {
        return simulation.knowledge().vocabulary().values().stream()
                .filter(one ->
                        one.derivation() != null && one.derivation().from().equals(definition.key()));
    }

    private List<Separated> separated(List<Indicator> decided) {
        List<Separated> separated = new ArrayList<>();
        for (Hypothesis hypothesis : simulation.base().beliefs().hypotheses()) {
            for (Indicator indicator : decided) {
                WeightOfEvidence present = Links.weight(hypothesis.cause(), indicator.id(), FindingState.PRESENT);
                WeightOfEvidence absent = Links.weight(hypothesis.cause(), indicator.id(), FindingState.ABSENT);
                boolean isLinked = present != null || absent != null;
                if (isLinked && (hypothesis.probability() >= WORTH || separated.isEmpty())) {
                    separated.add(new Separated(hypothesis, indicator, present, absent));
                }
            }
        }
        return separated.subList(0, Math.min(MOST_SEPARATED, separated.size()));
    }

    /** Answers with the same consequences stand together. */
    private List<AnswerEffect> answers(EvidenceDefinition definition, Subject subject) {
        Map<List<Object>, AnswerEffect> effects = new LinkedHashMap<>();
        for (Raw raw : values(definition, subject)) {
            Assignment answer = new Assignment(
                    definition, subject, raw.value(), simulation.chains().known(definition.key(), subject));
            Diagnosis after = simulation.with(List.of(answer));
            value(answer, after).ifPresent(value -> {
                AnswerEffect effect = effect(List.of(value), after);
                effects.merge(consequences(effect), effect, QuestionEffects::together);
            });
        }
        List<AnswerEffect> all = new ArrayList<>(effects.values());
        all.add(effect(List.of(), simulation.notKnowing(definition.key())));
        return all;
    }

    private List<Raw> values(EvidenceDefinition definition, Subject subject) {
        Set<Raw> values = new LinkedHashSet<>();
        for (Indicator indicator : decided(definition)) {
            values.addAll(Values.of(indicator, definition, simulation.items(definition.key(), subject)));
            derived(definition)
                    .flatMap(one -> Values.of(indicator, one, List.of()).stream()
                            .flatMap(raw -> simulation.assignment(one, subject, raw).stream()))
                    .filter(answer -> answer.definition().equals(definition))
                    .forEach(answer -> values.add(new Raw(answer.value())));
        }
        return values.stream().limit(MOST_ANSWERS).toList();
    }

    private static Optional<Value> value(Assignment answer, Diagnosis after) {
        return Optional.ofNullable(new Chains(after).known(answer.key(), answer.subject()))
                .map(seen -> seen.value());
    }

    private static List<Object> consequences(AnswerEffect effect) {
        RankedRemediation step = effect.step();
        return List.of(
                effect.found().stream().map(Finding::id).toList(),
                effect.shifts().stream()
                        .map(shift -> Math.round(1000 * shift.then()))
                        .toList(),
                step == null ? "" : step.remediation().id() + " " + step.subject());
    }

    private static AnswerEffect together(AnswerEffect one, AnswerEffect other) {
        List<Value> values = Stream.concat(one.values().stream(), other.values().stream())
                .distinct()
                .toList();
        return new AnswerEffect(values, one.found(), one.shifts(), one.step(), one.changesFirst(), one.next());
    }

    private AnswerEffect effect(List<Value> values, Diagnosis after) {
        Diagnosis base = simulation.base();
        RankedRemediation first = first(base);
        RankedRemediation then = first(after);
        return new AnswerEffect(
                values,
                after.findings().stream()
                        .filter(Finding::isPresent)
                        .filter(finding -> base.findings().stream().noneMatch(one -> isSame(one, finding)))
                        .toList(),
                Shifts.between(base, after),
                then,
                !AlternativeSearch.isSame(first, then),
                after.nextQuestion() == null
                        ? null
                        : after.nextQuestion().definition().key());
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.isPresent() && one.compareTo(other) == 0;
    }

    private static @Nullable RankedRemediation first(Diagnosis diagnosis) {
        return diagnosis.remediations().isEmpty()
                ? null
                : diagnosis.remediations().get(0);
    }
}

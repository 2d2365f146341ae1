package io.mapimedic.explanation;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.explanation.Alternatives.Turn;
import io.mapimedic.explanation.Values.Raw;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.model.Subject;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.RankedRemediation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for single answers that would change the first step, by diagnosing the case again with each of them. */
final class AlternativeSearch {

    /** Diagnoses that one search may cost. */
    static final int MOST = 60;

    /** Causes whose findings are looked at. */
    private static final int CAUSES = 8;

    private record Slot(
            String key, Subject subject, @Nullable Object value) {}

    private record Outcome(
            String key,
            Subject subject,
            @Nullable String step,
            @Nullable Subject on) {}

    private final Simulation simulation;

    AlternativeSearch(Simulation simulation) {
        this.simulation = simulation;
    }

    Alternatives search() {
        List<Assignment> all = candidates();
        List<Assignment> tried = all.subList(0, Math.min(MOST, all.size()));
        RankedRemediation first = first(simulation.base());
        List<Turn> turns = new ArrayList<>();
        Set<Outcome> seen = new HashSet<>();
        for (Assignment answer : tried) {
            Diagnosis after = simulation.with(List.of(answer));
            RankedRemediation then = first(after);
            if (!isSame(first, then)) {
                simulation.changes(List.of(answer), after).ifPresent(changes -> {
                    if (seen.add(outcome(answer, then))) {
                        turns.add(new Turn(
                                changes.get(0),
                                then,
                                after.hypotheses().isEmpty()
                                        ? null
                                        : after.hypotheses().get(0)));
                    }
                });
            }
        }
        return new Alternatives(first, turns, tried.size(), all.size() - tried.size());
    }

    /** By belief in the cause, then by how much the finding says about it, then by key and value as the knowledge has them. */
    private List<Assignment> candidates() {
        Set<Slot> slots = new HashSet<>();
        List<Assignment> all = new ArrayList<>();
        for (Hypothesis hypothesis : top()) {
            for (Indicator indicator : Links.about(hypothesis.cause(), simulation.knowledge())) {
                for (Assignment answer : answers(indicator, hypothesis.subject())) {
                    if (slots.add(new Slot(answer.key(), answer.subject(), answer.value()))) {
                        all.add(answer);
                    }
                }
            }
        }
        return all;
    }

    private List<Hypothesis> top() {
        List<Hypothesis> all = simulation.base().beliefs().hypotheses();
        return all.subList(0, Math.min(CAUSES, all.size()));
    }

    private List<Assignment> answers(Indicator indicator, Subject near) {
        Set<Assignment> answers = new LinkedHashSet<>();
        for (String key : indicator.detection().evidence()) {
            EvidenceDefinition definition = simulation.definition(key);
            for (Subject subject : simulation.subjects(definition, near)) {
                for (Raw raw : Values.of(indicator, definition, simulation.items(key, subject))) {
                    simulation
                            .assignment(definition, subject, raw)
                            .filter(AlternativeSearch::isAnother)
                            .ifPresent(answers::add);
                }
            }
        }
        return List.copyOf(answers);
    }

    /** What is known already need not be tried. */
    private static boolean isAnother(Assignment answer) {
        return answer.seen() == null || !answer.seen().value().toString().equals(answer.shown());
    }

    private static @Nullable RankedRemediation first(Diagnosis diagnosis) {
        return diagnosis.remediations().isEmpty()
                ? null
                : diagnosis.remediations().get(0);
    }

    static boolean isSame(@Nullable RankedRemediation one, @Nullable RankedRemediation other) {
        return one == null || other == null
                ? one == other
                : one.remediation().id().equals(other.remediation().id())
                        && Objects.equals(one.subject(), other.subject());
    }

    private static Outcome outcome(Assignment answer, @Nullable RankedRemediation then) {
        return new Outcome(
                answer.key(),
                answer.subject(),
                then == null ? null : then.remediation().id(),
                then == null ? null : then.subject());
    }
}

package io.mapimedic.explanation;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.explanation.Values.Raw;
import io.mapimedic.explanation.Values.Sides;
import io.mapimedic.explanation.WhyNot.ToBeFirst;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Condition;
import io.mapimedic.knowledge.Detection;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Finding;
import io.mapimedic.model.FindingState;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Support;
import io.mapimedic.ranking.Hypothesis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the answers with which a cause would be the most believed one: first a single finding turned in its favour, strongest first,
 * then one more after the other. What is found has been diagnosed, not reckoned.
 */
final class WayToFirst {

    /** Findings tried alone. */
    private static final int ALONE = 8;

    /** Findings turned together. */
    private static final int TOGETHER = 6;

    /** Causes before it that are turned down. */
    private static final int OTHERS = 4;

    private final Simulation simulation;
    private final Hypothesis hypothesis;

    WayToFirst(Simulation simulation, Hypothesis hypothesis) {
        this.simulation = simulation;
        this.hypothesis = hypothesis;
    }

    ToBeFirst find() {
        List<List<Assignment>> moves = moves();
        for (List<Assignment> move : moves.subList(0, Math.min(ALONE, moves.size()))) {
            Optional<ToBeFirst> found = tried(move).filter(ToBeFirst::isReached);
            if (found.isPresent()) {
                return found.get();
            }
        }
        Map<String, Assignment> together = new LinkedHashMap<>();
        ToBeFirst last = new ToBeFirst(List.of(), false, leader(simulation.base()));
        for (List<Assignment> move : moves.subList(0, Math.min(TOGETHER, moves.size()))) {
            move.forEach(answer -> together.putIfAbsent(slot(answer), answer));
            last = tried(List.copyOf(together.values())).orElse(last);
            if (last.isReached()) {
                return last;
            }
        }
        return withoutOthers(together, last);
    }

    /** Where nothing more can be said for the cause, what is said for the one before it would have to be otherwise. */
    private ToBeFirst withoutOthers(Map<String, Assignment> together, ToBeFirst soFar) {
        ToBeFirst last = soFar;
        for (int i = 0; i < OTHERS && !last.isReached() && last.first() != null; i++) {
            int before = together.size();
            for (Support support : last.first().because()) {
                Finding finding = support.finding();
                Indicator indicator = simulation.knowledge().indicators().get(finding.id());
                if (indicator != null) {
                    turn(indicator, !finding.isPresent(), finding.subject())
                            .forEach(answer -> together.putIfAbsent(slot(answer), answer));
                }
            }
            if (together.size() == before) {
                return last;
            }
            last = tried(List.copyOf(together.values())).orElse(last);
        }
        return last;
    }

    private static String slot(Assignment answer) {
        return answer.key() + " " + answer.subject();
    }

    private Optional<ToBeFirst> tried(List<Assignment> answers) {
        Diagnosis after = simulation.with(answers);
        Hypothesis first = leader(after);
        boolean isReached = first != null
                && first.cause().id().equals(hypothesis.cause().id())
                && first.subject().equals(hypothesis.subject());
        return simulation.changes(answers, after).map(changes -> new ToBeFirst(changes, isReached, first));
    }

    private static @Nullable Hypothesis leader(Diagnosis diagnosis) {
        return diagnosis.beliefs().hypotheses().isEmpty()
                ? null
                : diagnosis.beliefs().hypotheses().get(0);
    }

    /** For each finding that can be turned in favour of the cause, the answers that turn it. */
    private List<List<Assignment>> moves() {
        Cause cause = hypothesis.cause();
        List<List<Assignment>> moves = new ArrayList<>();
        for (Indicator indicator : Links.about(cause, simulation.knowledge())) {
            FindingState wanted = Links.stateFor(cause, indicator.id());
            FindingState better = wanted == null ? Links.stateNotAgainst(cause, indicator.id()) : wanted;
            boolean isAgainst = hypothesis.against().stream()
                    .anyMatch(support -> support.finding().id().equals(indicator.id()));
            if (better != null && (wanted != null || isAgainst)) {
                List<Assignment> move = turn(indicator, better == FindingState.PRESENT, hypothesis.subject());
                if (!move.isEmpty()) {
                    moves.add(move);
                }
            }
        }
        return moves;
    }

    /** Answers that make a finding present or absent. None when it cannot be done, or when it is so. */
    private List<Assignment> turn(Indicator indicator, boolean present, Subject near) {
        Detection detection = indicator.detection();
        if (detection instanceof Detection.Limits limits) {
            Evidence known = known(limits.key(), near);
            boolean isSo = known != null && Conditions.holds(limits, known) == present;
            Sides sides = Values.limits(limits);
            return isSo ? List.of() : answer(limits.key(), present ? sides.holds() : sides.fails(), near);
        }
        if (detection instanceof Detection.Composite composite) {
            boolean hold = present == (composite.quantifier() != Detection.Quantifier.NONE);
            boolean all = hold == (composite.quantifier() == Detection.Quantifier.ALL);
            return all ? all(composite.conditions(), hold, near) : one(composite.conditions(), hold, near);
        }
        return all(Values.conditions(detection), present, near);
    }

    /** All conditions must hold, or all must fail. */
    private List<Assignment> all(List<Condition> conditions, boolean hold, Subject near) {
        List<Assignment> answers = new ArrayList<>();
        for (Condition condition : conditions) {
            Evidence known = known(condition.evidence(), near);
            if (known == null || Conditions.holds(condition, known) != hold) {
                List<Assignment> answer = answer(condition, hold, near);
                if (answer.isEmpty()) {
                    return List.of();
                }
                answers.addAll(answer);
            }
        }
        return answers;
    }

    /** One condition decides; of the others it is enough that something is known, since a rule needs all of its evidence. */
    private List<Assignment> one(List<Condition> conditions, boolean hold, Subject near) {
        Map<String, Assignment> answers = new LinkedHashMap<>();
        for (Condition condition : conditions) {
            boolean decides = condition == conditions.get(0);
            if (decides || known(condition.evidence(), near) == null) {
                List<Assignment> answer = answer(condition, decides == hold, near);
                if (answer.isEmpty()) {
                    return List.of();
                }
                answers.putIfAbsent(condition.evidence(), answer.get(0));
            }
        }
        return List.copyOf(answers.values());
    }

    private List<Assignment> answer(Condition condition, boolean hold, Subject near) {
        EvidenceDefinition definition = simulation.definition(condition.evidence());
        Sides sides =
                Values.sides(condition, definition, simulation.items(definition.key(), subject(definition, near)));
        return answer(definition.key(), hold ? sides.holds() : sides.fails(), near);
    }

    private List<Assignment> answer(String key, List<Raw> values, Subject near) {
        EvidenceDefinition definition = simulation.definition(key);
        return values.stream()
                .flatMap(raw -> simulation.assignment(definition, subject(definition, near), raw).stream())
                .limit(1)
                .toList();
    }

    private @Nullable Evidence known(String key, Subject near) {
        return simulation.chains().known(key, subject(simulation.definition(key), near));
    }

    private Subject subject(EvidenceDefinition definition, Subject near) {
        return simulation.subjects(definition, near).get(0);
    }
}

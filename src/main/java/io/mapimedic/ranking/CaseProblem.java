package io.mapimedic.ranking;

import io.mapimedic.decision.Action;
import io.mapimedic.decision.Problem;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.model.Subject;
import io.mapimedic.ranking.AnswerTable.Reach;
import io.mapimedic.ranking.OpenQuestions.Open;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A case as a problem in numbers: the causes that hold nearly all of the belief, everything that may repair them, and the questions that tell
 * them apart. What is left of the belief counts as "other", which nothing repairs.
 *
 * @param questions what the questions of the problem are, in its order
 * @param belief    of the causes, in the order of the problem, "other" last
 * @param places    where the causes stand in it, by id
 * @param subjects  what the causes are at work on, in the order of the problem
 */
record CaseProblem(
        Problem problem,
        List<Open> questions,
        double[] belief,
        Map<String, List<Integer>> places,
        List<Subject> subjects) {

    /** Handing a case over costs a working half day of somebody else; a judgement. */
    static final double ESCALATION_MINUTES = 240;

    /** What the dropped causes may hold together. */
    private static final double DROPPED = 0.01;

    private static final int MOST_CAUSES = 60;

    /** Questions whose value is computed; those that would move belief most for their cost. */
    private static final int MOST_QUESTIONS = 40;

    /** Below this the answer changes nothing. */
    private static final double MOVES_NOTHING = 1e-6;

    /** Nothing is done in no time. */
    private static final double LEAST_MINUTES = 0.5;

    static CaseProblem of(
            Map<String, List<Remediation>> repairs,
            FindingLinks links,
            Beliefs beliefs,
            List<Open> open,
            Function<EvidenceDefinition, Set<Subject>> lacking) {
        List<Hypothesis> faults = faults(beliefs);
        List<Hypothesis> kept = kept(faults, beliefs.other());
        double[] belief = belief(kept, faults, beliefs.other());
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < kept.size(); i++) {
            places.computeIfAbsent(kept.get(i).cause().id(), id -> new ArrayList<>())
                    .add(i);
        }
        List<Subject> ofCauses = kept.stream().map(Hypothesis::subject).toList();
        List<AnswerTable> weighed = open.stream()
                .map(one -> AnswerTable.of(
                        one,
                        links,
                        places,
                        new Reach(ofCauses, lacking.apply(one.definitions().get(0))),
                        belief))
                .filter(one -> one.moved() > MOVES_NOTHING)
                .sorted(Comparator.comparingDouble(AnswerTable::worth)
                        .reversed()
                        .thenComparing(one -> one.open().key()))
                .limit(MOST_QUESTIONS)
                .sorted(Comparator.comparing(one -> one.open().key()))
                .toList();
        return new CaseProblem(
                new Problem(
                        belief.length,
                        actions(kept, repairs, beliefs.trials()),
                        weighed.stream().map(AnswerTable::question).toList(),
                        ESCALATION_MINUTES),
                weighed.stream().map(AnswerTable::open).toList(),
                belief,
                places,
                ofCauses);
    }

    /** How far knowing these findings would move belief. */
    double moved(List<Indicator> indicators, FindingLinks links) {
        double moved = 0;
        Reach everywhere = new Reach(subjects, Set.of());
        for (Indicator indicator : indicators) {
            moved += AnswerTable.moved(
                    AnswerTable.row(indicator, links.baseRate(indicator.id()), links, places, everywhere), belief);
        }
        return moved;
    }

    private static List<Hypothesis> kept(List<Hypothesis> faults, double other) {
        double left = 0;
        for (Hypothesis hypothesis : faults) {
            left += hypothesis.probability();
        }
        double dropped = DROPPED * (left + other);
        int n = 0;
        while (n < Math.min(MOST_CAUSES, faults.size()) && left > dropped) {
            left -= faults.get(n).probability();
            n++;
        }
        return faults.subList(0, n);
    }

    /** What is wrong and troubles nobody explains no complaint; where nothing else is wrong, it is what there is. */
    private static List<Hypothesis> faults(Beliefs beliefs) {
        List<Hypothesis> faults = beliefs.hypotheses().stream()
                .filter(hypothesis -> hypothesis.cause().impact() != Impact.NOBODY)
                .toList();
        return faults.isEmpty() ? beliefs.hypotheses() : faults;
    }

    private static double[] belief(List<Hypothesis> kept, List<Hypothesis> faults, double other) {
        double total = other;
        for (Hypothesis hypothesis : faults) {
            total += hypothesis.probability();
        }
        double[] belief = new double[kept.size() + 1];
        double rest = 1;
        for (int i = 0; i < kept.size(); i++) {
            belief[i] = kept.get(i).probability() / total;
            rest -= belief[i];
        }
        belief[kept.size()] = Math.max(0, rest);
        return belief;
    }

    /** One action for each remediation on each subject; doing once more what did not help is none. */
    private static List<Action> actions(
            List<Hypothesis> kept, Map<String, List<Remediation>> repairs, List<Trial> trials) {
        record Slot(String remediation, Subject subject) {}
        record Offer(Remediation remediation, List<Integer> at) {}
        Map<Slot, Offer> offers = new LinkedHashMap<>();
        for (int i = 0; i < kept.size(); i++) {
            Hypothesis hypothesis = kept.get(i);
            for (Remediation remediation :
                    repairs.getOrDefault(hypothesis.cause().id(), List.of())) {
                if (isDone(remediation, hypothesis.subject(), trials)) {
                    continue;
                }
                offers.computeIfAbsent(
                                new Slot(remediation.id(), hypothesis.subject()),
                                slot -> new Offer(remediation, new ArrayList<>()))
                        .at()
                        .add(i);
            }
        }
        List<Action> actions = new ArrayList<>(offers.size());
        for (Offer offer : offers.values()) {
            Map<String, Double> fixes = offer.remediation().fixes();
            actions.add(new Action(
                    offer.remediation().id(),
                    Math.max(
                            LEAST_MINUTES,
                            ExpectedCostRanking.minutes(offer.remediation().cost())),
                    offer.at().stream().mapToInt(i -> i).toArray(),
                    offer.at().stream()
                            .mapToDouble(
                                    i -> fixes.getOrDefault(kept.get(i).cause().id(), 0.0))
                            .toArray()));
        }
        return actions;
    }

    private static boolean isDone(Remediation remediation, Subject subject, List<Trial> trials) {
        for (Trial trial : trials) {
            if (trial.is(remediation, subject) && !trial.isWorthRepeating()) {
                return true;
            }
        }
        return false;
    }
}

package io.mapimedic.evaluation.simulator;

import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.knowledge.DecisionTree;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The guide to the letter: the questions of its tree, the steps of the leaf in the order of the guide, then the static list. */
record GuideWay(Troubleshooter troubleshooter, StaticList list) implements Way {

    private static final int MOST_QUESTIONS = 20;

    @Override
    public Outcome conduct(Case it) {
        Interview interview = new Interview(troubleshooter, it, Context.Mode.GUIDED);
        Bill bill = new Bill();
        Diagnosis diagnosis = interview.diagnose();
        for (int i = 0; i < MOST_QUESTIONS && diagnosis.nextQuestion() != null; i++) {
            var question = diagnosis.nextQuestion();
            bill.asks(question.definition().answeredBy());
            interview.ask(question.definition(), question.subject());
            diagnosis = interview.diagnose();
        }
        Set<String> done = new HashSet<>();
        boolean fixed = list.workOff(steps(diagnosis.path().leaf()), it, bill, done)
                || list.workOff(list.byPrior(it.setting()), it, bill, done);
        if (!fixed) {
            bill.handsOver();
        }
        return new Outcome(it, bill, null, 0);
    }

    private List<String> steps(@Nullable String leaf) {
        return troubleshooter.knowledge().decisionTree().leaves().stream()
                .filter(one -> one.id().equals(leaf))
                .flatMap(one -> one.steps().stream())
                .map(DecisionTree.LeafStep::remediation)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}

package io.mapimedic.diagnosis;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Respondent;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.NextQuestion;
import io.mapimedic.ranking.QuestionChoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides what to ask next: in the order of the decision tree, or what is worth most, or nothing more. */
final class QuestionPlan {

    /** People answer so many questions and no more; then they get what is known so far. */
    private static final int MOST_QUESTIONS = 12;

    private final KnowledgeBase knowledge;
    private final QuestionChoice choice;
    private final EscalationPlan escalations;
    /** For each finding the keys that need no question while it is present. */
    private final Map<String, List<String>> settledBy = new HashMap<>();

    QuestionPlan(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.choice = new QuestionChoice(knowledge);
        this.escalations = new EscalationPlan(knowledge);
        knowledge
                .vocabulary()
                .values()
                .forEach(definition -> definition
                        .settledBy()
                        .forEach(finding -> settledBy
                                .computeIfAbsent(finding, any -> new ArrayList<>())
                                .add(definition.key())));
    }

    NextStep next(Situation situation) {
        if (situation.context().mode() == Context.Mode.GUIDED) {
            return guided(situation);
        }
        if (situation.beliefs().hypotheses().stream().anyMatch(QuestionPlan::explainsTheOutage)) {
            return NextStep.stop(StopReason.FAULT_SEEN, null);
        }
        return adaptive(situation);
    }

    /** Exactly the tree's order. Where nobody can answer its question, what is worth most is asked instead. */
    private NextStep guided(Situation situation) {
        if (situation.path().leaf() != null) {
            return NextStep.stop(StopReason.TREE_AT_LEAF, afterTheTree(situation));
        }
        Set<String> asked = situation.asked();
        return openNode(situation.path())
                .filter(definition -> !asked.contains(definition.key()))
                .filter(definition -> situation.mayAsk(definition.answeredBy()))
                .map(definition -> NextStep.ask(
                        new NextQuestion(
                                definition,
                                situation.lacking(definition),
                                0,
                                "It is the next question of the decision tree."),
                        null))
                .orElseGet(() -> adaptive(situation));
    }

    private NextStep adaptive(Situation situation) {
        if (situation.isSureEnough()) {
            return NextStep.stop(StopReason.SURE_ENOUGH, null);
        }
        if (EscalationPlan.isUnknownCause(situation.beliefs())) {
            return escalate(Escalation.Reason.UNKNOWN_CAUSE, situation);
        }
        boolean isEnough = situation.answeredByPeople(knowledge) >= MOST_QUESTIONS;
        Predicate<Respondent> mayAsk = respondent -> !isEnough && situation.mayAsk(respondent);
        QuestionChoice.Decision decision = choice.decide(
                situation.beliefs(), situation.closed(settledBy), situation.subjects(), situation::allLacking, mayAsk);
        if (decision.question().isPresent()) {
            NextQuestion question = decision.question().get();
            return NextStep.ask(question.about(situation.lacking(question.definition())), undecided(situation));
        }
        if (EscalationPlan.isTrouble(situation.beliefs())) {
            if (decision.handOver()) {
                return escalate(Escalation.Reason.COSTS_MORE, situation);
            }
            if (!situation.isAnythingLeft()) {
                return escalate(Escalation.Reason.NOTHING_LEFT, situation);
            }
        }
        return NextStep.stop(isEnough ? StopReason.ENOUGH_ASKED : StopReason.NO_QUESTION_PAYS, undecided(situation));
    }

    /** Who cannot answer the question has what belongs to the case at hand. */
    private @Nullable Escalation undecided(Situation situation) {
        return escalations.isUndecided(situation)
                ? escalations.escalation(Escalation.Reason.UNDECIDED, situation)
                : null;
    }

    /** The tree ends in steps; when they are done or cannot be it, somebody else goes on. */
    private @Nullable Escalation afterTheTree(Situation situation) {
        if (EscalationPlan.isUnknownCause(situation.beliefs())) {
            return escalations.escalation(Escalation.Reason.UNKNOWN_CAUSE, situation);
        }
        return EscalationPlan.isTrouble(situation.beliefs()) && !situation.isAnythingLeft()
                ? escalations.escalation(Escalation.Reason.NOTHING_LEFT, situation)
                : null;
    }

    private NextStep escalate(Escalation.Reason reason, Situation situation) {
        return NextStep.stop(StopReason.ESCALATE, escalations.escalation(reason, situation));
    }

    private Optional<EvidenceDefinition> openNode(TreePath path) {
        return path.steps().stream()
                .filter(step -> step.answer() == null)
                .findFirst()
                .flatMap(step -> knowledge.decisionTree().nodes().stream()
                        .filter(node -> node.id().equals(step.node()))
                        .findFirst())
                .map(node -> knowledge.vocabulary().get(node.evidence()));
    }

    private static boolean explainsTheOutage(Hypothesis hypothesis) {
        return hypothesis.confirmed() && hypothesis.cause().impact().compareTo(Impact.ONE_USER) >= 0;
    }
}

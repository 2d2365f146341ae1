package io.mapimedic.diagnosis;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.Respondent;
import io.mapimedic.model.Attempt;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.ranking.Beliefs;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.NextQuestion;
import io.mapimedic.ranking.QuestionChoice;
import io.mapimedic.ranking.RankedRemediation;
import io.mapimedic.ranking.SharedCommand;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what to ask next: in the order of the decision tree, or what is worth most, or nothing more. */
final class QuestionPlan {

    /** People answer so many questions and no more; then they get what is known so far. */
    private static final int MOST_QUESTIONS = 12;

    /** Surer than this, nothing is asked before the repair; a figure of the ranking model. */
    private static final double SURE = 0.90;

    private final KnowledgeBase knowledge;
    private final QuestionChoice choice;
    private final EscalationPlan escalations;

    QuestionPlan(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.choice = new QuestionChoice(knowledge);
        this.escalations = new EscalationPlan(knowledge);
    }

    /** What is known when the question is chosen. */
    record Situation(
            Beliefs beliefs,
            List<Evidence> evidence,
            List<Finding> findings,
            Map<SubjectKind, TreeSet<Subject>> subjects,
            List<RankedRemediation> remediations,
            TreePath path,
            Context context) {

        /** What has been asked: answered for every known subject of its kind, or answered with "I do not know". */
        Set<String> asked() {
            Set<String> asked = new HashSet<>(context.notKnown());
            Map<String, Integer> answers = new HashMap<>();
            Set<Evidence> older = olderThanARepair();
            for (Evidence one : evidence) {
                if (older.contains(one)) {
                    continue;
                }
                int answered = answers.merge(one.key(), 1, Integer::sum);
                if (answered == known(one.subject().kind()).size()) {
                    asked.add(one.key());
                }
            }
            return asked;
        }

        /** What a repair may have changed since it was seen; worth looking at again. */
        private Set<Evidence> olderThanARepair() {
            Set<Evidence> older = new HashSet<>();
            beliefs.trials()
                    .forEach(trial -> trial.outdated().stream()
                            .filter(finding -> trial.attempt().timing(finding) == Attempt.Timing.BEFORE)
                            .forEach(finding -> older.addAll(finding.because())));
            return older;
        }

        /** The first known subject of the kind that has no answer yet, or the one that nobody named. */
        Subject lacking(EvidenceDefinition definition) {
            Set<Evidence> older = olderThanARepair();
            Set<Subject> answered = evidence.stream()
                    .filter(one -> !older.contains(one))
                    .filter(one -> one.key().equals(definition.key()))
                    .map(Evidence::subject)
                    .collect(Collectors.toSet());
            return known(definition.kind()).stream()
                    .filter(subject -> !answered.contains(subject))
                    .findFirst()
                    .orElse(Subject.unnamed(definition.kind()));
        }

        private Set<Subject> known(SubjectKind kind) {
            return subjects.getOrDefault(kind, new TreeSet<>());
        }

        /** Questions that people answered, "I do not know" included; what one command answers is one question. */
        int answeredByPeople(KnowledgeBase knowledge) {
            return (int) Stream.concat(
                            context.notKnown().stream(),
                            evidence.stream()
                                    .filter(one -> !one.source().isMachine())
                                    .map(Evidence::key))
                    .map(key -> Optional.ofNullable(knowledge.definition(key))
                            .map(SharedCommand::of)
                            .orElse(key))
                    .distinct()
                    .count();
        }

        /** The most probable cause is as good as sure, and the first step repairs it. */
        boolean isSureEnough() {
            return !remediations.isEmpty()
                    && beliefs.hypotheses().stream()
                            .limit(1)
                            .anyMatch(best -> best.probability() >= SURE
                                    && best.cause().impact().compareTo(Impact.DEGRADED) >= 0
                                    && remediations.get(0).subject().equals(best.subject())
                                    && remediations
                                            .get(0)
                                            .causes()
                                            .contains(best.cause().id()));
        }

        /** Something that has not been done yet, or that has a reason to be done again; advice restores no mail. */
        boolean isAnythingLeft() {
            return remediations.stream()
                    .filter(one -> one.remediation().kind() != Remediation.Kind.ADVISORY)
                    .anyMatch(one -> one.tried() == null || one.tried().again());
        }

        boolean mayAsk(Respondent respondent) {
            return context.audience() != Context.Audience.ENDUSER || respondent == Respondent.USER;
        }
    }

    /** A question, or the reason why there is none, and whether the case should be handed over. */
    record Next(
            @Nullable NextQuestion question,
            @Nullable StopReason stop,
            @Nullable Escalation escalation) {

        static Next ask(NextQuestion question) {
            return new Next(question, null, null);
        }

        static Next stop(StopReason reason) {
            return new Next(null, reason, null);
        }
    }

    Next next(Situation situation) {
        if (situation.context.mode() == Context.Mode.GUIDED) {
            return guided(situation);
        }
        if (situation.beliefs.hypotheses().stream().anyMatch(QuestionPlan::explainsTheOutage)) {
            return Next.stop(StopReason.FAULT_SEEN);
        }
        return adaptive(situation);
    }

    /** Exactly the tree's order. Where nobody can answer its question, what is worth most is asked instead. */
    private Next guided(Situation situation) {
        if (situation.path.leaf() != null) {
            return Next.stop(StopReason.TREE_AT_LEAF);
        }
        Set<String> asked = situation.asked();
        return openNode(situation.path)
                .filter(definition -> !asked.contains(definition.key()))
                .filter(definition -> situation.mayAsk(definition.answeredBy()))
                .map(definition -> Next.ask(new NextQuestion(
                        definition, situation.lacking(definition), 0, "It is the next question of the decision tree.")))
                .orElseGet(() -> adaptive(situation));
    }

    private Next adaptive(Situation situation) {
        if (situation.isSureEnough()) {
            return Next.stop(StopReason.SURE_ENOUGH);
        }
        if (EscalationPlan.isUnknownCause(situation.beliefs)) {
            return escalate(Escalation.Reason.UNKNOWN_CAUSE, situation);
        }
        boolean isEnough = situation.answeredByPeople(knowledge) >= MOST_QUESTIONS;
        Predicate<Respondent> mayAsk = respondent -> !isEnough && situation.mayAsk(respondent);
        QuestionChoice.Decision decision =
                choice.decide(situation.beliefs, closed(situation), situation.subjects, mayAsk);
        if (decision.question().isPresent()) {
            NextQuestion question = decision.question().get();
            return Next.ask(question.about(situation.lacking(question.definition())));
        }
        if (EscalationPlan.isTrouble(situation.beliefs)) {
            if (decision.handOver()) {
                return escalate(Escalation.Reason.COSTS_MORE, situation);
            }
            if (!situation.isAnythingLeft()) {
                return escalate(Escalation.Reason.NOTHING_LEFT, situation);
            }
        }
        return Next.stop(isEnough ? StopReason.ENOUGH_ASKED : StopReason.NO_QUESTION_PAYS);
    }

    private Next escalate(Escalation.Reason reason, Situation situation) {
        return new Next(null, StopReason.ESCALATE, escalations.escalation(reason, situation));
    }

    /** What has been asked, and what a finding tells already: a log knows better than a person whether others can work. */
    private Set<String> closed(Situation situation) {
        Set<String> closed = situation.asked();
        Set<String> present = situation.findings.stream()
                .filter(Finding::isPresent)
                .map(Finding::id)
                .collect(Collectors.toSet());
        knowledge.vocabulary().values().stream()
                .filter(definition -> !Collections.disjoint(definition.settledBy(), present))
                .map(EvidenceDefinition::key)
                .forEach(closed::add);
        return closed;
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

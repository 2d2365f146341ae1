package io.mapimedic.diagnosis;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Respondent;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.ranking.Beliefs;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.NextQuestion;
import io.mapimedic.ranking.QuestionChoice;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides what to ask next: in the order of the decision tree, or what is worth most, or nothing more. */
final class QuestionPlan {

    /** People answer so many questions and no more; then they get what is known so far. */
    private static final int MOST_QUESTIONS = 12;

    private final KnowledgeBase knowledge;
    private final QuestionChoice choice;

    QuestionPlan(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.choice = new QuestionChoice(knowledge);
    }

    /** What is known when the question is chosen. */
    record Situation(
            Beliefs beliefs,
            List<Evidence> evidence,
            Map<SubjectKind, TreeSet<Subject>> subjects,
            TreePath path,
            Context context) {

        /** What has been asked: answered for every known subject of its kind, or answered with "I do not know". */
        Set<String> asked() {
            Set<String> asked = new HashSet<>(context.notKnown());
            Map<String, Integer> answers = new HashMap<>();
            for (Evidence one : evidence) {
                int answered = answers.merge(one.key(), 1, Integer::sum);
                if (answered == known(one.subject().kind()).size()) {
                    asked.add(one.key());
                }
            }
            return asked;
        }

        /** The first known subject of the kind that has no answer yet, or the one that nobody named. */
        Subject lacking(EvidenceDefinition definition) {
            Set<Subject> answered = evidence.stream()
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

        /** Keys that people answered, "I do not know" included. */
        int answeredByPeople() {
            Set<String> keys = new HashSet<>(context.notKnown());
            evidence.stream()
                    .filter(one -> !one.source().isMachine())
                    .map(Evidence::key)
                    .forEach(keys::add);
            return keys.size();
        }

        boolean mayAsk(Respondent respondent) {
            return context.audience() != Context.Audience.ENDUSER || respondent == Respondent.USER;
        }
    }

    /** A question, or the reason why there is none. */
    record Next(Optional<NextQuestion> question, @Nullable String stopReason) {

        static Next ask(Optional<NextQuestion> question, String otherwise) {
            return new Next(question, question.isPresent() ? null : otherwise);
        }
    }

    Next next(Situation situation) {
        if (situation.context.mode() == Context.Mode.GUIDED) {
            return guided(situation);
        }
        if (situation.beliefs.hypotheses().stream().anyMatch(QuestionPlan::explainsTheOutage)) {
            return Next.ask(Optional.empty(), "The fault was seen directly; repair it first, then look again.");
        }
        return adaptive(situation);
    }

    /** Exactly the tree's order. Where nobody can answer its question, what is worth most is asked instead. */
    private Next guided(Situation situation) {
        if (situation.path.leaf() != null) {
            return Next.ask(Optional.empty(), "The decision tree has reached its leaf.");
        }
        Set<String> asked = situation.asked();
        Optional<NextQuestion> question = openNode(situation.path)
                .filter(definition -> !asked.contains(definition.key()))
                .filter(definition -> situation.mayAsk(definition.answeredBy()))
                .map(definition -> new NextQuestion(
                        definition, situation.lacking(definition), 0, "It is the next question of the decision tree."));
        return question.isPresent() ? new Next(question, null) : adaptive(situation);
    }

    private Next adaptive(Situation situation) {
        if (situation.answeredByPeople() >= MOST_QUESTIONS) {
            return Next.ask(
                    Optional.empty(), "%d questions are answered; more are asked of nobody.".formatted(MOST_QUESTIONS));
        }
        Predicate<Respondent> mayAsk = situation::mayAsk;
        return Next.ask(
                choice.choose(situation.beliefs, situation.asked(), situation.subjects, mayAsk)
                        .map(candidate -> candidate.about(situation.lacking(candidate.definition()))),
                "No open question would save more time than it costs.");
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

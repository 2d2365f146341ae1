package io.mapimedic.ranking;

import io.mapimedic.decision.QuestionValue;
import io.mapimedic.decision.Troubleshooting;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.Respondent;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.ranking.OpenQuestions.Open;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Chooses the open question that is worth most: the expected cost of repair before its answer less that after it, less what asking
 * costs. No question is chosen when repairing at once is the better deal.
 */
public final class QuestionChoice {

    private final FindingLinks links;
    private final OpenQuestions questions;
    private final Map<String, List<Remediation>> repairs = new HashMap<>();

    public QuestionChoice(KnowledgeBase knowledge) {
        this.links = new FindingLinks(knowledge);
        this.questions = new OpenQuestions(knowledge);
        for (Remediation remediation : knowledge.remediations().values()) {
            if (remediation.kind() != Remediation.Kind.ADVISORY) {
                remediation
                        .fixes()
                        .keySet()
                        .forEach(cause -> repairs.computeIfAbsent(cause, id -> new ArrayList<>())
                                .add(remediation));
            }
        }
    }

    /**
     * What is worth most now.
     *
     * @param question empty when repairing, or handing over, is the better deal
     * @param handOver true when no repair is worth its time against handing the case over
     */
    public record Decision(Optional<NextQuestion> question, boolean handOver) {}

    /** The most valuable open question. */
    public Optional<NextQuestion> choose(
            Beliefs beliefs,
            Set<String> answered,
            Map<SubjectKind, ? extends SortedSet<Subject>> subjects,
            Predicate<Respondent> mayAsk) {
        return decide(beliefs, answered, subjects, mayAsk).question();
    }

    /**
     * The most valuable open question, or what else is better.
     *
     * @param answered keys that have evidence
     * @param mayAsk   who may be asked
     */
    public Decision decide(
            Beliefs beliefs,
            Set<String> answered,
            Map<SubjectKind, ? extends SortedSet<Subject>> subjects,
            Predicate<Respondent> mayAsk) {
        return decide(
                beliefs,
                answered,
                subjects,
                definition -> {
                    SortedSet<Subject> known = subjects.get(definition.kind());
                    return known == null ? Set.of() : known;
                },
                mayAsk);
    }

    /**
     * The same where some subjects have answers already.
     *
     * @param lacking the known subjects that a question is still open for
     */
    public Decision decide(
            Beliefs beliefs,
            Set<String> answered,
            Map<SubjectKind, ? extends SortedSet<Subject>> subjects,
            Function<EvidenceDefinition, Set<Subject>> lacking,
            Predicate<Respondent> mayAsk) {
        CaseProblem it = CaseProblem.of(repairs, links, beliefs, questions.open(answered, mayAsk), lacking);
        Troubleshooting troubleshooting = new Troubleshooting(it.problem());
        Optional<NextQuestion> next = troubleshooting
                .next(it.belief(), new BitSet())
                .map(value -> question(it.questions().get(value.question()), value, beliefs, it, subjects));
        return new Decision(
                next, next.isEmpty() && troubleshooting.repairs(it.belief()).isEmpty());
    }

    private NextQuestion question(
            Open open,
            QuestionValue value,
            Beliefs beliefs,
            CaseProblem it,
            Map<SubjectKind, ? extends SortedSet<Subject>> subjects) {
        List<EvidenceDefinition> order = open.definitions().stream()
                .sorted(Comparator.comparingDouble((EvidenceDefinition one) -> it.moved(open.of(one), links))
                        .reversed()
                        .thenComparing(EvidenceDefinition::key))
                .toList();
        EvidenceDefinition first = order.get(0);
        int others = order.size() - 1;
        String together = others == 0
                ? ""
                : " The same command answers %s."
                        .formatted(others == 1 ? "another question" : others + " more questions");
        return new NextQuestion(
                first,
                order.subList(1, order.size()),
                subject(first.kind(), subjects),
                value.net(),
                why(open.indicators(), value, beliefs) + together);
    }

    private String why(List<Indicator> indicators, QuestionValue value, Beliefs beliefs) {
        Predicate<Hypothesis> isLinked =
                hypothesis -> links.speaksOf(indicators, hypothesis.cause().id());
        Optional<Hypothesis> about =
                beliefs.hypotheses().stream().filter(isLinked).findFirst();
        Optional<Hypothesis> against =
                beliefs.hypotheses().stream().filter(isLinked.negate()).findFirst();
        if (about.isEmpty()) {
            return "It rules causes in or out.";
        }
        return "It tells \"%s\" (%s)%s, and saves %s on average."
                .formatted(
                        about.get().cause().title(),
                        words(about.get()),
                        against.map(other -> " from \"%s\" (%s)"
                                        .formatted(other.cause().title(), words(other)))
                                .orElse(" from the rest"),
                        minutes(value.saves()));
    }

    private static String minutes(double minutes) {
        return minutes < 1.5 ? "about a minute" : "about %d minutes".formatted(Math.round(minutes));
    }

    private static String words(Hypothesis hypothesis) {
        return "%s, %d %%"
                .formatted(
                        hypothesis.belief().word().replace('-', ' ').toLowerCase(Locale.ROOT),
                        Math.round(100 * hypothesis.probability()));
    }

    private static Subject subject(SubjectKind kind, Map<SubjectKind, ? extends SortedSet<Subject>> subjects) {
        SortedSet<Subject> known = subjects.get(kind);
        return known == null || known.size() != 1 ? Subject.unnamed(kind) : known.first();
    }
}

package io.mapimedic.adapter.web.form;

import io.mapimedic.adapter.web.form.FormView.Group;
import io.mapimedic.adapter.web.form.FormView.Name;
import io.mapimedic.adapter.web.form.FormView.Selects;
import io.mapimedic.adapter.web.form.FormView.Topic;
import io.mapimedic.diagnosis.Context.Audience;
import io.mapimedic.diagnosis.Context.Mode;
import io.mapimedic.knowledge.DecisionTree;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.EvidenceDefinition.Derivation;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.report.view.DiagnosisViewBuilder;
import io.mapimedic.report.view.QuestionView;
import io.mapimedic.report.view.QuestionView.Option;
import io.mapimedic.report.view.QuestionViewBuilder;
import io.mapimedic.report.view.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the form from the vocabulary: first the questions of the decision tree, then all others by kind of subject and topic.
 */
public final class FormViewBuilder {

    private final KnowledgeBase knowledge;
    private final Submission sent;
    private final List<FieldProblem> problems;
    private final QuestionViewBuilder questions;

    public FormViewBuilder(KnowledgeBase knowledge, Submission sent, List<FieldProblem> problems) {
        this.knowledge = knowledge;
        this.sent = sent;
        this.problems = problems;
        this.questions = new QuestionViewBuilder(knowledge);
    }

    public FormView build() {
        List<EvidenceDefinition> first = first();
        return new FormView(
                problems,
                kept(sent.first(Submission.TEXT)),
                problem(Submission.TEXT),
                problem(Submission.FILES),
                first.stream().map(this::question).toList(),
                groups(definition -> !first.contains(definition) && isAsked(definition)),
                new Selects(audiences(), editions(), modes()),
                problem(Submission.CARRIED) == null ? sent.first(Submission.CARRIED) : "",
                problem(Submission.CARRIED),
                String.join(" ", new NotKnown(knowledge).read(sent)),
                knowledge.version());
    }

    /** A paste that is refused for its size would make the page as large again. */
    private static String kept(String text) {
        return text.length() > FormReader.MAX_BYTES ? "" : text;
    }

    private List<EvidenceDefinition> first() {
        return knowledge.decisionTree().nodes().stream()
                .map(DecisionTree.Node::evidence)
                .distinct()
                .map(knowledge::definition)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What is cut out of another answer, a URL's host, need not be asked. */
    private static boolean isAsked(EvidenceDefinition definition) {
        Derivation derivation = definition.derivation();
        return derivation == null || derivation.kind() == Derivation.Kind.DAYS_UNTIL;
    }

    private List<Group> groups(Predicate<EvidenceDefinition> wanted) {
        List<Group> groups = new ArrayList<>();
        for (SubjectKind kind : SubjectKind.values()) {
            Map<String, List<EvidenceDefinition>> byTopic = knowledge.vocabulary().values().stream()
                    .filter(definition -> definition.kind() == kind)
                    .filter(wanted)
                    .collect(Collectors.groupingBy(EvidenceDefinition::topic, TreeMap::new, Collectors.toList()));
            if (!byTopic.isEmpty()) {
                groups.add(group(kind, byTopic));
            }
        }
        return groups;
    }

    private Group group(SubjectKind kind, Map<String, List<EvidenceDefinition>> byTopic) {
        List<Topic> topics = byTopic.entrySet().stream()
                .map(entry -> new Topic(
                        Words.heading(entry.getKey()),
                        entry.getValue().stream().map(this::question).toList(),
                        entry.getValue().stream().anyMatch(this::isTouched)))
                .toList();
        int count = topics.stream().mapToInt(topic -> topic.questions().size()).sum();
        Name name = kind == SubjectKind.ORGANIZATION ? null : name(kind);
        boolean named = name != null && (!name.value().isEmpty() || name.error() != null);
        return new Group(
                Words.capital(Words.of(kind)),
                count,
                name,
                topics,
                named || topics.stream().anyMatch(Topic::open));
    }

    private Name name(SubjectKind kind) {
        String field = QuestionViewBuilder.nameField(kind);
        return new Name(
                field, field.replace(':', '-'), "Name of the " + Words.of(kind), sent.first(field), problem(field));
    }

    private QuestionView question(EvidenceDefinition definition) {
        return questions.build(
                definition,
                sent.entered(definition.key()),
                sent.isNothing(definition.key()),
                problem(QuestionViewBuilder.field(definition.key())));
    }

    private boolean isTouched(EvidenceDefinition definition) {
        return !sent.entered(definition.key()).isEmpty()
                || sent.isNothing(definition.key())
                || problem(QuestionViewBuilder.field(definition.key())) != null;
    }

    private @Nullable String problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(FieldProblem::text)
                .findFirst()
                .orElse(null);
    }

    private List<Option> audiences() {
        return Arrays.stream(Audience.values())
                .map(audience -> option(Submission.AUDIENCE, audience.word(), DiagnosisViewBuilder.audience(audience)))
                .toList();
    }

    private List<Option> editions() {
        return Stream.concat(
                        Stream.of(option(Submission.EXCHANGE, "", "Don't know, or several")),
                        FormContext.editions(knowledge).stream()
                                .map(version -> option(Submission.EXCHANGE, version, Words.edition(version))))
                .toList();
    }

    private List<Option> modes() {
        return List.of(
                option(Submission.MODE, Mode.ADAPTIVE.word(), "Most useful first"),
                option(Submission.MODE, Mode.GUIDED.word(), "Decision tree of the guide"));
    }

    private Option option(String field, String value, String label) {
        return new Option(value, label, sent.first(field).equals(value));
    }
}

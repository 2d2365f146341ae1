package io.mapimedic.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Condition;
import io.mapimedic.knowledge.Detection;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.EvidenceDefinition.Derivation;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Prior;
import io.mapimedic.knowledge.Respondent;
import io.mapimedic.knowledge.ValueType;
import io.mapimedic.model.Severity;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Verdict;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.testsupport.SmallCauses;
import io.mapimedic.testsupport.SmallRemediation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which question is asked next. */
class QuestionChoiceTest {

    private static final Map<SubjectKind, TreeSet<Subject>> NOBODY = Map.of();
    private static final Predicate<Respondent> ANYBODY = respondent -> true;

    @Test
    void the_question_that_moves_belief_most_is_asked() {
        KnowledgeBase knowledge = knowledge(
                        causes("likely", 0.5, "f.telling", WeightOfEvidence.STRONGLY_FOR),
                        causes("unlikely", 0.01, "f.idle", WeightOfEvidence.STRONGLY_FOR),
                        causes("vague", 0.3, "f.vague", WeightOfEvidence.WEAKLY_FOR))
                .indicator(single("f.telling", "server.telling"))
                .indicator(single("f.idle", "server.idle"))
                .indicator(single("f.vague", "server.vague"))
                .evidence(asked("server.telling", Respondent.ADMIN))
                .evidence(asked("server.idle", Respondent.ADMIN))
                .evidence(asked("server.vague", Respondent.ADMIN))
                .knowledge();

        Optional<NextQuestion> next = choose(knowledge, Set.of(), ANYBODY);

        assertThat(next).get().extracting(one -> one.definition().key()).isEqualTo("server.telling");
        assertThat(next.orElseThrow().value()).isPositive();
        assertThat(next.orElseThrow().why())
                .matches(
                        "It tells \"Title of likely\" \\(likely, 50 %\\) from \"Title of vague\" \\(possible, 30 %\\), and saves about \\d+ minutes on average\\.");
    }

    @Test
    void a_cheap_answer_is_asked_for_before_a_dear_one_of_equal_worth() {
        KnowledgeBase knowledge = knowledge(
                        causes("a", 0.5, "f.a", WeightOfEvidence.FOR), causes("b", 0.5, "f.b", WeightOfEvidence.FOR))
                .indicator(single("f.a", "server.a"))
                .indicator(single("f.b", "server.b"))
                .evidence(asked("server.a", Respondent.ADMIN))
                .evidence(asked("server.b", Respondent.PROBE))
                .knowledge();

        assertThat(key(choose(knowledge, Set.of(), ANYBODY))).isEqualTo("server.b");
    }

    @Test
    void what_is_answered_is_not_asked_again() {
        KnowledgeBase knowledge = twoQuestions();

        assertThat(key(choose(knowledge, Set.of("server.a"), ANYBODY))).isEqualTo("client.b");
        assertThat(choose(knowledge, Set.of("server.a", "client.b"), ANYBODY)).isEmpty();
    }

    @Test
    void an_end_user_is_asked_only_what_users_know() {
        assertThat(key(choose(twoQuestions(), Set.of(), ANYBODY))).isEqualTo("server.a");
        assertThat(key(choose(twoQuestions(), Set.of(), respondent -> respondent == Respondent.USER)))
                .isEqualTo("client.b");
        assertThat(choose(twoQuestions(), Set.of("client.b"), respondent -> respondent == Respondent.USER))
                .isEmpty();
    }

    @Test
    void a_finding_of_two_keys_is_asked_about_when_the_other_key_is_known() {
        KnowledgeBase knowledge = knowledge(causes("a", 0.5, "f.a", WeightOfEvidence.STRONGLY_FOR), rival())
                .indicator(all("f.a", "server.a", "server.b"))
                .evidence(asked("server.a", Respondent.ADMIN))
                .evidence(asked("server.b", Respondent.ADMIN))
                .knowledge();

        assertThat(choose(knowledge, Set.of(), ANYBODY)).isEmpty();
        assertThat(key(choose(knowledge, Set.of("server.b"), ANYBODY))).isEqualTo("server.a");
    }

    @Test
    void for_a_derived_key_the_question_is_about_what_it_follows_from() {
        assertThat(key(choose(derived(), Set.of(), ANYBODY))).isEqualTo("server.not-after");
        assertThat(choose(derived(), Set.of("server.not-after", "server.days-left"), ANYBODY))
                .isEmpty();
    }

    @Test
    void a_derived_key_that_was_reported_itself_is_not_asked_about() {
        assertThat(choose(derived(), Set.of("server.days-left"), ANYBODY)).isEmpty();
    }

    @Test
    void the_question_names_the_only_subject_of_its_kind() {
        Subject first = new Subject(SubjectKind.SERVER, "EX01");
        Subject second = new Subject(SubjectKind.SERVER, "EX02");
        QuestionChoice choice = new QuestionChoice(twoQuestions());
        Beliefs beliefs = beliefs(twoQuestions());

        assertThat(choice.choose(beliefs, Set.of(), Map.of(SubjectKind.SERVER, new TreeSet<>(List.of(first))), ANYBODY))
                .get()
                .extracting(NextQuestion::subject)
                .isEqualTo(first);
        assertThat(choice.choose(
                        beliefs,
                        Set.of("client.b"),
                        Map.of(SubjectKind.SERVER, new TreeSet<>(List.of(first, second))),
                        ANYBODY))
                .get()
                .extracting(NextQuestion::subject)
                .isEqualTo(Subject.unnamed(SubjectKind.SERVER));
    }

    @Test
    void a_question_about_several_servers_is_as_dear_as_asking_all_of_them() {
        var servers = new TreeSet<>(
                List.of(new Subject(SubjectKind.SERVER, "EX01"), new Subject(SubjectKind.SERVER, "EX02")));

        assertThat(new QuestionChoice(twoQuestions())
                        .choose(beliefs(twoQuestions()), Set.of(), Map.of(SubjectKind.SERVER, servers), ANYBODY))
                .get()
                .extracting(question -> question.definition().key())
                .isEqualTo("client.b");
    }

    @Test
    void of_questions_worth_the_same_the_first_by_key_is_asked_every_time() {
        KnowledgeBase knowledge = knowledge(
                        causes("z", 0.3, "f.z", WeightOfEvidence.FOR),
                        causes("m", 0.3, "f.m", WeightOfEvidence.FOR),
                        causes("a", 0.3, "f.a", WeightOfEvidence.FOR))
                .indicator(single("f.z", "server.z"))
                .indicator(single("f.m", "server.m"))
                .indicator(single("f.a", "server.a"))
                .evidence(asked("server.z", Respondent.ADMIN))
                .evidence(asked("server.m", Respondent.ADMIN))
                .evidence(asked("server.a", Respondent.ADMIN))
                .knowledge();

        for (int round = 0; round < 10; round++) {
            assertThat(key(choose(knowledge, Set.of(), ANYBODY))).isEqualTo("server.a");
        }
    }

    @Test
    void nothing_is_asked_when_only_one_repair_is_left_to_try() {
        KnowledgeBase knowledge = knowledge(causes("a", 0.9, "f.a", WeightOfEvidence.STRONGLY_FOR))
                .indicator(single("f.a", "server.a"))
                .evidence(asked("server.a", Respondent.ADMIN))
                .knowledge();

        assertThat(choose(knowledge, Set.of(), ANYBODY)).isEmpty();
    }

    @Test
    void a_question_dearer_than_what_it_saves_is_not_asked() {
        KnowledgeBase cheapToTry = twoCausesRepairedIn(1);
        KnowledgeBase dearToTry = twoCausesRepairedIn(60);

        assertThat(choose(cheapToTry, Set.of(), ANYBODY)).isEmpty();
        assertThat(key(choose(dearToTry, Set.of(), ANYBODY))).isEqualTo("server.a");
    }

    private static KnowledgeBase twoCausesRepairedIn(int minutes) {
        SmallCauses knowledge = new SmallCauses();
        for (String id : List.of("a", "b")) {
            knowledge.cause(causes(id, 0.5, "f." + id, WeightOfEvidence.STRONGLY_FOR));
            knowledge.remediation(new SmallRemediation("repair-" + id)
                    .fixes(id, 1)
                    .minutes(minutes)
                    .build());
        }
        return knowledge
                .indicator(single("f.a", "server.a"))
                .evidence(asked("server.a", Respondent.ADMIN))
                .knowledge();
    }

    /** As likely as others, and nothing can be asked about it. */
    private static Cause rival() {
        return causes("rival", 0.4, "f.rival", WeightOfEvidence.FOR);
    }

    private static KnowledgeBase twoQuestions() {
        return knowledge(
                        causes("a", 0.45, "f.a", WeightOfEvidence.STRONGLY_FOR),
                        causes("b", 0.3, "f.b", WeightOfEvidence.FOR),
                        rival())
                .indicator(single("f.a", "server.a"))
                .indicator(single("f.b", "client.b"))
                .evidence(asked("server.a", Respondent.ADMIN))
                .evidence(asked("client.b", Respondent.USER))
                .knowledge();
    }

    private static KnowledgeBase derived() {
        return knowledge(causes("a", 0.5, "f.a", WeightOfEvidence.STRONGLY_FOR), rival())
                .indicator(single("f.a", "server.days-left"))
                .evidence(asked("server.not-after", Respondent.ADMIN))
                .evidence(definition(
                        "server.days-left",
                        Respondent.ADMIN,
                        new Derivation("server.not-after", Derivation.Kind.DAYS_UNTIL)))
                .knowledge();
    }

    /** A cause whose meaning carries how much it is believed. */
    private static Cause causes(String id, double probability, String finding, WeightOfEvidence weight) {
        return new Cause(
                id,
                "Title of " + id,
                SubjectKind.SERVER,
                Prior.COMMON,
                Impact.MANY,
                Double.toString(probability),
                List.of(),
                Map.of(finding, weight),
                Map.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void what_one_command_answers_is_asked_together_what_tells_most_first() {
        Optional<NextQuestion> next = choose(oneCommand("Get-It"), Set.of(), ANYBODY);

        assertThat(key(next)).isEqualTo("server.telling");
        assertThat(next.orElseThrow().together())
                .extracting(EvidenceDefinition::key)
                .containsExactly("server.vague");
        assertThat(next.orElseThrow().command()).isEqualTo("Get-It | Format-List telling,vague");
        assertThat(next.orElseThrow().why()).endsWith("The same command answers another question.");
    }

    @Test
    void together_they_beat_a_question_that_beats_each_alone() {
        assertThat(key(choose(threeFaults("Get-A", "Get-B"), Set.of(), ANYBODY)))
                .isEqualTo("server.c");
        assertThat(key(choose(threeFaults("Get-A", "Get-A"), Set.of(), ANYBODY)))
                .isEqualTo("server.a");
    }

    private static KnowledgeBase threeFaults(String commandOfA, String commandOfB) {
        return knowledge(always("a", 0.31, "f.a"), always("b", 0.30, "f.b"), always("c", 0.35, "f.c"))
                .indicator(single("f.a", "server.a"))
                .indicator(single("f.b", "server.b"))
                .indicator(single("f.c", "server.c"))
                .evidence(printed("server.a", commandOfA))
                .evidence(printed("server.b", commandOfB))
                .evidence(printed("server.c", "Get-C"))
                .knowledge();
    }

    /** A cause that shows its finding nearly always. */
    private static Cause always(String id, double probability, String finding) {
        return causes(id, probability, finding, WeightOfEvidence.STRONGLY_FOR)
                .withWeights(
                        Map.of(finding, WeightOfEvidence.STRONGLY_FOR),
                        Map.of(finding, WeightOfEvidence.STRONGLY_AGAINST));
    }

    @Test
    void of_a_command_only_what_is_open_is_asked() {
        assertThat(choose(oneCommand("Get-It"), Set.of("server.vague"), ANYBODY)
                        .orElseThrow()
                        .together())
                .isEmpty();
    }

    @Test
    void what_needs_two_answers_is_asked_when_one_command_gives_both() {
        SmallCauses small = knowledge(
                        causes("a", 0.5, "f", WeightOfEvidence.STRONGLY_FOR),
                        causes("b", 0.4, "g", WeightOfEvidence.FOR))
                .indicator(all("f", "server.one", "server.two"));
        KnowledgeBase apart = small.evidence(printed("server.one", "Get-One"))
                .evidence(printed("server.two", "Get-Two"))
                .knowledge();
        KnowledgeBase atOnce = small.evidence(printed("server.two", "Get-One")).knowledge();

        assertThat(choose(apart, Set.of(), ANYBODY)).isEmpty();
        assertThat(choose(atOnce, Set.of(), ANYBODY).orElseThrow().together())
                .extracting(EvidenceDefinition::key)
                .containsExactly("server.two");
    }

    private static KnowledgeBase oneCommand(String command) {
        return knowledge(
                        causes("likely", 0.5, "f.telling", WeightOfEvidence.STRONGLY_FOR),
                        causes("vague", 0.3, "f.vague", WeightOfEvidence.FOR))
                .indicator(single("f.telling", "server.telling"))
                .indicator(single("f.vague", "server.vague"))
                .evidence(printed("server.telling", command + " | Format-List telling"))
                .evidence(printed("server.vague", command + " | Format-List vague"))
                .knowledge();
    }

    private static SmallCauses knowledge(Cause... causes) {
        SmallCauses knowledge = new SmallCauses();
        for (Cause cause : causes) {
            knowledge.cause(cause);
            knowledge.remediation(new SmallRemediation("repair-" + cause.id())
                    .fixes(cause.id(), 1)
                    .minutes(30)
                    .build());
        }
        return knowledge;
    }

    private static Optional<NextQuestion> choose(
            KnowledgeBase knowledge, Set<String> answered, Predicate<Respondent> mayAsk) {
        return new QuestionChoice(knowledge).choose(beliefs(knowledge), answered, NOBODY, mayAsk);
    }

    private static Beliefs beliefs(KnowledgeBase knowledge) {
        List<Hypothesis> hypotheses = knowledge.causes().values().stream()
                .map(cause -> new Hypothesis(
                        cause,
                        Subject.unnamed(SubjectKind.SERVER),
                        Double.parseDouble(cause.meaning()),
                        false,
                        List.of(),
                        List.of()))
                .sorted(Comparator.comparingDouble(Hypothesis::probability).reversed())
                .toList();
        return new Beliefs(hypotheses, 0.04);
    }

    private static String key(Optional<NextQuestion> question) {
        return question.orElseThrow().definition().key();
    }

    private static Indicator single(String id, String key) {
        return all(id, key);
    }

    private static Indicator all(String id, String... keys) {
        List<Condition> conditions = Arrays.stream(keys)
                .map(key -> new Condition(key, Condition.Operator.EQUALS, List.of(true)))
                .toList();
        return new Indicator(
                id,
                Indicator.Kind.FINDING,
                "t",
                "Title",
                new Detection.Composite(Detection.Quantifier.ALL, conditions),
                Severity.WARNING,
                "Why.",
                null,
                Verdict.DOCUMENTED,
                List.of(),
                List.of());
    }

    private static EvidenceDefinition asked(String key, Respondent answeredBy) {
        return definition(key, answeredBy, null);
    }

    private static EvidenceDefinition printed(String key, String command) {
        return definition(key, Respondent.ADMIN, null, command);
    }

    private static EvidenceDefinition definition(String key, Respondent answeredBy, @Nullable Derivation derivation) {
        return definition(key, answeredBy, derivation, null);
    }

    private static EvidenceDefinition definition(
            String key, Respondent answeredBy, @Nullable Derivation derivation, @Nullable String command) {
        return new EvidenceDefinition(
                key,
                SubjectKind.ofKey(key).orElseThrow(),
                "t",
                "Title",
                ValueType.BOOLEAN,
                null,
                null,
                null,
                Map.of(),
                "Ask?",
                null,
                answeredBy,
                command,
                List.of(),
                Map.of(),
                derivation,
                List.of());
    }
}

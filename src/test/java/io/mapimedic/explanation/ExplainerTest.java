package io.mapimedic.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mapimedic.adapter.rest.testsupport.FakeTroubleshooter;
import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.explanation.Alternatives.Turn;
import io.mapimedic.explanation.WhyQuestion.State;
import io.mapimedic.explanation.WhyRemediation.Obstacle;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Value;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.report.json.AnswerJson;
import io.mapimedic.report.json.ExplanationAnswer;
import io.mapimedic.report.markdown.MarkdownExplanation;
import io.mapimedic.report.view.ExplanationWords;
import io.mapimedic.report.view.Sentence;
import io.mapimedic.testsupport.TestKnowledge;
import io.mapimedic.testsupport.WorkedCases;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Explanations of the real knowledge. */
class ExplainerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final String OFF = "protocol.organization-switched-off";
    private static final String SWITCH = "organization.mapi-http-enabled";

    private final Explainer explainer = new Explainer(TestKnowledge.troubleshooter());

    @Test
    void the_chain_of_a_switch_leads_to_the_line_that_printed_it() {
        Explanation why = explainer.explain(theCase(seen(SWITCH, null, false)), new About.OfCause(OFF, null));

        assertThat(words(why))
                .startsWith(
                        "“MAPI over HTTP is switched off for the organisation” (organisation): confirmed, 99 %; number 1 of all causes.",
                        "Such a fault is common, so the sum of log odds begins at -3.51.",
                        "For it, strongly for (+3.50, 100 % of all that is said): MAPI over HTTP is switched off for the organisation"
                                + " (organisation, found). It is the fault itself, seen directly.",
                        "  Because MAPI over HTTP for the organisation: no (organisation; read from output, 2026-11-22 08:55:00 UTC;"
                                + " line 3).",
                        "  By the rule protocol.organization-off, from “Configure MAPI over HTTP in Exchange Server”; the guide, “Enabling"
                                + " MAPI over HTTP on Exchange Server”.",
                        "Nothing that is known speaks against it.",
                        "The sum is +0.00; what is seen directly is believed as far as its source is, whatever else competes: 99 %.");
    }

    @Test
    void the_chain_of_what_is_derived_leads_to_what_it_follows_from() {
        Explanation why = explainer.explain(
                theCase(seen("server.certificate.not-after", "server:EX01", "2026-11-20T09:00:00Z")),
                new About.OfCause("certificate.expired", null));

        assertThat(words(why))
                .startsWith(
                        "“The certificate of the server has expired” (server EX01): confirmed, 99 %; number 1 of all causes.",
                        "Such a fault is common, so the sum of log odds begins at -3.51.",
                        "For it, strongly for (+3.50, 100 % of all that is said): The certificate of the server has expired (server EX01,"
                                + " found). It is the fault itself, seen directly.",
                        "  Because Days until the certificate of the server ends: -2 days (server EX01; read from output, 2026-11-22"
                                + " 08:55:00 UTC; line 3).",
                        "    It follows from End of the certificate that the server uses for IIS: 2026-11-20 09:00:00 UTC (server EX01; read"
                                + " from output, 2026-11-22 08:55:00 UTC; line 3).",
                        "  By the rule certificate.not-valid-any-more, from “Configure MAPI over HTTP in Exchange Server”; “Digital"
                                + " certificates and encryption in Exchange Server”; the guide, “URL Configuration Best Practices”; the guide,"
                                + " “Network Diagnostics”.");
    }

    @Test
    void a_cause_that_is_ruled_out_says_what_speaks_against_it_and_what_was_seen() {
        Explanation.OfCause why = cause(
                theCase(seen(SWITCH, null, true), seen("endpoint.resolves", "endpoint:mail.contoso.com", false)), OFF);

        assertThat(why.chain().because()).isEmpty();
        assertThat(why.chain().against()).isNotEmpty().allSatisfy(link -> {
            assertThat(link.logOdds()).isNegative();
            assertThat(link.finding().because()).isNotEmpty();
        });
        assertThat(why.chain()
                        .against()
                        .get(0)
                        .finding()
                        .because()
                        .get(0)
                        .evidence()
                        .key())
                .isEqualTo(SWITCH);
        assertThat(why.whyNot().leader()).isNotNull();
    }

    @Test
    void what_would_make_a_ruled_out_cause_the_first_is_the_very_answer_that_rules_it_out() {
        WhyNot why = cause(theCase(seen(SWITCH, null, true)), OFF).whyNot();

        assertThat(why.toBeFirst().isReached()).isTrue();
        assertThat(why.toBeFirst().changes()).singleElement().satisfies(change -> {
            assertThat(change.definition().key()).isEqualTo(SWITCH);
            assertThat(change.from()).isEqualTo(new Value.Flag(true));
            assertThat(change.to()).isEqualTo(new Value.Flag(false));
        });
    }

    @Test
    void a_cause_that_nobody_mentions_says_what_would_have_to_be_known_and_how_to_find_out() {
        Case theCase = theCase(seen(SWITCH, null, false));
        Set<String> mentioned = theCase.diagnosed(TestKnowledge.troubleshooter()).hypotheses().stream()
                .map(one -> one.cause().id())
                .collect(Collectors.toSet());
        String id = TestKnowledge.knowledge().causes().keySet().stream()
                .filter(one -> !mentioned.contains(one))
                .findFirst()
                .orElseThrow();

        Explanation.OfCause why = cause(theCase, id);

        assertThat(why.chain().because()).isEmpty();
        assertThat(why.chain().logOdds()).isEqualTo(why.chain().prior());
        assertThat(why.whyNot().unknown())
                .isNotEmpty()
                .allSatisfy(missing -> assertThat(missing.ask()).isNotEmpty());
        assertThat(why.whyNot().leader().cause().id()).isEqualTo(OFF);
    }

    @Test
    void a_cause_whose_remedies_are_for_other_versions_says_so() {
        Remediation onPremises = TestKnowledge.knowledge().remediations().values().stream()
                .filter(one -> !one.appliesTo().isEmpty() && !one.appliesTo().contains("online"))
                .filter(one -> one.fixes().keySet().stream().anyMatch(ExplainerTest::isOnlyForServers))
                .findFirst()
                .orElseThrow();
        String id = onPremises.fixes().keySet().stream()
                .filter(ExplainerTest::isOnlyForServers)
                .findFirst()
                .orElseThrow();

        Context online = new Context(Context.Audience.ADMIN, "online", Context.Mode.ADAPTIVE, NOW);
        Explanation.OfCause why = cause(new Case(List.of(seen(SWITCH, null, true)), List.of(), online), id);

        assertThat(why.whyNot().inapplicable()).isNotNull();
        assertThat(why.whyNot().inapplicable().appliesTo()).isNotEmpty().doesNotContain("online");
        assertThat(words(why)).anyMatch(text -> text.endsWith("this case is about Exchange Online."));
    }

    private static boolean isOnlyForServers(String cause) {
        return TestKnowledge.knowledge().remediations().values().stream()
                .filter(one -> one.fixes().containsKey(cause))
                .noneMatch(one -> one.appliesTo().isEmpty() || one.appliesTo().contains("online"));
    }

    @Test
    void the_switch_the_other_way_would_change_the_first_step() {
        Alternatives found = alternatives(theCase(seen(SWITCH, null, false)));

        assertThat(found.first().remediation().id()).isEqualTo("protocol.enable-organization");
        assertThat(found.turns()).anySatisfy(turn -> {
            assertThat(turn.change().definition().key()).isEqualTo(SWITCH);
            assertThat(turn.change().from()).isEqualTo(new Value.Flag(false));
            assertThat(turn.change().to()).isEqualTo(new Value.Flag(true));
        });
        assertThat(found.tried()).isLessThanOrEqualTo(AlternativeSearch.MOST);
    }

    @Test
    void where_no_answer_changes_anything_none_is_found() {
        Explainer stubborn = new Explainer(new FakeTroubleshooter());

        Explanation.OfAlternatives why = (Explanation.OfAlternatives)
                stubborn.explain(theCase(seen(SWITCH, null, false)), new About.OfAlternatives());

        assertThat(why.alternatives().turns()).isEmpty();
        assertThat(why.alternatives().tried()).isPositive();
        assertThat(words(why)).last().asString().startsWith("None of ");
    }

    @Test
    void what_is_said_to_change_the_first_step_does_change_it() {
        assertThat(every(45).parallelStream().mapToInt(this::turned).sum()).isGreaterThan(30);
    }

    /** How many answers would change the first step of the case; fails when one does not. */
    private int turned(WorkedCases.Input input) {
        Case theCase = new Case(input.observations(), List.of(), input.context());
        List<Turn> turns = alternatives(theCase).turns();
        for (Turn turn : turns) {
            Diagnosis after = theCase.with(List.of(new Assignment(
                            turn.change().definition(),
                            turn.change().subject(),
                            raw(turn.change().to()),
                            new Chains(input.diagnosed())
                                    .known(
                                            turn.change().definition().key(),
                                            turn.change().subject()))))
                    .diagnosed(TestKnowledge.troubleshooter());
            assertThat(id(after)).isNotEqualTo(id(input.diagnosed()));
            assertThat(id(after))
                    .isEqualTo(
                            turn.step() == null
                                    ? ""
                                    : turn.step().remediation().id() + " "
                                            + turn.step().subject());
        }
        return turns.size();
    }

    @Test
    void the_next_question_is_worth_what_the_diagnosis_says_and_its_answers_do_what_they_would_do() {
        Case theCase = theCase(seen("client.cannot-connect", "client:PC-17", true));
        Diagnosis diagnosis = theCase.diagnosed(TestKnowledge.troubleshooter());
        String key = diagnosis.nextQuestion().definition().key();

        WhyQuestion why = ((Explanation.OfQuestion) explainer.explain(theCase, new About.OfQuestion(key, null))).why();

        assertThat(why.state()).isEqualTo(State.NEXT);
        assertThat(why.value()).isEqualTo(diagnosis.nextQuestion().value());
        assertThat(why.separates()).isNotEmpty();
        assertThat(why.answers()).hasSizeGreaterThan(2).last().satisfies(last -> {
            assertThat(last.isDoNotKnow()).isTrue();
            assertThat(last.changesFirst()).isFalse();
            assertThat(last.next()).isNotEqualTo(key);
        });
        assertThat(why.answers()).filteredOn(answer -> !answer.isDoNotKnow()).allSatisfy(answer -> {
            Diagnosis after = theCase.with(List.of(new Assignment(
                            why.definition(), why.subject(), raw(answer.values().get(0)), null)))
                    .diagnosed(TestKnowledge.troubleshooter());
            assertThat(answer.shifts())
                    .allSatisfy(
                            shift -> assertThat(probability(after, shift.now())).isEqualTo(shift.then()));
        });
    }

    @Test
    void an_answered_question_and_one_that_nobody_knows_are_told_from_open_ones() {
        Case theCase = theCase(seen(SWITCH, null, true));
        Case asked = new Case(
                theCase.observations(),
                List.of(),
                new Context(Context.Audience.ADMIN, null, Context.Mode.ADAPTIVE, NOW, Set.of("client.cannot-connect")));

        assertThat(question(theCase, SWITCH).state()).isEqualTo(State.ANSWERED);
        assertThat(question(asked, "client.cannot-connect").state()).isEqualTo(State.NOT_KNOWN);
        assertThat(question(asked, SWITCH).value()).isNull();
    }

    @Test
    void the_first_remediation_says_its_price_and_its_gate() {
        Explanation.OfRemediation why = (Explanation.OfRemediation) explainer.explain(
                theCase(seen(SWITCH, null, false)), new About.OfRemediation("protocol.enable-organization", null));

        assertThat(why.why().ranked().rank()).isEqualTo(1);
        assertThat(why.why().obstacles()).isEmpty();
        assertThat(why.why().believed()).isGreaterThanOrEqualTo(why.why().gate());
        assertThat(why.why().minutes().total())
                .isEqualTo(why.why().minutes().work()
                        + why.why().minutes().risk()
                        + why.why().minutes().outage());
        assertThat(why.why().isComplete()).isTrue();
    }

    @Test
    void a_remediation_that_the_gate_holds_back_says_so() {
        Explanation.OfRemediation why = (Explanation.OfRemediation) explainer.explain(
                theCase(seen(SWITCH, null, true)), new About.OfRemediation("protocol.enable-organization", null));

        assertThat(why.why().ranked()).isNull();
        assertThat(why.why().obstacles()).containsExactly(Obstacle.GATE);
        assertThat(words(why)).contains("It is not offered in this case.");
    }

    @Test
    void a_finding_that_nobody_measured_says_what_would_tell_it() {
        Explanation.OfFinding why = (Explanation.OfFinding)
                explainer.explain(theCase(), new About.OfFinding("protocol.organization-off", null));

        assertThat(why.why().known()).isEmpty();
        assertThat(why.why().ask())
                .singleElement()
                .satisfies(ask -> assertThat(ask.key()).isEqualTo(SWITCH));
        assertThat(why.why().speaks())
                .anyMatch(speaks -> speaks.hypothesis().cause().id().equals(OFF));
    }

    /** Not every version can have every cause. */
    private static boolean canBeOff(WorkedCases.Input input) {
        return TestKnowledge.troubleshooter()
                .diagnose(input.observations(), List.of(), input.context())
                .beliefs()
                .hypotheses()
                .stream()
                .anyMatch(one -> one.cause().id().equals(OFF));
    }

    @Test
    void the_same_question_gets_the_same_bytes() {
        every(90).parallelStream().filter(ExplainerTest::canBeOff).forEach(input -> {
            Case theCase = new Case(input.observations(), List.of(), input.context());
            for (About about : List.of(
                    new About.OfCause(OFF, null),
                    new About.OfRemediation("protocol.enable-organization", null),
                    new About.OfFinding("protocol.organization-off", null),
                    new About.OfQuestion(SWITCH, null),
                    new About.OfAlternatives())) {
                Explanation one = explainer.explain(theCase, about);
                Explanation other = explainer.explain(theCase, about);
                assertThat(AnswerJson.text(ExplanationAnswer.of(one)))
                        .isEqualTo(AnswerJson.text(ExplanationAnswer.of(other)));
                assertThat(MarkdownExplanation.write(one)).isEqualTo(MarkdownExplanation.write(other));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no.such-cause", "protocol.organisation-switched-off", "<script>", "\u202Egpj.exe", "a\nb"})
    void what_the_knowledge_does_not_have_is_refused(String id) {
        assertThatThrownBy(() -> explainer.explain(theCase(), new About.OfCause(id, null)))
                .isInstanceOfSatisfying(NotInCaseException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("cause");
                    assertThat(refused.value()).isEqualTo(id);
                    assertThat(refused.known()).contains(OFF);
                });
    }

    @Test
    void a_subject_that_the_case_does_not_have_is_refused_with_those_that_it_has() {
        Case theCase = theCase(seen("server.mapi-front-end-pool-state", "server:EX01", "stopped"));
        Subject other = new Subject(SubjectKind.SERVER, "EX02");

        assertThatThrownBy(() -> explainer.explain(theCase, new About.OfCause("server.front-end-pool-stopped", other)))
                .isInstanceOfSatisfying(NotInCaseException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("subject");
                    assertThat(refused.known()).containsExactly("server:EX01");
                });
    }

    private Explanation.OfCause cause(Case theCase, String id) {
        return (Explanation.OfCause) explainer.explain(theCase, new About.OfCause(id, null));
    }

    private WhyQuestion question(Case theCase, String key) {
        return ((Explanation.OfQuestion) explainer.explain(theCase, new About.OfQuestion(key, null))).why();
    }

    private Alternatives alternatives(Case theCase) {
        return ((Explanation.OfAlternatives) explainer.explain(theCase, new About.OfAlternatives())).alternatives();
    }

    private static List<String> words(Explanation why) {
        return ExplanationWords.of(why).stream()
                .map((Sentence sentence) -> "  ".repeat(sentence.depth()) + sentence.text())
                .toList();
    }

    private static List<WorkedCases.Input> every(int step) {
        List<WorkedCases.Input> all = WorkedCases.all();
        return Stream.iterate(0, i -> i < all.size(), i -> i + step)
                .map(all::get)
                .toList();
    }

    private static String id(Diagnosis diagnosis) {
        return diagnosis.remediations().isEmpty()
                ? ""
                : diagnosis.remediations().get(0).remediation().id() + " "
                        + diagnosis.remediations().get(0).subject();
    }

    private static double probability(Diagnosis diagnosis, Hypothesis of) {
        return diagnosis.beliefs().hypotheses().stream()
                .filter(one -> one.cause().id().equals(of.cause().id())
                        && one.subject().equals(of.subject()))
                .mapToDouble(Hypothesis::probability)
                .findFirst()
                .orElse(0);
    }

    private static @Nullable Object raw(Value value) {
        if (value instanceof Value.Flag flag) {
            return flag.value();
        }
        if (value instanceof Value.Quantity quantity) {
            return quantity.value();
        }
        if (value instanceof Value.Moment moment) {
            return moment.value();
        }
        return value instanceof Value.Nothing
                ? null
                : value instanceof Value.Items items ? items.value() : value.toString();
    }

    private static Case theCase(Observation... observations) {
        return new Case(List.of(observations), List.of(), Context.at(NOW));
    }

    private static Observation seen(String key, @Nullable String subject, Object value) {
        return new Observation(
                key,
                subject == null ? null : Subject.parse(subject).orElseThrow(),
                value,
                null,
                Source.PROBE,
                Objects.requireNonNull(NOW.minusSeconds(300)),
                "line 3");
    }
}

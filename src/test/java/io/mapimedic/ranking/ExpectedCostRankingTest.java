package io.mapimedic.ranking;

import static io.mapimedic.testsupport.SmallCauses.cause;
import static io.mapimedic.testsupport.SmallCauses.present;
import static io.mapimedic.testsupport.SmallCauses.support;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.Prior;
import io.mapimedic.knowledge.Remediation.Kind;
import io.mapimedic.knowledge.Remediation.Outage;
import io.mapimedic.knowledge.Remediation.Risk;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.testsupport.SmallCauses;
import io.mapimedic.testsupport.SmallRemediation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of what to do, by figures that can be worked out by hand. */
class ExpectedCostRankingTest {

    private static final Subject SERVER = Subject.unnamed(SubjectKind.SERVER);

    @Test
    void the_order_is_that_of_probability_over_cost() {
        // The example of the style guide: 0.5 in 60 minutes, 0.3 in 10, 0.2 in 5.
        List<RankedRemediation> ranked = rank(
                List.of(believed("a", 0.5), believed("b", 0.3), believed("c", 0.2)),
                repair("rebuild").fixes("a", 1).minutes(60),
                repair("restart").fixes("b", 1).minutes(10),
                repair("switch").fixes("c", 1).minutes(5));

        assertThat(ids(ranked)).containsExactly("switch", "restart", "rebuild");
        assertThat(ranked).extracting(RankedRemediation::rank).containsExactly(1, 2, 3);
    }

    /** Scores of 0.6 · 3 / 40 and of 0.3 · 3 / (minutes of the other). */
    @ParameterizedTest(name = "{0} against {1} in {2} minutes: {3} first")
    @CsvSource({
        "0.6, 0.3, 20, likely",
        "0.6, 0.3, 7, likely",
        "0.6, 0.3, 6, quick",
        "0.6, 0.39, 20, likely",
        "0.6, 0.41, 20, quick",
    })
    void what_is_believed_more_comes_first_unless_something_else_is_much_better_by_cost(
            double likely, double other, int minutes, String first) {
        List<RankedRemediation> ranked = rank(
                List.of(believed("a", likely), believed("b", other)),
                repair("likely").fixes("a", 1).minutes(40),
                repair("quick").fixes("b", 1).minutes(minutes));

        assertThat(ranked.get(0).remediation().id()).isEqualTo(first);
    }

    @Test
    void what_a_repair_of_the_leading_cause_passes_keeps_its_order() {
        List<RankedRemediation> ranked = rank(
                List.of(believed("a", 0.6), believed("b", 0.3), believed("c", 0.2)),
                repair("likely").fixes("a", 1).minutes(40),
                repair("quick").fixes("b", 1).minutes(10),
                repair("quicker").fixes("c", 1).minutes(5));

        assertThat(ids(ranked)).containsExactly("likely", "quicker", "quick");
    }

    @Test
    void a_cheap_look_stays_before_the_repair_of_the_leading_cause_which_comes_before_other_repairs() {
        List<RankedRemediation> ranked = rank(
                List.of(believed("a", 0.6), suspected("b", 0.3)),
                repair("look").kind(Kind.CHECK).fixes("b", 1).minutes(1),
                repair("likely").fixes("a", 1).minutes(40),
                repair("quick").fixes("b", 1).minutes(10));

        assertThat(ids(ranked)).containsExactly("look", "likely", "quick");
    }

    @Test
    void a_long_repair_of_the_leading_cause_does_not_pass_a_quick_one_behind_a_look() {
        List<RankedRemediation> ranked = rank(
                List.of(believed("a", 0.6), suspected("b", 0.3)),
                repair("look").kind(Kind.CHECK).fixes("b", 1).minutes(1),
                repair("long").fixes("a", 1).minutes(120),
                repair("quick").fixes("b", 1).minutes(5));

        assertThat(ids(ranked)).containsExactly("look", "quick", "long");
    }

    @Test
    void risk_and_outage_cost_minutes() {
        List<RankedRemediation> ranked = rank(
                List.of(believed("a", 0.9)),
                repair("harmless").fixes("a", 0.5).minutes(10),
                repair("risky").fixes("a", 0.5).minutes(10).risk(Risk.HIGH),
                repair("interrupting").fixes("a", 0.5).minutes(10).outage(Outage.SERVER));

        assertThat(ids(ranked)).containsExactly("harmless", "interrupting", "risky");
        // .9 * .5 * 3 (many users) / (10 + 40)
        assertThat(ranked.get(2).score()).isCloseTo(0.9 * 0.5 * 3 / 50, within(1e-9));
        assertThat(ranked.get(2).probability()).isCloseTo(0.45, within(1e-9));
    }

    @Test
    void one_repair_of_two_causes_adds_up() {
        List<RankedRemediation> ranked = rank(
                List.of(believed("a", 0.5), believed("b", 0.4)),
                repair("both").fixes("a", 0.8).fixes("b", 0.5));

        assertThat(ranked).singleElement().satisfies(both -> {
            assertThat(both.causes()).containsExactly("a", "b");
            assertThat(both.probability()).isCloseTo(1 - (1 - 0.4) * (1 - 0.2), within(1e-9));
        });
    }

    @ParameterizedTest(name = "risk {0} at {1}: {2}")
    @CsvSource({
        "LOW, 0.0999, false",
        "LOW, 0.1, true",
        "MEDIUM, 0.2999, false",
        "MEDIUM, 0.3, true",
        "HIGH, 0.6999, false",
        "HIGH, 0.7, true",
        "NONE, 0.0249, false",
        "NONE, 0.025, true"
    })
    void what_is_risky_is_offered_from_its_belief_on(Risk risk, double belief, boolean offered) {
        assertThat(rank(
                        List.of(believed("a", belief)),
                        repair("r").fixes("a", 0.2).risk(risk)))
                .hasSize(offered ? 1 : 0);
    }

    @Test
    void a_check_is_left_out_when_the_cause_is_sure_and_a_repair_is_there() {
        assertThat(ids(rank(
                        List.of(suspected("a", 0.75)),
                        repair("repair").fixes("a", 0.8),
                        repair("check").kind(Kind.CHECK).fixes("a", 0.9))))
                .containsExactly("repair");
    }

    @Test
    void a_check_stays_while_the_cause_is_not_sure() {
        assertThat(ids(rank(
                        List.of(suspected("a", 0.74)),
                        repair("repair").fixes("a", 0.8),
                        repair("check").kind(Kind.CHECK).fixes("a", 0.9))))
                .containsExactly("check", "repair");
    }

    @Test
    void a_check_stays_when_nothing_repairs_the_cause() {
        assertThat(ids(rank(
                        List.of(suspected("a", 0.99)),
                        repair("advice").kind(Kind.ADVISORY).fixes("a", 0.8),
                        repair("check").kind(Kind.CHECK).fixes("a", 0.9))))
                .containsExactly("check", "advice");
    }

    @Test
    void a_check_needs_a_suspicion() {
        assertThat(rank(
                        List.of(believed("a", 0.5)),
                        repair("check").kind(Kind.CHECK).fixes("a", 0.9)))
                .isEmpty();
    }

    @Test
    void advice_comes_last_whatever_its_score() {
        List<RankedRemediation> ranked = rank(
                List.of(believed("a", 0.2), believed("b", 0.9), harmless("c", 0.99)),
                repair("repair").fixes("a", 0.2).minutes(500),
                repair("advice").kind(Kind.ADVISORY).fixes("b", 0.95).minutes(1),
                repair("cosmetic").fixes("c", 0.95).minutes(1));

        assertThat(ids(ranked)).startsWith("repair").containsExactlyInAnyOrder("repair", "advice", "cosmetic");
    }

    @Test
    void what_troubles_nobody_leads_no_list_of_what_troubles_somebody() {
        List<RankedRemediation> ranked = rank(
                List.of(harmless("c", 0.99), believed("a", 0.6), believed("b", 0.3)),
                repair("likely").fixes("a", 1).minutes(40),
                repair("quick").fixes("b", 1).minutes(15),
                repair("cosmetic").fixes("c", 1).minutes(1));

        assertThat(ids(ranked)).containsExactly("likely", "quick", "cosmetic");
    }

    @ParameterizedTest(name = "for {0}")
    @CsvSource(
            value = {"2016, 'any,old'", "se, 'any,new'", "online, any", "NULL, 'any,new,old'"},
            nullValues = "NULL")
    void what_does_not_apply_to_the_version_is_not_offered(@Nullable String exchange, String expected) {
        ExpectedCostRanking ranking = ranking(
                repair("old").fixes("a", 0.5).appliesTo("2013", "2016"),
                repair("new").fixes("a", 0.5).appliesTo("2019", "se"),
                repair("any").fixes("a", 0.5));

        assertThat(ids(ranking.rank(List.of(believed("a", 0.5)), exchange, Map.of(), List.of())))
                .containsExactly(expected.split(","));
    }

    @Test
    void ties_go_to_the_smaller_risk_then_by_id_then_by_subject() {
        Subject first = new Subject(SubjectKind.SERVER, "EX01");
        Subject second = new Subject(SubjectKind.SERVER, "EX02");

        List<RankedRemediation> ranked = rank(
                List.of(believed("a", 0.5, second), believed("a", 0.5, first)),
                repair("b").fixes("a", 0.5),
                repair("a").fixes("a", 0.5).minutes(8).risk(Risk.LOW),
                repair("c").fixes("a", 0.5));

        assertThat(ranked)
                .extracting(one -> one.remediation().id() + " " + one.subject().name())
                .containsExactly("b EX01", "b EX02", "c EX01", "c EX02", "a EX01", "a EX02");
    }

    @Test
    void a_fix_that_brings_everyone_back_comes_before_one_for_a_single_user() {
        Hypothesis everyone = hypothesis("a", 0.5, SERVER, Impact.EVERYONE, false);
        Hypothesis oneUser = hypothesis("b", 0.5, SERVER, Impact.ONE_USER, false);

        assertThat(ids(rank(
                        List.of(oneUser, everyone),
                        repair("x").fixes("b", 0.5),
                        repair("y").fixes("a", 0.5))))
                .containsExactly("y", "x");
    }

    @Test
    void nothing_is_offered_for_what_nothing_fixes() {
        assertThat(rank(List.of(believed("a", 0.9)), repair("other").fixes("b", 0.9)))
                .isEmpty();
        assertThat(rank(List.of(), repair("other").fixes("b", 0.9))).isEmpty();
    }

    private static List<RankedRemediation> rank(List<Hypothesis> hypotheses, SmallRemediation... remediations) {
        return ranking(remediations).rank(hypotheses, null, Map.<SubjectKind, TreeSet<Subject>>of(), List.of());
    }

    private static ExpectedCostRanking ranking(SmallRemediation... remediations) {
        SmallCauses knowledge = new SmallCauses();
        Arrays.stream(remediations).map(SmallRemediation::build).forEach(knowledge::remediation);
        return new ExpectedCostRanking(knowledge.knowledge());
    }

    private static List<String> ids(List<RankedRemediation> ranked) {
        return ranked.stream().map(one -> one.remediation().id()).toList();
    }

    private static SmallRemediation repair(String id) {
        return new SmallRemediation(id);
    }

    private static Hypothesis believed(String cause, double probability) {
        return believed(cause, probability, SERVER);
    }

    private static Hypothesis believed(String cause, double probability, Subject subject) {
        return hypothesis(cause, probability, subject, Impact.MANY, false);
    }

    private static Hypothesis suspected(String cause, double probability) {
        return hypothesis(cause, probability, SERVER, Impact.MANY, true);
    }

    private static Hypothesis harmless(String cause, double probability) {
        return hypothesis(cause, probability, SERVER, Impact.NOBODY, false);
    }

    private static Hypothesis hypothesis(
            String cause, double probability, Subject subject, Impact impact, boolean suspected) {
        return new Hypothesis(
                cause(cause, SubjectKind.SERVER, Prior.COMMON, impact, Map.of(), List.of()),
                subject,
                probability,
                false,
                suspected
                        ? List.of(support(cause, WeightOfEvidence.FOR, present("f", subject, Source.PROBE)))
                        : List.of(),
                List.of());
    }
}

package io.mapimedic.ranking;

import static io.mapimedic.testsupport.SmallCauses.cause;
import static io.mapimedic.testsupport.SmallCauses.present;
import static io.mapimedic.testsupport.SmallCauses.support;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.Prior;
import io.mapimedic.model.Finding;
import io.mapimedic.model.FindingState;
import io.mapimedic.model.Severity;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Support;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.testsupport.SmallCauses;
import io.mapimedic.testsupport.TestKnowledge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Beliefs against numbers worked out by hand. */
class BeliefNetworkTest {

    private static final Subject SERVER = Subject.unnamed(SubjectKind.SERVER);
    private static final Subject FIRST = new Subject(SubjectKind.SERVER, "EX01");
    private static final Subject SECOND = new Subject(SubjectKind.SERVER, "EX02");
    private static final Map<SubjectKind, SortedSet<Subject>> NOBODY_NAMED = Map.of();
    private static final Map<SubjectKind, SortedSet<Subject>> TWO_SERVERS =
            Map.of(SubjectKind.SERVER, new TreeSet<>(List.of(FIRST, SECOND)));

    @Test
    void without_evidence_a_lone_cause_shares_with_what_is_not_known_alone() {
        Beliefs beliefs =
                network(cause("a", SubjectKind.SERVER, Prior.COMMON)).update(NOBODY_NAMED, List.of(), List.of());

        assertThat(beliefs.other()).isCloseTo(0.04, within(1e-9));
        assertThat(probability(beliefs, "a")).isCloseTo(0.96, within(1e-9));
    }

    @Test
    void without_evidence_causes_stand_as_their_priors_do() {
        Beliefs beliefs = network(
                        cause("rare", SubjectKind.SERVER, Prior.RARE),
                        cause("frequent", SubjectKind.SERVER, Prior.FREQUENT))
                .update(NOBODY_NAMED, List.of(), List.of());

        // singles .001 and .08, other .081*.04/.96 = .003375, the pair .00008
        assertThat(probability(beliefs, "frequent")).isCloseTo(0.08008 / 0.084455, within(1e-9));
        assertThat(probability(beliefs, "rare")).isCloseTo(0.00108 / 0.084455, within(1e-9));
        assertThat(beliefs.other()).isCloseTo(0.003375 / 0.084455, within(1e-9));
        assertThat(beliefs.hypotheses()).extracting(one -> one.cause().id()).containsExactly("frequent", "rare");
    }

    @Test
    void in_the_real_knowledge_other_begins_with_about_4_percent_and_nothing_is_likely() {
        Beliefs beliefs = new BeliefNetwork(TestKnowledge.knowledge()).update(NOBODY_NAMED, List.of(), List.of());

        assertThat(beliefs.other()).isBetween(0.03, 0.04);
        assertThat(beliefs.hypotheses())
                .hasSameSizeAs(TestKnowledge.knowledge().causes().values())
                .allMatch(one -> !one.belief().isAtLeast(Belief.LIKELY) && !one.confirmed());
    }

    @ParameterizedTest
    @EnumSource(value = WeightOfEvidence.class, mode = EnumSource.Mode.EXCLUDE, names = "NEUTRAL")
    void a_weight_multiplies_the_odds_by_its_softened_ratio(WeightOfEvidence weight) {
        BeliefNetwork network = network(cause("a", SubjectKind.SERVER, Prior.COMMON));
        Support said = support("a", weight, present("f", SERVER, Source.FORM));

        Beliefs before = network.update(NOBODY_NAMED, List.of(), List.of());
        Beliefs after = network.update(NOBODY_NAMED, List.of(said), List.of(said.finding()));

        assertThat(odds(after, "a") / odds(before, "a")).isCloseTo(Math.exp(softened(said)), within(1e-6));
        assertThat(odds(after, "a") > odds(before, "a")).isEqualTo(weight.logarithm() > 0);
    }

    @Test
    void two_independent_findings_multiply() {
        BeliefNetwork network = network(cause("a", SubjectKind.SERVER, Prior.COMMON));
        Support one = support("a", WeightOfEvidence.FOR, present("f", SERVER, Source.PROBE));
        Support two = support("a", WeightOfEvidence.AGAINST, present("g", SERVER, Source.PROBE));

        Beliefs before = network.update(NOBODY_NAMED, List.of(), List.of());
        Beliefs after = network.update(NOBODY_NAMED, List.of(one, two), List.of(one.finding(), two.finding()));

        assertThat(odds(after, "a")).isCloseTo(odds(before, "a"), within(1e-9));
    }

    @Test
    void what_is_unknown_adds_nothing_and_is_listed() {
        Cause cause = cause(
                "a",
                SubjectKind.SERVER,
                Prior.COMMON,
                Impact.MANY,
                Map.of("f", WeightOfEvidence.FOR, "g", WeightOfEvidence.FOR),
                List.of());
        Finding known = Finding.of(
                "g",
                false,
                Severity.INFO,
                present("x", SERVER, Source.PROBE).because().get(0));

        Beliefs nothing = network(cause).update(NOBODY_NAMED, List.of(), List.of());
        Beliefs other = network(cause).update(NOBODY_NAMED, List.of(), List.of(known));

        assertThat(nothing.hypotheses().get(0).unknown()).containsExactly("f", "g");
        assertThat(other.hypotheses().get(0).unknown()).containsExactly("f");
        assertThat(probability(other, "a")).isEqualTo(probability(nothing, "a"));
    }

    @Test
    void two_faults_that_were_seen_directly_are_both_confirmed() {
        Finding sightOfA = present("a.seen", SERVER, Source.PROBE);
        Finding sightOfB = present("b.seen", SERVER, Source.PROBE);
        BeliefNetwork network = network(
                cause("a", SubjectKind.SERVER, Prior.RARE, Impact.MANY, Map.of(), List.of("a.seen")),
                cause("b", SubjectKind.SERVER, Prior.RARE, Impact.MANY, Map.of(), List.of("b.seen")),
                cause("c", SubjectKind.SERVER, Prior.FREQUENT));

        Beliefs beliefs = network.update(
                NOBODY_NAMED,
                List.of(
                        support("a", WeightOfEvidence.STRONGLY_FOR, sightOfA),
                        support("b", WeightOfEvidence.STRONGLY_FOR, sightOfB)),
                List.of(sightOfA, sightOfB));

        assertThat(probability(beliefs, "a")).isGreaterThanOrEqualTo(0.99);
        assertThat(probability(beliefs, "b")).isGreaterThanOrEqualTo(0.99);
        assertThat(beliefs.hypotheses())
                .filteredOn(Hypothesis::confirmed)
                .extracting(Hypothesis::belief)
                .containsExactly(Belief.CONFIRMED, Belief.CONFIRMED);
        assertThat(hypothesis(beliefs, "c").confirmed()).isFalse();
    }

    @Test
    void a_fault_that_only_a_person_saw_is_believed_more_and_not_confirmed() {
        Beliefs said = sightOf(Source.FORM);
        Beliefs read = sightOf(Source.PROBE);

        assertThat(hypothesis(read, "a").confirmed()).isTrue();
        assertThat(hypothesis(said, "a").confirmed()).isFalse();
        // Odds of .01 times 50 against .08 and .00375 of "other".
        assertThat(probability(said, "a")).isBetween(0.8, 0.9);
    }

    @Test
    void what_many_have_without_noticing_is_confirmed_while_nobody_is_in_trouble() {
        Finding seen = present("a.seen", SERVER, Source.PROBE);

        Beliefs beliefs = latent().update(
                        NOBODY_NAMED, List.of(support("a", WeightOfEvidence.STRONGLY_FOR, seen)), List.of(seen));

        assertThat(hypothesis(beliefs, "a").confirmed()).isTrue();
    }

    @Test
    void what_many_have_without_noticing_is_one_reason_of_several_for_a_trouble_until_more_bears_it_out() {
        Finding seen = present("a.seen", SERVER, Source.PROBE);
        Finding trouble = new Finding(
                "trouble",
                SERVER,
                FindingState.PRESENT,
                Severity.CRITICAL,
                present("trouble", SERVER, Source.PROBE).because());
        Support sight = support("a", WeightOfEvidence.STRONGLY_FOR, seen);
        Support hint = support("a", WeightOfEvidence.FOR, present("hint", SERVER, Source.PROBE));

        Beliefs alone = latent().update(NOBODY_NAMED, List.of(sight), List.of(seen, trouble));
        Beliefs borneOut = latent().update(NOBODY_NAMED, List.of(sight, hint), List.of(seen, trouble, hint.finding()));

        assertThat(hypothesis(alone, "a").confirmed()).isFalse();
        assertThat(probability(alone, "a")).isGreaterThanOrEqualTo(0.3).isLessThan(0.7);
        assertThat(hypothesis(borneOut, "a").confirmed()).isTrue();
    }

    private static BeliefNetwork latent() {
        return network(
                SmallCauses.latent("a", SubjectKind.SERVER, Prior.RARE, "a.seen"),
                cause("b", SubjectKind.SERVER, Prior.FREQUENT));
    }

    @Test
    void a_sight_that_two_faults_share_makes_sure_of_one_of_them_and_the_rest_says_which() {
        Finding seen = present("seen", SERVER, Source.PROBE);
        Support first = support("a", WeightOfEvidence.STRONGLY_FOR, seen);
        Support second = support("b", WeightOfEvidence.STRONGLY_FOR, seen);
        Support hint = support("b", WeightOfEvidence.FOR, present("hint", SERVER, Source.PROBE));
        BeliefNetwork network = network(
                cause("a", SubjectKind.SERVER, Prior.COMMON, Impact.MANY, Map.of(), List.of("seen")),
                cause("b", SubjectKind.SERVER, Prior.COMMON, Impact.MANY, Map.of(), List.of("seen")));

        Beliefs alike = network.update(NOBODY_NAMED, List.of(first, second), List.of(seen));
        Beliefs told = network.update(NOBODY_NAMED, List.of(first, second, hint), List.of(seen, hint.finding()));

        assertThat(alike.hypotheses()).noneMatch(Hypothesis::confirmed);
        assertThat(probability(alike, "a")).isEqualTo(probability(alike, "b")).isGreaterThanOrEqualTo(0.495);
        assertThat(probability(told, "b")).isGreaterThan(0.8);
        assertThat(probability(told, "a")).isBetween(0.05, 0.2);
    }

    @Test
    void a_shared_sight_confirms_the_one_fault_that_nothing_excludes() {
        Finding seen = present("seen", SERVER, Source.PROBE);
        Support excludes = support("a", WeightOfEvidence.STRONGLY_AGAINST, present("other", SERVER, Source.PROBE));
        BeliefNetwork network = network(
                cause("a", SubjectKind.SERVER, Prior.COMMON, Impact.MANY, Map.of(), List.of("seen")),
                cause("b", SubjectKind.SERVER, Prior.COMMON, Impact.MANY, Map.of(), List.of("seen")));

        Beliefs beliefs = network.update(
                NOBODY_NAMED,
                List.of(
                        support("a", WeightOfEvidence.STRONGLY_FOR, seen),
                        support("b", WeightOfEvidence.STRONGLY_FOR, seen),
                        excludes),
                List.of(seen, excludes.finding()));

        assertThat(hypothesis(beliefs, "b").confirmed()).isTrue();
        assertThat(hypothesis(beliefs, "a").confirmed()).isFalse();
    }

    @Test
    void a_sight_confirms_nothing_where_the_rest_speaks_strongly_against_the_fault() {
        Finding sight = present("a.seen", SERVER, Source.PROBE);
        Finding weak = present("f", SERVER, Source.PROBE);
        Finding clear = present("g", SERVER, Source.PROBE);
        Finding another = present("h", SERVER, Source.PROBE);
        BeliefNetwork network = network(
                cause("a", SubjectKind.SERVER, Prior.OCCASIONAL, Impact.MANY, Map.of(), List.of("a.seen")),
                cause("b", SubjectKind.SERVER, Prior.FREQUENT));
        Support seen = support("a", WeightOfEvidence.STRONGLY_FOR, sight);

        Beliefs doubted = network.update(
                NOBODY_NAMED, List.of(seen, support("a", WeightOfEvidence.WEAKLY_AGAINST, weak)), List.of(sight, weak));
        Beliefs contradicted = network.update(
                NOBODY_NAMED,
                List.of(
                        seen,
                        support("a", WeightOfEvidence.WEAKLY_AGAINST, weak),
                        support("a", WeightOfEvidence.AGAINST, clear),
                        support("a", WeightOfEvidence.AGAINST, another)),
                List.of(sight, weak, clear, another));

        assertThat(hypothesis(doubted, "a").confirmed()).isTrue();
        assertThat(hypothesis(contradicted, "a").confirmed()).isFalse();
        assertThat(probability(contradicted, "a")).isLessThan(0.2);
    }

    private static Beliefs sightOf(Source source) {
        Finding sight = present("a.seen", SERVER, source);
        return network(
                        cause("a", SubjectKind.SERVER, Prior.OCCASIONAL, Impact.MANY, Map.of(), List.of("a.seen")),
                        cause("b", SubjectKind.SERVER, Prior.FREQUENT))
                .update(NOBODY_NAMED, List.of(support("a", WeightOfEvidence.STRONGLY_FOR, sight)), List.of(sight));
    }

    @Test
    void what_troubles_nobody_takes_nothing_from_what_does() {
        BeliefNetwork network = network(
                cause("a", SubjectKind.SERVER, Prior.COMMON),
                cause("harmless", SubjectKind.SERVER, Prior.COMMON, Impact.NOBODY, Map.of(), List.of()));
        Finding sign = present("f", SERVER, Source.PROBE);

        Beliefs before = network.update(NOBODY_NAMED, List.of(), List.of());
        Beliefs after = network.update(
                NOBODY_NAMED, List.of(support("harmless", WeightOfEvidence.STRONGLY_FOR, sign)), List.of(sign));

        assertThat(probability(after, "a")).isEqualTo(probability(before, "a"));
        // Odds of .03 times 33, against its not being there.
        assertThat(probability(after, "harmless")).isCloseTo(0.5, within(0.01));
    }

    @Test
    void what_was_looked_at_and_is_absent_confirms_nothing() {
        Finding absent = Finding.of(
                "a.seen",
                false,
                Severity.INFO,
                present("x", SERVER, Source.PROBE).because().get(0));
        BeliefNetwork network =
                network(cause("a", SubjectKind.SERVER, Prior.FREQUENT, Impact.MANY, Map.of(), List.of("a.seen")));

        Beliefs beliefs = network.update(
                NOBODY_NAMED, List.of(support("a", WeightOfEvidence.STRONGLY_AGAINST, absent)), List.of(absent));

        assertThat(hypothesis(beliefs, "a").confirmed()).isFalse();
        assertThat(probability(beliefs, "a")).isLessThan(0.5);
    }

    @Test
    void one_finding_that_two_causes_explain_counts_once_for_both_together() {
        BeliefNetwork network =
                network(cause("a", SubjectKind.SERVER, Prior.COMMON), cause("b", SubjectKind.SERVER, Prior.COMMON));
        Finding shared = present("f", SERVER, Source.PROBE);
        Finding second = present("g", SERVER, Source.PROBE);

        Beliefs oneFinding = network.update(
                NOBODY_NAMED,
                List.of(
                        support("a", WeightOfEvidence.STRONGLY_FOR, shared),
                        support("b", WeightOfEvidence.STRONGLY_FOR, shared)),
                List.of(shared));
        Beliefs twoFindings = network.update(
                NOBODY_NAMED,
                List.of(
                        support("a", WeightOfEvidence.STRONGLY_FOR, shared),
                        support("b", WeightOfEvidence.STRONGLY_FOR, second)),
                List.of(shared, second));

        double ratio = Math.exp(softened(support("a", WeightOfEvidence.STRONGLY_FOR, shared)));
        double single = 0.03 * ratio;
        double other = 0.06 * 0.04 / 0.96;
        // Noisy-or: by itself the finding is there with base, with one of the causes with 0.95.
        double base = 0.95 / ratio;
        double togetherByOne = 0.03 * 0.03 * (1 - 0.05 * 0.05 / (1 - base)) / base;
        double togetherByTwo = single * single;
        assertThat(probability(oneFinding, "a"))
                .isCloseTo((single + togetherByOne) / (2 * single + togetherByOne + other), within(1e-9));
        assertThat(probability(twoFindings, "a"))
                .isCloseTo((single + togetherByTwo) / (2 * single + togetherByTwo + other), within(1e-9));
    }

    @Test
    void several_servers_share_the_prior() {
        BeliefNetwork network = network(
                cause("a", SubjectKind.SERVER, Prior.COMMON), cause("o", SubjectKind.ORGANIZATION, Prior.COMMON));

        Beliefs beliefs = network.update(TWO_SERVERS, List.of(), List.of());

        // singles .015, .015 and .03; pairs .000225, .00045, .00045; all three .00000675; other .06*.04/.96 = .0025
        double all = 0.015 * 0.015 * 0.03;
        double total = 0.015 + 0.015 + 0.03 + 0.000225 + 0.00045 + 0.00045 + all + 0.0025;
        assertThat(probability(beliefs, "a", FIRST))
                .isCloseTo((0.015 + 0.000225 + 0.00045 + all) / total, within(1e-9));
        assertThat(probability(beliefs, "a", SECOND)).isEqualTo(probability(beliefs, "a", FIRST));
        assertThat(probability(beliefs, "o")).isCloseTo((0.03 + 0.0009 + all) / total, within(1e-9));
    }

    @Test
    void a_finding_about_one_server_says_nothing_about_another_and_one_about_the_organization_speaks_of_all() {
        BeliefNetwork network = network(cause("a", SubjectKind.SERVER, Prior.COMMON));
        Finding onFirst = present("f", FIRST, Source.PROBE);
        Finding ofAll = present("g", Subject.unnamed(SubjectKind.ORGANIZATION), Source.PROBE);

        Beliefs beliefs = network.update(
                TWO_SERVERS,
                List.of(support("a", WeightOfEvidence.FOR, onFirst), support("a", WeightOfEvidence.WEAKLY_FOR, ofAll)),
                List.of(onFirst, ofAll));

        assertThat(hypothesis(beliefs, "a", FIRST).supports())
                .extracting(Support::finding)
                .containsExactly(onFirst, ofAll);
        assertThat(hypothesis(beliefs, "a", SECOND).supports())
                .extracting(Support::finding)
                .containsExactly(ofAll);
        assertThat(probability(beliefs, "a", FIRST)).isGreaterThan(probability(beliefs, "a", SECOND));
    }

    @Test
    void before_a_fault_is_seen_no_more_than_three_are_at_work_at_once() {
        List<Support> supports = new ArrayList<>();
        List<Cause> causes = new ArrayList<>();
        for (String id : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
            causes.add(cause(id, SubjectKind.SERVER, Prior.FREQUENT));
            supports.add(support(id, WeightOfEvidence.STRONGLY_FOR, present(id, SERVER, Source.PROBE)));
        }

        Beliefs beliefs = network(causes.toArray(Cause[]::new)).update(NOBODY_NAMED, supports, List.of());

        assertThat(beliefs.hypotheses()).allMatch(one -> one.probability() > 0 && one.probability() <= 1);
        assertThat(beliefs.hypotheses().stream()
                                .mapToDouble(Hypothesis::probability)
                                .sum()
                        + beliefs.other())
                .isBetween(1.0, 3.0);
    }

    @Test
    void two_faults_that_each_explain_something_of_their_own_are_named_together() {
        BeliefNetwork network =
                network(cause("a", SubjectKind.SERVER, Prior.FREQUENT), cause("b", SubjectKind.SERVER, Prior.FREQUENT));
        Support ofA = support("a", WeightOfEvidence.STRONGLY_FOR, present("f", SERVER, Source.PROBE));
        Support ofB = support("b", WeightOfEvidence.STRONGLY_FOR, present("g", SERVER, Source.PROBE));

        Beliefs both = network.update(NOBODY_NAMED, List.of(ofA, ofB), List.of(ofA.finding(), ofB.finding()));
        Beliefs one = network.update(NOBODY_NAMED, List.of(ofA), List.of(ofA.finding()));

        assertThat(one.together()).isNull();
        assertThat(both.together()).isNotNull();
        assertThat(both.together().probability()).isBetween(0.5, 1.0);
        assertThat(both.together().says()).contains("\"Title of a\"", "\"Title of b\"");
    }

    @Test
    void shares_of_single_faults_sum_to_one() {
        List<Cause> causes =
                List.of(cause("a", SubjectKind.SERVER, Prior.RARE), cause("b", SubjectKind.SERVER, Prior.RARE));

        Beliefs beliefs = network(causes.toArray(Cause[]::new)).update(NOBODY_NAMED, List.of(), List.of());

        double pair = 1e-6 / (0.002 + 1e-6 + 0.002 * 0.04 / 0.96);
        double sum = beliefs.hypotheses().stream()
                        .mapToDouble(Hypothesis::probability)
                        .sum()
                + beliefs.other();
        assertThat(sum - pair).isCloseTo(1, within(1e-9));
    }

    @Test
    void what_is_equally_probable_stands_with_the_gravest_first_then_by_id_and_subject() {
        BeliefNetwork network = network(
                cause("d", SubjectKind.ORGANIZATION, Prior.COMMON, Impact.DEGRADED, Map.of(), List.of()),
                cause("b", SubjectKind.ORGANIZATION, Prior.COMMON, Impact.EVERYONE, Map.of(), List.of()),
                cause("a", SubjectKind.ORGANIZATION, Prior.COMMON, Impact.DEGRADED, Map.of(), List.of()),
                cause("s", SubjectKind.SERVER, Prior.COMMON));

        Beliefs beliefs = network.update(TWO_SERVERS, List.of(), List.of());

        assertThat(beliefs.hypotheses())
                .extracting(one -> one.cause().id() + " " + one.subject())
                .containsExactly(
                        "b organization", "a organization", "d organization", "s server:EX01", "s server:EX02");
    }

    @Test
    void the_order_of_the_input_does_not_matter() {
        List<Cause> causes = new ArrayList<>();
        List<Support> supports = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            causes.add(cause("c" + i, SubjectKind.SERVER, Prior.COMMON));
            for (int j = 0; j < 4; j++) {
                supports.add(support(
                        "c" + i, WeightOfEvidence.values()[(i + j) % 7], present("f" + j, FIRST, Source.PROBE)));
            }
        }
        BeliefNetwork network = network(causes.toArray(Cause[]::new));
        List<String> expected = lines(network.update(TWO_SERVERS, supports, List.of()));
        Random random = new Random(5);

        for (int round = 0; round < 20; round++) {
            Collections.shuffle(supports, random);

            assertThat(lines(network.update(TWO_SERVERS, supports, List.of()))).isEqualTo(expected);
        }
    }

    @Test
    void the_strongest_reason_stands_first() {
        Support weak = support("a", WeightOfEvidence.WEAKLY_FOR, present("f", SERVER, Source.PROBE));
        Support strong = support("a", WeightOfEvidence.STRONGLY_AGAINST, present("g", SERVER, Source.PROBE));
        Support clear = support("a", WeightOfEvidence.FOR, present("h", SERVER, Source.PROBE));

        Hypothesis hypothesis = network(cause("a", SubjectKind.SERVER, Prior.COMMON))
                .update(NOBODY_NAMED, List.of(weak, strong, clear), List.of())
                .hypotheses()
                .get(0);

        assertThat(hypothesis.supports()).containsExactly(strong, clear, weak);
        assertThat(hypothesis.because()).containsExactly(clear, weak);
        assertThat(hypothesis.against()).containsExactly(strong);
    }

    private static List<String> lines(Beliefs beliefs) {
        return beliefs.hypotheses().stream()
                .map(one ->
                        "%s %s %.9f %s".formatted(one.cause().id(), one.subject(), one.probability(), one.supports()))
                .toList();
    }

    private static BeliefNetwork network(Cause... causes) {
        SmallCauses knowledge = new SmallCauses();
        List.of(causes).forEach(knowledge::cause);
        return new BeliefNetwork(knowledge.knowledge());
    }

    private static double odds(Beliefs beliefs, String cause) {
        return probability(beliefs, cause) / beliefs.other();
    }

    private static double probability(Beliefs beliefs, String cause) {
        return hypothesis(beliefs, cause).probability();
    }

    private static double probability(Beliefs beliefs, String cause, Subject subject) {
        return hypothesis(beliefs, cause, subject).probability();
    }

    private static Hypothesis hypothesis(Beliefs beliefs, String cause) {
        return beliefs.hypotheses().stream()
                .filter(one -> one.cause().id().equals(cause))
                .findFirst()
                .orElseThrow();
    }

    private static Hypothesis hypothesis(Beliefs beliefs, String cause, Subject subject) {
        return beliefs.hypotheses().stream()
                .filter(one -> one.cause().id().equals(cause) && one.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static double softened(Support support) {
        return Noise.Teller.of(support.finding()).soften(support.weight());
    }
}

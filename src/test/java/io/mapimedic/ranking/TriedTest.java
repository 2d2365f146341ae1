package io.mapimedic.ranking;

import static io.mapimedic.testsupport.SmallCauses.cause;
import static io.mapimedic.testsupport.SmallCauses.support;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Prior;
import io.mapimedic.knowledge.Remediation.Kind;
import io.mapimedic.model.Attempt;
import io.mapimedic.model.Attempt.Result;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Severity;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Support;
import io.mapimedic.model.Value;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.ranking.Trial.Standing;
import io.mapimedic.testsupport.SmallCauses;
import io.mapimedic.testsupport.SmallRemediation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What carried-out remediations do to belief and order. */
class TriedTest {

    private static final Subject SERVER = Subject.unnamed(SubjectKind.SERVER);
    private static final Subject FIRST = new Subject(SubjectKind.SERVER, "EX01");
    private static final Subject SECOND = new Subject(SubjectKind.SERVER, "EX02");
    private static final Instant EIGHT = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");
    private static final Map<SubjectKind, SortedSet<Subject>> NOBODY_NAMED = Map.of();
    private static final Map<SubjectKind, SortedSet<Subject>> TWO_SERVERS =
            Map.of(SubjectKind.SERVER, new TreeSet<>(List.of(FIRST, SECOND)));

    private final KnowledgeBase knowledge = new SmallCauses()
            .cause(seen("a"))
            .cause(seen("b"))
            .cause(seen("c"))
            .remediation(new SmallRemediation("repair.a").fixes("a", 0.8).build())
            .remediation(new SmallRemediation("other.a").fixes("a", 0.5).build())
            .remediation(new SmallRemediation("repair.b").fixes("b", 0.9).build())
            .remediation(new SmallRemediation("check.a")
                    .fixes("a", 0.3)
                    .kind(Kind.CHECK)
                    .build())
            .knowledge();

    private final BeliefNetwork network = new BeliefNetwork(knowledge);

    @Test
    void a_repair_that_did_not_help_takes_out_what_it_would_have_fixed() {
        Beliefs before = beliefs(List.of());
        Beliefs after = beliefs(List.of(failed("repair.a", SERVER)));

        assertThat(ratio(after, "a", "c")).isCloseTo(0.2 * ratio(before, "a", "c"), within(0.01));
        assertThat(ratio(after, "b", "c")).isCloseTo(ratio(before, "b", "c"), within(0.01));
        assertThat(probability(after, "a", SERVER)).isLessThan(probability(before, "a", SERVER));
        assertThat(after.other()).isGreaterThan(before.other());
    }

    @Test
    void doing_the_same_twice_tells_no_more_and_two_ways_tell_both() {
        Beliefs once = beliefs(List.of(failed("repair.a", SERVER)));

        assertThat(beliefs(List.of(failed("repair.a", SERVER), failed("repair.a", SERVER)))
                        .hypotheses())
                .isEqualTo(once.hypotheses());
        assertThat(ratio(beliefs(List.of(failed("repair.a", SERVER), failed("other.a", SERVER))), "a", "c"))
                .isCloseTo(0.5 * ratio(once, "a", "c"), within(0.01));
    }

    @Test
    void the_order_of_attempts_does_not_change_what_is_believed() {
        Beliefs one = beliefs(List.of(failed("repair.a", SERVER), failed("repair.b", SERVER)));
        Beliefs other = beliefs(List.of(failed("repair.b", SERVER), failed("repair.a", SERVER)));

        assertThat(one.hypotheses()).isEqualTo(other.hypotheses());
    }

    @Test
    void another_server_is_not_repaired_by_it() {
        Beliefs before = network.update(TWO_SERVERS, List.of(), List.of(), List.of());
        Beliefs after = network.update(TWO_SERVERS, List.of(), List.of(), List.of(failed("repair.a", FIRST)));

        assertThat(probability(after, "a", FIRST)).isLessThan(probability(before, "a", FIRST));
        assertThat(probability(after, "a", SECOND)).isGreaterThan(probability(before, "a", SECOND));
    }

    @Test
    void a_fault_seen_after_the_repair_is_confirmed_and_its_repair_offered_again() {
        Beliefs after = beliefs(List.of(sight("a", TEN)), new Attempt("repair.a", SERVER, Result.DID_NOT_HELP, NINE));

        assertThat(hypothesis(after, "a").confirmed()).isTrue();
        assertThat(after.trials()).extracting(Trial::standing).containsExactly(Standing.STILL_SEEN);
        assertThat(after.trials().get(0).says()).contains("did not take effect");
        assertThat(ranked(after).get(0)).satisfies(first -> {
            assertThat(first.remediation().id()).isEqualTo("repair.a");
            assertThat(first.tried()).isNotNull();
            assertThat(first.tried().again()).isTrue();
            assertThat(first.tried().note()).contains("Again, because").contains("Verify first: `Get-It`");
        });
    }

    @Test
    void a_fault_seen_before_the_repair_is_no_longer_seen_and_is_to_be_looked_for_again() {
        Beliefs after = beliefs(List.of(sight("a", EIGHT)), new Attempt("repair.a", SERVER, Result.DID_NOT_HELP, NINE));

        assertThat(hypothesis(after, "a").confirmed()).isFalse();
        assertThat(hypothesis(after, "a").unknown()).contains("a.seen");
        assertThat(probability(after, "a", SERVER)).isLessThan(0.3);
        assertThat(after.outdated()).extracting(Finding::id).containsExactly("a.seen");
        assertThat(after.trials()).extracting(Trial::standing).containsExactly(Standing.LESS_LIKELY);
    }

    @Test
    void without_times_the_fault_is_believed_less_and_the_answer_says_why() {
        Beliefs after = beliefs(List.of(sight("a", null)), failed("repair.a", SERVER));

        assertThat(hypothesis(after, "a").confirmed()).isFalse();
        assertThat(after.outdated()).isEmpty();
        assertThat(after.trials()).extracting(Trial::standing).containsExactly(Standing.SEEN_AT_UNKNOWN_TIME);
        assertThat(after.trials().get(0).says()).contains("Nobody said whether");
    }

    @Test
    void a_check_changes_nothing_that_was_seen() {
        Beliefs after = beliefs(List.of(sight("a", EIGHT)), new Attempt("check.a", SERVER, Result.DID_NOT_HELP, NINE));

        assertThat(hypothesis(after, "a").confirmed()).isTrue();
    }

    @Test
    void what_was_tried_stands_at_the_end() {
        Beliefs after = beliefs(List.of(failed("repair.a", SERVER)));

        List<RankedRemediation> ranked = ranked(after);

        assertThat(ranked).extracting(RankedRemediation::rank).isSorted();
        assertThat(ranked.stream()
                        .filter(one -> one.tried() != null)
                        .map(one -> one.remediation().id()))
                .containsExactly("repair.a");
        assertThat(ranked.get(ranked.size() - 1).remediation().id()).isEqualTo("repair.a");
    }

    @Test
    void what_helped_in_part_has_ended_and_what_it_produced_counts_no_more() {
        Support produced = support("a", WeightOfEvidence.STRONGLY_FOR, finding("f.a", EIGHT));
        Support ofOther = support("b", WeightOfEvidence.STRONGLY_FOR, finding("f.b", EIGHT));
        Attempt partly = new Attempt("repair.a", SERVER, Result.HELPED_PARTLY, NINE);

        Beliefs after = beliefs(List.of(produced, ofOther), partly);

        assertThat(after.outdated()).extracting(Finding::id).containsExactly("f.a");
        assertThat(after.trials()).extracting(Trial::standing).containsExactly(Standing.ENDED);
        assertThat(after.hypotheses().get(0).cause().id()).isEqualTo("b");
        assertThat(probability(after, "a", SERVER)).isLessThan(0.1);
    }

    @Test
    void what_is_seen_after_a_repair_that_helped_in_part_counts() {
        Support produced = support("a", WeightOfEvidence.STRONGLY_FOR, finding("f.a", TEN));
        Attempt partly = new Attempt("repair.a", SERVER, Result.HELPED_PARTLY, NINE);

        assertThat(beliefs(List.of(produced), partly).outdated()).isEmpty();
    }

    /** Its sight, and one finding that speaks for it. */
    private static Cause seen(String id) {
        return cause(
                id,
                SubjectKind.SERVER,
                Prior.COMMON,
                Impact.MANY,
                Map.of("f." + id, WeightOfEvidence.STRONGLY_FOR, id + ".seen", WeightOfEvidence.STRONGLY_FOR),
                List.of(id + ".seen"));
    }

    private static Support sight(String cause, @Nullable Instant at) {
        return support(cause, WeightOfEvidence.STRONGLY_FOR, finding(cause + ".seen", at));
    }

    private static Finding finding(String id, @Nullable Instant at) {
        return Finding.of(
                id,
                true,
                Severity.WARNING,
                new Evidence("server.seen", SERVER, new Value.Flag(true), null, Source.PROBE, at));
    }

    private static Attempt failed(String remediation, Subject on) {
        return new Attempt(remediation, on, Result.DID_NOT_HELP);
    }

    private Beliefs beliefs(List<Attempt> tried) {
        return network.update(NOBODY_NAMED, List.of(), List.of(), tried);
    }

    private Beliefs beliefs(List<Support> supports, Attempt tried) {
        return network.update(
                NOBODY_NAMED, supports, supports.stream().map(Support::finding).toList(), List.of(tried));
    }

    private List<RankedRemediation> ranked(Beliefs beliefs) {
        return new ExpectedCostRanking(knowledge)
                .rank(beliefs.hypotheses(), beliefs.trials(), null, NOBODY_NAMED, List.of());
    }

    private static Hypothesis hypothesis(Beliefs beliefs, String cause) {
        return beliefs.hypotheses().stream()
                .filter(one -> one.cause().id().equals(cause))
                .findFirst()
                .orElseThrow();
    }

    private static double probability(Beliefs beliefs, String cause, Subject subject) {
        return beliefs.hypotheses().stream()
                .filter(one -> one.cause().id().equals(cause) && one.subject().equals(subject))
                .mapToDouble(Hypothesis::probability)
                .findFirst()
                .orElseThrow();
    }

    private static double ratio(Beliefs beliefs, String one, String other) {
        return probability(beliefs, one, SERVER) / probability(beliefs, other, SERVER);
    }
}

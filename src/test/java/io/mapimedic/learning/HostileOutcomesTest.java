package io.mapimedic.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.learning.Outcome.Result;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Support;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.ranking.BeliefNetwork;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.testsupport.SmallCauses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whoever wants to harm may report what they like: no belief and no rate leaves its bounds. */
class HostileOutcomesTest {

    private static final double A_LITTLE = 1e-9;

    @Property(tries = 300)
    void no_value_leaves_its_bounds(@ForAll("attacks") List<StoredOutcome> attack) {
        Learned learned = Learned.of(Cases.KNOWLEDGE, attack, 20);

        for (LearnedPrior prior : learned.priors()) {
            assertThat(prior.factor()).isBetween(1 / 3.0, 3.0);
        }
        for (LearnedRate rate : learned.rates()) {
            assertThat(rate.learned()).isBetween(0.05, 0.98);
            assertThat(Math.abs(rate.learned() - rate.authored())).isLessThanOrEqualTo(0.25 + A_LITTLE);
        }
    }

    @Property(tries = 300)
    void two_causes_change_their_ratio_by_nine_at_most_whatever_is_known(
            @ForAll("attacks") List<StoredOutcome> attack, @ForAll WeightOfEvidence weight) {
        double before = logOdds(Cases.KNOWLEDGE, weight);
        double after = logOdds(Learned.of(Cases.KNOWLEDGE, attack, 20).over(Cases.KNOWLEDGE), weight);

        assertThat(Math.abs(after - before)).isLessThanOrEqualTo(Math.log(9) + A_LITTLE);
    }

    @Property(tries = 300)
    void one_caller_alone_moves_a_prior_by_two_at_most(@ForAll("attacksOfOne") List<StoredOutcome> attack) {
        Learned learned = Learned.of(Cases.KNOWLEDGE, attack, 20);

        for (LearnedPrior prior : learned.priors()) {
            assertThat(prior.factor()).isBetween(0.499, 2.001);
        }
        for (LearnedRate rate : learned.rates()) {
            double furthest = Math.max(rate.authored(), 1 - rate.authored()) / 2;
            assertThat(Math.abs(rate.learned() - rate.authored())).isLessThanOrEqualTo(furthest + 0.001);
        }
    }

    @Property(tries = 100)
    void taking_an_attack_back_leaves_no_trace(@ForAll("attacks") List<StoredOutcome> attack) {
        List<StoredOutcome> honest =
                new Cases().report(30, "t.both", "t.common", Result.FIXED).outcomes();
        List<StoredOutcome> both = new ArrayList<>(honest);
        attack.forEach(one -> both.add(new StoredOutcome(1_000 + one.id(), one.outcome())));
        both.removeIf(one -> one.id() > 1_000);

        assertThat(Learned.of(Cases.KNOWLEDGE, both, 20)).isEqualTo(Learned.of(Cases.KNOWLEDGE, honest, 20));
    }

    /** ln of the belief in one cause by that in the other, with one finding that speaks for the rare one. */
    private static double logOdds(KnowledgeBase knowledge, WeightOfEvidence weight) {
        Subject server = new Subject(SubjectKind.SERVER, "EX01");
        SortedSet<Subject> servers = new TreeSet<>(List.of(server));
        var finding = SmallCauses.present("t.seen", server, Source.PROBE);
        List<Support> supports = List.of(SmallCauses.support("t.rare", weight, finding));
        Map<String, Double> belief = new HashMap<>();
        for (Hypothesis hypothesis : new BeliefNetwork(knowledge)
                .update(Map.of(SubjectKind.SERVER, servers), supports, List.of(finding))
                .hypotheses()) {
            // The pair of both is in either belief; without it the ratio is that of the single causes.
            belief.put(hypothesis.cause().id(), hypothesis.probability());
        }
        double sum = belief.get("t.rare") + belief.get("t.common");
        return Math.log(belief.get("t.rare") / sum) - Math.log(belief.get("t.common") / sum);
    }

    @Provide
    Arbitrary<List<StoredOutcome>> attacks() {
        return attack(Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h"));
    }

    @Provide
    Arbitrary<List<StoredOutcome>> attacksOfOne() {
        return attack(Arbitraries.just("a"));
    }

    /** Runs of equal reports: an attacker repeats what works. */
    private static Arbitrary<List<StoredOutcome>> attack(Arbitrary<String> callers) {
        record Run(int times, String remediation, String cause, Result result, String caller, int day) {}
        return Combinators.combine(
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.of("t.both", "t.rare-only", "t.gone"),
                        Arbitraries.of("t.common", "t.rare").injectNull(0.2),
                        Arbitraries.of(Result.class),
                        callers,
                        Arbitraries.integers().between(0, 30))
                .as(Run::new)
                .list()
                .ofMaxSize(25)
                .map(runs -> {
                    Cases cases = new Cases();
                    for (Run run : runs) {
                        for (int i = 0; i < run.times(); i++) {
                            cases.add(
                                    run.remediation(),
                                    run.cause(),
                                    run.result(),
                                    List.of("t.rare-only", "t.both"),
                                    run.caller(),
                                    run.day());
                        }
                    }
                    return cases.outcomes();
                });
    }
}

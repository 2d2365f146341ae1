package io.mapimedic.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mapimedic.decision.FaultSets.Weighed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sets of faults against numbers worked out by hand. */
class FaultSetsTest {

    private static final double OTHER = Math.log(0.001);

    @Test
    void single_faults_alone_sum_to_one() {
        double[] shares = new FaultSets(random(new Random(3), 12), OTHER, 1).marginals();

        assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void no_marginal_leaves_the_range_of_a_probability_however_strong_the_evidence() {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            double[] shares =
                    new FaultSets(random(random, random.nextInt(15)), OTHER, 1 + random.nextInt(6)).marginals();

            assertThat(Arrays.stream(shares).boxed()).allMatch(share -> share >= 0 && share <= 1 + 1e-12);
            assertThat(Arrays.stream(shares).sum()).isBetween(1 - 1e-9, 6.0);
        }
    }

    @Test
    void two_findings_that_only_two_faults_together_explain_name_the_pair() {
        FaultSets sets = new FaultSets(List.of(cause(0.05, 1, 50), cause(0.05, 2, 50), cause(0.05, 3, 1)), OTHER, 3);

        assertThat(sets.pair()).isNotNull();
        assertThat(List.of(sets.pair().first(), sets.pair().second())).containsExactlyInAnyOrder(0, 1);
        assertThat(sets.pair().share()).isBetween(0.5, 1.0);
    }

    @Test
    void one_finding_that_one_fault_explains_names_no_pair() {
        assertThat(new FaultSets(List.of(cause(0.05, 1, 50), cause(0.05, 1, 50)), OTHER, 3).pair())
                .isNull();
    }

    @Test
    void a_finding_is_present_as_noisy_or_says() {
        // Base .05: alone each fault makes it .5, both 1 - .5 * .5 / .95.
        double odds = 0.01;
        FaultSets sets = new FaultSets(List.of(cause(odds, 1, 10), cause(odds, 1, 10)), Math.log(1e-9), 2);

        double single = odds * 10;
        double both = odds * odds * (1 - 0.5 * 0.5 / 0.95) / 0.05;
        assertThat(sets.marginals()[0]).isCloseTo((single + both) / (2 * single + both + 1e-9), within(1e-9));
    }

    @Test
    void what_speaks_against_a_cause_speaks_against_every_set_with_it() {
        FaultSets without = new FaultSets(List.of(cause(0.09, 1, 10), cause(0.09, 2, 10)), OTHER, 2);
        FaultSets with = new FaultSets(
                List.of(
                        cause(0.09, 1, 10),
                        new Weighed(Math.log(0.09), new int[] {2, 3}, new double[] {Math.log(10), -Math.log(10)})),
                OTHER,
                2);

        assertThat(without.pair()).isNull();
        assertThat(with.marginals()[1]).isLessThan(without.marginals()[1] / 4);
    }

    @Test
    void of_three_faults_with_a_finding_each_all_three_come_before_the_rest() {
        List<Weighed> causes = new ArrayList<>();
        for (int c = 0; c < 9; c++) {
            causes.add(cause(0.08, c, c < 3 ? 50 : 1));
        }
        double[] pairs = new FaultSets(causes, OTHER, 2).marginals();
        double[] triples = new FaultSets(causes, OTHER, 3).marginals();

        for (int c = 0; c < 3; c++) {
            assertThat(triples[c]).isGreaterThan(pairs[c]).isGreaterThan(0.75);
            assertThat(triples[c]).isGreaterThan(5 * triples[8]);
        }
    }

    private static Weighed cause(double odds, int finding, double ratio) {
        return new Weighed(Math.log(odds), new int[] {finding}, new double[] {Math.log(ratio)});
    }

    private static List<Weighed> random(Random random, int count) {
        List<Weighed> causes = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            int[] findings = random.ints(0, 8).distinct().limit(5).toArray();
            causes.add(new Weighed(
                    -random.nextDouble() * 7,
                    findings,
                    Arrays.stream(findings)
                            .mapToDouble(f -> random.nextGaussian() * 60)
                            .toArray()));
        }
        causes.sort(Comparator.comparingDouble(Weighed::sum).reversed());
        return causes;
    }
}

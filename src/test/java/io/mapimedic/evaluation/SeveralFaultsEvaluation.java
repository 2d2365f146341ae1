package io.mapimedic.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.mapimedic.decision.FaultSets;
import io.mapimedic.decision.FaultSets.Weighed;
import io.mapimedic.evaluation.PrinterTask.Several;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Faults as they come, one, two or more at once, on the public network WIN95PTS with all answers known: one fault at a time against sets of
 * faults. Runs in the profile {@code evaluation}; the results stand in {@code docs/quality.md}.
 */
@Tag("evaluation")
class SeveralFaultsEvaluation {

    private static final double NONE = -3;

    private static PrinterTask task;
    private static List<Several> cases;
    private static double[] logOdds;
    private static List<double[][]> weights;

    @BeforeAll
    static void read() throws IOException {
        String folder = System.getProperty("win95pts", "");
        assumeThat(folder).as("-Dwin95pts names the folder of the network").isNotEmpty();
        Path home = Path.of(folder);
        task = new PrinterTask(BayesianNetwork.read(home.resolve("win95pts.bif")), home.resolve("w95_task.json"));
        cases = task.sampleSeveral(Integer.getInteger("cases", 2000), Long.getLong("seed", 1));
        logOdds = task.logOdds();
        weights = task.questions.stream().map(task::weights).toList();
    }

    @Test
    void sets_of_faults_against_one_fault_at_a_time() {
        print("%d cases, %.2f faults on average"
                .formatted(
                        cases.size(),
                        cases.stream()
                                .mapToInt(it -> it.truths().cardinality())
                                .average()
                                .orElseThrow()));
        print(
                "| Hypotheses | first one is at work | faults found among as many | both of two in the first 3 | all of three in the first 5 | ECE | Brier |");
        print("|---|---|---|---|---|---|---|");
        Quality single = quality("one fault at a time", 1);
        Quality pairs = quality("singles and pairs", 2);
        Quality triples = quality("singles, pairs and triples", 3);
        quality("all sets of the six best", FaultSets.BEST);

        assertThat(pairs.brier()).isLessThan(single.brier());
        assertThat(triples.brier()).isLessThan(single.brier());
    }

    private record Quality(double brier) {}

    private static Quality quality(String name, int most) {
        int[] counts = new int[10];
        double[] sure = new double[10];
        double[] right = new double[10];
        double brier = 0;
        double first = 0, withTruth = 0, found = 0, truths = 0, twos = 0, bothOf = 0, threes = 0, allOf = 0;
        for (Several it : cases) {
            double[] belief = belief(it, most);
            List<Integer> order = IntStream.range(0, belief.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(c -> -belief[c]))
                    .toList();
            int n = it.truths().cardinality();
            if (n > 0) {
                withTruth++;
                first += it.truths().get(order.get(0)) ? 1 : 0;
                truths += n;
                found += among(order, n, it.truths());
            }
            if (n == 2) {
                twos++;
                bothOf += among(order, 3, it.truths()) == 2 ? 1 : 0;
            }
            if (n == 3) {
                threes++;
                allOf += among(order, 5, it.truths()) == 3 ? 1 : 0;
            }
            for (int c = 0; c < belief.length; c++) {
                double truth = it.truths().get(c) ? 1 : 0;
                brier += (belief[c] - truth) * (belief[c] - truth);
                int bin = Math.min(9, (int) (belief[c] * 10));
                counts[bin]++;
                sure[bin] += belief[c];
                right[bin] += truth;
            }
        }
        double ece = 0;
        for (int bin = 1; bin < 10; bin++) {
            ece += Math.abs(sure[bin] - right[bin]);
        }
        ece /= Math.max(1, IntStream.range(1, 10).map(bin -> counts[bin]).sum());
        brier /= cases.size();
        print("| %s | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |"
                .formatted(name, first / withTruth, found / truths, bothOf / twos, allOf / threes, ece, brier));
        return new Quality(brier);
    }

    private static int among(List<Integer> order, int first, BitSet truths) {
        return (int) order.stream().limit(first).filter(truths::get).count();
    }

    private static double[] belief(Several it, int most) {
        record Placed(int fault, Weighed weighed) {}
        List<Placed> placed = new ArrayList<>();
        int[] findings = IntStream.range(0, weights.size()).toArray();
        for (int c = 0; c < logOdds.length; c++) {
            int fault = c;
            placed.add(new Placed(
                    c,
                    new Weighed(
                            logOdds[c],
                            findings,
                            IntStream.of(findings)
                                    .mapToDouble(q -> weights.get(q)[it.answers()[q]][fault])
                                    .toArray())));
        }
        placed.sort(Comparator.comparingDouble(one -> -one.weighed().sum()));
        double[] marginals = new FaultSets(placed.stream().map(Placed::weighed).toList(), NONE, most).marginals();
        double[] belief = new double[logOdds.length];
        for (int i = 0; i < placed.size(); i++) {
            belief[placed.get(i).fault()] = marginals[i];
        }
        return belief;
    }

    private static void print(String line) {
        System.out.println(line);
    }
}

package io.mapimedic.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.mapimedic.decision.Problem;
import io.mapimedic.evaluation.PrinterRun.Summary;
import io.mapimedic.evaluation.PrinterTask.Case;
import io.mapimedic.evaluation.PrinterTask.Costs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The choices of the product on the public network WIN95PTS, beside other ways to choose. Runs in the profile {@code evaluation}, with the
 * folder of the network given by {@code -Dwin95pts=…}; the results stand in {@code docs/quality.md}.
 */
@Tag("evaluation")
class PrinterEvaluation {

    /** Nobody answers everything right; assuming so costs little where they do. */
    private static final double NOISE = 0.05;

    private static PrinterTask task;
    private static List<Case> cases;

    @BeforeAll
    static void read() throws IOException {
        String folder = System.getProperty("win95pts", "");
        assumeThat(folder).as("-Dwin95pts names the folder of the network").isNotEmpty();
        Path home = Path.of(folder);
        task = new PrinterTask(BayesianNetwork.read(home.resolve("win95pts.bif")), home.resolve("w95_task.json"));
        String seed = System.getProperty("seed", "");
        cases = seed.isEmpty()
                ? task.read(Files.readAllLines(home.resolve("w95_eval500_seed1.jsonl")))
                : task.sample(Integer.getInteger("cases", 500), Long.parseLong(seed));
    }

    @Test
    void the_cost_until_the_fault_is_repaired() {
        print(
                "| Way to choose | minutes ± s.e. | unit ± s.e. | questions (minutes / unit) | top-1 / top-3 before the first repair |");
        print("|---|---|---|---|---|");
        Summary minutes = summary(Costs.MINUTES, "voi");
        Summary unit = summary(Costs.UNIT, "voi");
        row("**value of information, weights added (the product)**", minutes, unit);
        row(
                "most information for its cost, weights added",
                summary(Costs.MINUTES, "entropy"),
                summary(Costs.UNIT, "entropy"));
        Summary withoutQuestions = summary(Costs.MINUTES, "none");
        row("no questions, weights added", withoutQuestions, summary(Costs.UNIT, "none"));
        row("static list by prior", summary(Costs.MINUTES, "static"), summary(Costs.UNIT, "static"));
        row(
                "certainty factors of MYCIN, value of information",
                summary(Costs.MINUTES, "mycin"),
                summary(Costs.UNIT, "mycin"));
        if (Boolean.getBoolean("exact")) {
            row("value of information, exact inference", summary(Costs.MINUTES, "exact"), summary(Costs.UNIT, "exact"));
        }

        assertThat(minutes.questions()).isLessThanOrEqualTo(7.5);
        assertThat(minutes.cost()).isLessThan(0.8 * withoutQuestions.cost());
        if (!fresh()) {
            assertThat(minutes.cost()).isLessThanOrEqualTo(9.6);
            assertThat(unit.cost()).isLessThanOrEqualTo(3.2);
        }
    }

    @Test
    void the_order_of_causes_with_all_answers_known() {
        print("| Evidence | top-1 | top-3 | ECE of the top | Brier |");
        print("|---|---|---|---|---|");
        Problem problem = task.problem(Costs.MINUTES, 0);
        Problem aware = task.problem(Costs.MINUTES, NOISE);
        Random random = new Random(5);
        List<Case> disturbed =
                cases.stream().map(it -> task.disturbed(it, NOISE, random)).toList();
        Order added = order("weights added (the product)", Policies.additive(task.prior(), problem), cases);
        order("exact inference", Policies.exact(task), cases);
        order("certainty factors of MYCIN", Policies.certaintyFactors(task.prior(), problem), cases);
        Order noisy = order(
                "weights added, 5 % wrong answers, noise in the model",
                Policies.additive(task.prior(), aware), disturbed);
        order("weights added, 5 % wrong answers, unaware", Policies.additive(task.prior(), problem), disturbed);

        if (!fresh()) {
            assertThat(added.top1()).isGreaterThanOrEqualTo(0.60);
            assertThat(added.top3()).isGreaterThanOrEqualTo(0.83);
            assertThat(added.ece()).isLessThanOrEqualTo(0.05);
            assertThat(noisy.top3()).isGreaterThanOrEqualTo(0.78);
        }
    }

    @Test
    void the_distance_from_the_exhaustive_optimum_on_small_problems() {
        List<Double> ratios = new ArrayList<>();
        for (int complaint = 1; complaint <= 6; complaint++) {
            int question = task.question("Problem" + complaint);
            int state = task.isComplaint(question, 0) ? 0 : 1;
            for (double factor : new double[] {1, 3, 10}) {
                PrinterTask.Small small = task.small(question, state, factor, 8, 5);
                ExhaustiveOptimum optimum = new ExhaustiveOptimum(small.problem());
                ratios.add(optimum.policy(small.belief()) / optimum.optimum(small.belief()));
            }
        }
        double mean = ratios.stream().mapToDouble(r -> r).average().orElseThrow();
        double worst = ratios.stream().mapToDouble(r -> r).max().orElseThrow();
        print("expected cost / exhaustive optimum, %d problems: mean %.4f, worst %.4f"
                .formatted(ratios.size(), mean, worst));

        assertThat(ratios).allMatch(ratio -> ratio >= 1 - 1e-9);
        assertThat(mean).isLessThanOrEqualTo(1.03);
        assertThat(worst).isLessThanOrEqualTo(1.10);
    }

    private static boolean fresh() {
        return !System.getProperty("seed", "").isEmpty();
    }

    private static Summary summary(Costs costs, String way) {
        Problem problem = task.problem(costs, 0);
        Policies.Beliefs added = Policies.additive(task.prior(), problem);
        PrinterRun run = switch (way) {
            case "entropy" -> new PrinterRun(task, problem, added, Policies.entropy(problem));
            case "none" -> new PrinterRun(task, problem, added, Policies.nothing());
            case "static" -> new PrinterRun(task, problem, known -> task.prior(), Policies.nothing());
            case "mycin" ->
                new PrinterRun(
                        task,
                        problem,
                        Policies.certaintyFactors(task.prior(), problem),
                        Policies.valueOfInformation(problem));
            case "exact" -> new PrinterRun(task, problem, Policies.exact(task), Policies.valueOfInformation(problem));
            default -> new PrinterRun(task, problem, added, Policies.valueOfInformation(problem));
        };
        return run.conduct(cases);
    }

    private static void row(String way, Summary minutes, Summary unit) {
        print("| %s | %.2f ± %.2f | %.2f ± %.2f | %.1f / %.1f | %.3f / %.3f |"
                .formatted(
                        way,
                        minutes.cost(),
                        minutes.error(),
                        unit.cost(),
                        unit.error(),
                        minutes.questions(),
                        unit.questions(),
                        minutes.top1(),
                        minutes.top3()));
    }

    private record Order(double top1, double top3, double ece, double brier) {}

    private static Order order(String evidence, Policies.Beliefs beliefs, List<Case> of) {
        int[] counts = new int[10];
        double[] sure = new double[10];
        double[] right = new double[10];
        int top1 = 0;
        int top3 = 0;
        double brier = 0;
        for (Case it : of) {
            double[] belief = beliefs.of(all(it));
            int rank = PrinterRun.rank(belief, it.truth());
            double top = IntStream.range(0, belief.length)
                    .mapToDouble(c -> belief[c])
                    .max()
                    .orElseThrow();
            int bin = Math.min(9, (int) (top * 10));
            counts[bin]++;
            sure[bin] += top;
            right[bin] += rank == 0 ? 1 : 0;
            top1 += rank == 0 ? 1 : 0;
            top3 += rank < 3 ? 1 : 0;
            for (int c = 0; c < belief.length; c++) {
                brier += Math.pow(belief[c] - (c == it.truth() ? 1 : 0), 2);
            }
        }
        int n = of.size();
        double ece = IntStream.range(0, 10)
                        .mapToDouble(b -> Math.abs(sure[b] - right[b]))
                        .sum()
                / n;
        Order order = new Order(top1 / (double) n, top3 / (double) n, ece, brier / n);
        print("| %s | %.3f | %.3f | %.3f | %.3f |"
                .formatted(evidence, order.top1(), order.top3(), order.ece(), order.brier()));
        return order;
    }

    private static Map<Integer, Integer> all(Case it) {
        Map<Integer, Integer> known = new LinkedHashMap<>();
        for (int q = 0; q < it.answers().length; q++) {
            known.put(q, it.answers()[q]);
        }
        return known;
    }

    private static void print(String line) {
        System.out.println(String.format(Locale.ROOT, "%s", line));
    }
}

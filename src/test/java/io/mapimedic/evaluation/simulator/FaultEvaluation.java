package io.mapimedic.evaluation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.testsupport.TestKnowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The product on faults of MAPI over HTTP that a simulator makes from tables of its own, beside other ways to work. Runs in the profile
 * {@code evaluation}; {@code -Dseed=} draws other cases, {@code -Dcases=} more or fewer, {@code -Ddetails=true} shows each fault,
 * {@code -Ddecisive=true} the answers that the product makes too little of. The results
 * stand in {@code docs/quality.md}.
 */
@Tag("evaluation")
class FaultEvaluation {

    private static final List<Disturbance> DISTURBANCES = disturbances();

    /** Ways beside the product are conducted on the first of its cases only; all noise is in them alike. */
    private static final int COMPARED = 1080;

    private static final int FEW = 360;

    private static Troubleshooter troubleshooter;
    private static Tables tables;
    private static List<Case> cases;
    private static Summary product;

    @BeforeAll
    static void conductTheProduct() {
        troubleshooter = TestKnowledge.troubleshooter();
        tables = TableReader.read(troubleshooter.knowledge());
        cases = Case.draw(tables, Integer.getInteger("cases", 5040), Long.getLong("seed", 1), DISTURBANCES);
        product = summary(new ProductWay(troubleshooter, true), cases);
    }

    @Test
    void the_cost_until_the_fault_is_repaired() {
        StaticList list = new StaticList(troubleshooter.knowledge());
        List<Case> compared = first(COMPARED);
        List<Case> few = first(FEW);
        Summary same = product.first(compared.size());
        Summary guide = summary(new GuideWay(troubleshooter, list), compared);
        Summary unasked = summary(new ProductWay(troubleshooter, false), compared);
        Summary limit = summary(new ExactWay(troubleshooter.knowledge(), false), few);

        print("| Way to work (cases) | cost ± s.e. | minutes ± s.e. | questions, of people | steps | repaired |"
                + " interruptions in vain, of 100 cases | top-1 / top-3 before the first step |");
        print("|---|---|---|---|---|---|---|---|");
        row("**the product**", product);
        row("the product, of these", same);
        row("the guide's decision tree, then the static list", guide);
        row("static list by prior", summary(list, compared));
        row("the product without questions", unasked);
        row("the product, of these", product.first(few.size()));
        row("tables known, value of information", limit);
        row("tables known, entropy", summary(new ExactWay(troubleshooter.knowledge(), true), few));
        print("");
        print("of the product's cost questions are %.1f, steps %.1f, handing over %.1f"
                .formatted(
                        product.mean(one -> one.bill().asking()),
                        product.mean(one -> one.bill().doing()),
                        product.mean(one -> one.bill().handingOver())));
        print("product / guide: %.3f ± %.3f".formatted(same.cost() / guide.cost(), same.errorOfRatio(guide)));
        noise(same, guide);

        assertThat(product.unsafe()).as("steps offered before their gate").isZero();
        assertThat(same.cost()).isLessThan(unasked.cost());
        assertThat(same.cost() / guide.cost()).isLessThanOrEqualTo(0.5);
    }

    private static void noise(Summary same, Summary guide) {
        print("");
        print("| Cases | cost | product / guide | questions | repaired | top-3 | top-3 of exact inference |");
        print("|---|---|---|---|---|---|---|");
        for (double wrong : new double[] {0, 0.05, 0.10}) {
            for (double unknown : new double[] {0, 0.30}) {
                of(
                        "%.0f %% wrong, %.0f %% unknown".formatted(100 * wrong, 100 * unknown),
                        it -> it.disturbance().wrong() == wrong
                                && it.disturbance().unknown() == unknown,
                        same,
                        guide);
            }
        }
        for (int distractors = 0; distractors <= 2; distractors++) {
            int count = distractors;
            of("%d harmless deviations".formatted(count), it -> it.disturbance().distractors() == count, same, guide);
        }
        of("one server", it -> it.setting().servers() == 1, same, guide);
        of("two servers", it -> it.setting().servers() == 2, same, guide);
        of("four servers", it -> it.setting().servers() == 4, same, guide);
        of("a load balancer", it -> it.setting().loadBalancer(), same, guide);
        of("hybrid", it -> it.setting().hybrid(), same, guide);
        of("a fault that the knowledge has", it -> !it.fault().isOther(), same, guide);
        of("another fault", it -> it.fault().isOther(), same, guide);
    }

    private static void of(String which, Predicate<Case> it, Summary same, Summary guide) {
        Summary mine = product.of(it);
        print("| %s (%d) | %.1f | %.2f | %.1f | %.3f | %s |"
                .formatted(
                        which,
                        mine.outcomes().size(),
                        mine.cost(),
                        same.of(it).cost() / guide.of(it).cost(),
                        mine.mean(one -> one.bill().questions()),
                        mine.repaired(),
                        mine.hasStandings() ? "%.3f | %.3f".formatted(mine.top(3), mine.exactTop(3)) : "- | -"));
    }

    @Test
    void the_order_of_causes_before_the_first_step() {
        print("| Belief from the same answers | top-1 | top-3 | ECE | Brier |");
        print("|---|---|---|---|---|");
        print("| the product | %.3f | %.3f | %.3f | %.3f |"
                .formatted(product.top(1), product.top(3), product.ece(), product.brier()));
        print("| exact, the limit | %.3f | %.3f | | |".formatted(product.exactTop(1), product.exactTop(3)));
        print("top-3 of the limit: %.3f".formatted(product.top(3) / product.exactTop(3)));
        print("handing over: precision %.3f, recall %.3f; steps before their gate: %d"
                .formatted(product.precisionOfHandingOver(), product.recallOfHandingOver(), product.unsafe()));
        if (Boolean.getBoolean("decisive")) {
            new Decisive(product).print();
        }
        if (Boolean.getBoolean("details")) {
            new Details(troubleshooter, product).print();
            new Pairs(troubleshooter, tables).print();
        }

        assertThat(product.top(3) / product.exactTop(3)).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void the_order_of_causes_with_all_answers_known() {
        print("| All answers known | top-1 | top-3 | ECE | Brier | exact top-1 | exact top-3 |");
        print("|---|---|---|---|---|---|---|");
        for (Disturbance disturbance : List.of(
                Disturbance.NONE,
                new Disturbance(0, 0, 2),
                new Disturbance(0.05, 0, 1),
                new Disturbance(0.05, 0.3, 1))) {
            List<Case> drawn = Case.draw(tables, 150, Long.getLong("seed", 1) + 7, List.of(disturbance));
            Summary all = summary(new AllAnswers(troubleshooter), drawn);
            print("| %.0f %% wrong, %.0f %% unknown, %d harmless deviations | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |"
                    .formatted(
                            100 * disturbance.wrong(),
                            100 * disturbance.unknown(),
                            disturbance.distractors(),
                            all.top(1),
                            all.top(3),
                            all.ece(),
                            all.brier(),
                            all.exactTop(1),
                            all.exactTop(3)));
        }
    }

    private static List<Disturbance> disturbances() {
        List<Disturbance> all = new ArrayList<>();
        for (double wrong : new double[] {0, 0.05, 0.10}) {
            for (double unknown : new double[] {0, 0.30}) {
                for (int distractors = 0; distractors <= 2; distractors++) {
                    all.add(new Disturbance(wrong, unknown, distractors));
                }
            }
        }
        return List.copyOf(all);
    }

    private static List<Case> first(int most) {
        return cases.subList(0, Math.min(cases.size(), most));
    }

    private static Summary summary(Way way, List<Case> of) {
        return new Summary(of.parallelStream().map(way::conduct).toList());
    }

    private static void row(String way, Summary it) {
        print("| %s (%d) | %.1f ± %.1f | %.1f ± %.1f | %.1f, %.1f | %.1f | %.3f | %.1f | %s |"
                .formatted(
                        way,
                        it.outcomes().size(),
                        it.cost(),
                        it.error(one -> one.bill().cost()),
                        it.mean(one -> one.bill().minutes()),
                        it.error(one -> one.bill().minutes()),
                        it.mean(one -> one.bill().questions()),
                        it.mean(one -> one.bill().questionsToPeople()),
                        it.mean(one -> one.bill().steps()),
                        it.repaired(),
                        100 * it.mean(one -> one.bill().harmInVain()),
                        it.hasStandings() ? "%.3f / %.3f".formatted(it.top(1), it.top(3)) : "-"));
    }

    private static void print(String line) {
        System.out.println(String.format(Locale.ROOT, "%s", line));
    }
}

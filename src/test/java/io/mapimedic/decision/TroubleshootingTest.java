package io.mapimedic.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Asking and acting, by figures that can be worked out by hand. */
class TroubleshootingTest {

    private static final double DEAR = 10_000;

    @Test
    void the_cost_of_repair_is_that_of_the_order_by_probability_over_cost() {
        // 0.5 in 60 minutes, 0.3 in 10, 0.2 in 5: order 5, 10, 60 costs 5 + .8 * 10 + .5 * 60.
        Troubleshooting it = new Troubleshooting(
                new Problem(3, List.of(repair(0, 60), repair(1, 10), repair(2, 5)), List.of(), DEAR));

        double[] belief = {0.5, 0.3, 0.2};
        assertThat(it.repairCost(belief)).isCloseTo(43, within(1e-9));
        assertThat(it.repairs(belief)).extracting(Action::id).containsExactly("repair 2", "repair 1", "repair 0");
    }

    @Test
    void a_case_is_handed_over_where_that_is_cheaper() {
        Troubleshooting it = new Troubleshooting(new Problem(2, List.of(repair(0, 10), repair(1, 100)), List.of(), 50));

        // The first repair is worth its 10 minutes; the second one costs more than handing over.
        assertThat(it.repairCost(new double[] {0.6, 0.4})).isCloseTo(10 + 0.4 * 50, within(1e-9));
        assertThat(it.repairs(new double[] {0.6, 0.4})).hasSize(1);
    }

    @Test
    void a_question_that_tells_dear_repairs_apart_is_asked() {
        Problem problem = new Problem(
                2, List.of(repair(0, 60), repair(1, 60)), List.of(telling("which", 1), telling("dear", 50)), DEAR);

        assertThat(new Troubleshooting(problem).next(new double[] {0.5, 0.5}, new BitSet()))
                .get()
                .satisfies(value -> {
                    assertThat(value.question()).isZero();
                    // Without it 60 + .5 * 60; with it 60.
                    assertThat(value.saves()).isCloseTo(30, within(1e-9));
                });
    }

    @Test
    void nothing_is_asked_when_repairs_cost_less_than_the_answer() {
        Problem problem = new Problem(2, List.of(repair(0, 1), repair(1, 1)), List.of(telling("which", 3)), DEAR);

        assertThat(new Troubleshooting(problem).next(new double[] {0.5, 0.5}, new BitSet()))
                .isEmpty();
    }

    @Test
    void what_is_answered_is_not_asked_again_and_what_nobody_knows_is_worth_nothing() {
        BitSet asked = new BitSet();
        asked.set(0);
        List<Action> repairs = List.of(repair(0, 60), repair(1, 60));
        Question unanswerable = new Question("nobody knows", 0, 1, new double[][] {{1, 0}, {0, 1}});

        assertThat(new Troubleshooting(new Problem(2, repairs, List.of(telling("which", 1)), DEAR))
                        .next(new double[] {0.5, 0.5}, asked))
                .isEmpty();
        assertThat(new Troubleshooting(new Problem(2, repairs, List.of(unanswerable), DEAR))
                        .next(new double[] {0.5, 0.5}, new BitSet()))
                .isEmpty();
    }

    @Test
    void two_questions_that_help_only_together_are_found() {
        // Each alone leaves the order of repairs as it is; both together tell which of four is broken.
        Question upper = new Question("upper", 1, 0, new double[][] {{1, 1, 0, 0}, {0, 0, 1, 1}});
        Question odd = new Question("odd", 1, 0, new double[][] {{1, 0, 1, 0}, {0, 1, 0, 1}});
        List<Action> repairs = List.of(repair(0, 60), repair(1, 60), repair(2, 60), repair(3, 60));

        assertThat(new Troubleshooting(new Problem(4, repairs, List.of(upper, odd), DEAR))
                        .next(new double[] {0.25, 0.25, 0.25, 0.25}, new BitSet()))
                .isPresent();
    }

    @Test
    void what_only_many_questions_find_together_is_looked_for_before_the_case_is_handed_over() {
        // One of 64 is broken. After two answers it is one of 16, and still no repair of 40 minutes is worth trying
        // against 240; after six it is known.
        assertThat(halves(3).next(even(64), new BitSet())).isPresent();
        assertThat(halves(40).next(even(64), new BitSet())).isEmpty();
    }

    @Test
    void while_a_fault_is_looked_for_the_question_that_tells_most_comes_first() {
        double[][] one = new double[2][64];
        Arrays.fill(one[1], 1);
        one[0][0] = 1;
        one[1][0] = 0;

        assertThat(halves(3, new Question("just the first", 3, 0, one))
                        .next(even(64), new BitSet())
                        .orElseThrow()
                        .question())
                .isLessThan(6);
    }

    /** Six questions of which each halves what is left of 64 causes, and others. */
    private static Troubleshooting halves(double minutes, Question... others) {
        List<Action> repairs = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (int cause = 0; cause < 64; cause++) {
            repairs.add(repair(cause, 40));
        }
        for (int bit = 0; bit < 6; bit++) {
            double[][] given = new double[2][64];
            for (int cause = 0; cause < 64; cause++) {
                given[cause >> bit & 1][cause] = 1;
            }
            questions.add(new Question("bit " + bit, minutes, 0, given));
        }
        questions.addAll(List.of(others));
        return new Troubleshooting(new Problem(64, repairs, questions, 240));
    }

    private static double[] even(int causes) {
        double[] belief = new double[causes];
        Arrays.fill(belief, 1.0 / causes);
        return belief;
    }

    @Test
    void a_failed_repair_takes_its_cause_out_of_the_belief() {
        double[] after = Troubleshooting.failed(
                new double[] {0.5, 0.3, 0.2}, new Action("half", 1, new int[] {0}, new double[] {0.5}));

        assertThat(after).containsExactly(new double[] {0.25 / 0.75, 0.3 / 0.75, 0.2 / 0.75}, within(1e-12));
    }

    @Test
    void an_answer_that_was_thought_impossible_leaves_belief_alone() {
        Question never = new Question("never", 0, 0, new double[][] {{0, 0}, {1, 1}});

        assertThat(Troubleshooting.answered(new double[] {0.7, 0.3}, never, 0)).containsExactly(0.7, 0.3);
    }

    @Test
    void costs_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> repair(0, 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new Question("q", -1, 0, new double[0][0])).hasMessageContaining("neither can be");
        assertThatThrownBy(() -> new Problem(1, List.of(), List.of(), 0)).hasMessageContaining("Escalation");
        assertThatThrownBy(() -> new Action("a", 1, new int[] {0}, new double[0]))
                .hasMessageContaining("1 causes");
    }

    private static Action repair(int cause, double minutes) {
        return new Action("repair " + cause, minutes, new int[] {cause}, new double[] {1});
    }

    private static Question telling(String id, double minutes) {
        return new Question(id, minutes, 0, new double[][] {{1, 0}, {0, 1}});
    }
}

package io.mapimedic.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.decision.Action;
import io.mapimedic.decision.Problem;
import io.mapimedic.decision.Troubleshooting;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Prior;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.learning.Outcome.Result;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.testsupport.SmallCauses;
import io.mapimedic.testsupport.SmallRemediation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A world in which authors are wrong: what they think the best repair of the commonest fault is hardly ever helps, and the fault is not the
 * commonest. Cases are repaired in the order of the product, and reported; the expected cost of that order nears the one of somebody who knows
 * the true figures.
 */
class LearningSimulationTest {

    private static final List<String> CAUSES = List.of("t.first", "t.second", "t.third");
    private static final double[] TRUE_SHARE = {0.25, 0.55, 0.20};
    private static final double ESCALATION = 240;
    private static final int RUNS = 50;

    private static final Map<String, Map<String, Double>> TRUE_RATES = Map.of(
            "t.quick", Map.of("t.first", 0.3),
            "t.sound", Map.of("t.first", 0.9),
            "t.restart", Map.of("t.second", 0.4, "t.third", 0.2),
            "t.replace", Map.of("t.second", 0.9),
            "t.rebuild", Map.of("t.third", 0.9));

    private static final KnowledgeBase AUTHORED = new SmallCauses()
            .cause(SmallCauses.cause("t.first", SubjectKind.SERVER, Prior.COMMON))
            .cause(SmallCauses.cause("t.second", SubjectKind.SERVER, Prior.OCCASIONAL))
            .cause(SmallCauses.cause("t.third", SubjectKind.SERVER, Prior.OCCASIONAL))
            .remediation(repair("t.quick", 15, Map.of("t.first", 0.8)))
            .remediation(repair("t.sound", 20, Map.of("t.first", 0.8)))
            .remediation(repair("t.restart", 10, Map.of("t.second", 0.5, "t.third", 0.5)))
            .remediation(repair("t.replace", 30, Map.of("t.second", 0.8)))
            .remediation(repair("t.rebuild", 30, Map.of("t.third", 0.8)))
            .knowledge();

    private static Remediation repair(String id, int minutes, Map<String, Double> fixes) {
        SmallRemediation remediation = new SmallRemediation(id).minutes(minutes);
        fixes.forEach(remediation::fixes);
        return remediation.build();
    }

    @Test
    void the_expected_cost_nears_that_of_somebody_who_knows_the_truth() {
        double authored = cost(order(AUTHORED));
        double clairvoyant = cost(orderOfTruth());
        double after50 = mean(50, 0);
        double after200 = mean(200, 0);
        double attacked = mean(200, 1);

        System.out.printf(
                Locale.ROOT,
                "learning: authored %.1f, after 50 outcomes %.1f, after 200 %.1f, with an attacker %.1f, clairvoyant %.1f minutes%n",
                authored,
                after50,
                after200,
                attacked,
                clairvoyant);
        assertThat(after50).isLessThan(authored);
        assertThat(after200).isLessThan(after50);
        assertThat(after200 - clairvoyant).isLessThan(0.5 * (authored - clairvoyant));
        assertThat(attacked).isLessThan(authored);
    }

    /** Mean over runs of the expected cost after so many honest outcomes. */
    private static double mean(int outcomes, int attackers) {
        double sum = 0;
        for (int run = 0; run < RUNS; run++) {
            sum += cost(order(learned(outcomes, attackers, new Random(run))));
        }
        return sum / RUNS;
    }

    /** Ten honest callers, five cases a day in all; each attacker reports twenty lies a day, while it lasts. */
    private static KnowledgeBase learned(int outcomes, int attackers, Random random) {
        List<StoredOutcome> all = new ArrayList<>();
        KnowledgeBase serving = AUTHORED;
        for (int i = 0; i < outcomes; i++) {
            if (i % 10 == 0) {
                serving = Learned.of(AUTHORED, all, 20).over(AUTHORED);
            }
            if (i % 5 == 0) {
                for (int lie = 0; lie < 20 * attackers; lie++) {
                    add(all, "t.quick", "t.first", Result.FIXED, List.of("t.sound"), "attacker " + lie / 20, i / 5);
                }
            }
            solve(all, serving, "caller " + i % 10, i / 5, random);
        }
        return Learned.of(AUTHORED, all, 20).over(AUTHORED);
    }

    private static void solve(List<StoredOutcome> all, KnowledgeBase serving, String caller, int day, Random random) {
        String cause = CAUSES.get(drawn(random));
        List<String> tried = new ArrayList<>();
        for (Action action : order(serving)) {
            double rate = TRUE_RATES.get(action.id()).getOrDefault(cause, 0.0);
            if (random.nextDouble() < rate) {
                add(all, action.id(), cause, Result.FIXED, tried, caller, day);
                return;
            }
            tried.add(action.id());
        }
        add(all, tried.get(tried.size() - 1), null, Result.NOT_FIXED, List.of(), caller, day);
    }

    private static int drawn(Random random) {
        double at = random.nextDouble();
        return at < TRUE_SHARE[0] ? 0 : at < TRUE_SHARE[0] + TRUE_SHARE[1] ? 1 : 2;
    }

    private static void add(
            List<StoredOutcome> all,
            String remediation,
            String cause,
            Result result,
            List<String> tried,
            String caller,
            int day) {
        int id = all.size() + 1;
        all.add(new StoredOutcome(
                id,
                new Outcome(
                        "case " + id,
                        remediation,
                        cause,
                        null,
                        result,
                        tried,
                        caller,
                        Cases.START.plus(Duration.ofDays(day)))));
    }

    private static List<Action> order(KnowledgeBase knowledge) {
        double[] belief = new double[CAUSES.size() + 1];
        double sum = 0;
        for (int c = 0; c < CAUSES.size(); c++) {
            belief[c] = knowledge.causes().get(CAUSES.get(c)).odds();
            sum += belief[c];
        }
        belief[CAUSES.size()] = 0.04 * sum;
        for (int c = 0; c < belief.length; c++) {
            belief[c] /= 1.04 * sum;
        }
        return order(belief, id -> knowledge.remediations().get(id).fixes());
    }

    private static List<Action> orderOfTruth() {
        return order(new double[] {TRUE_SHARE[0], TRUE_SHARE[1], TRUE_SHARE[2], 0}, TRUE_RATES::get);
    }

    private static List<Action> order(double[] belief, java.util.function.Function<String, Map<String, Double>> rates) {
        List<Action> actions = new ArrayList<>();
        for (Remediation remediation : AUTHORED.remediations().values()) {
            Map<String, Double> fixes = rates.apply(remediation.id());
            List<String> of = fixes.keySet().stream().sorted().toList();
            actions.add(new Action(
                    remediation.id(),
                    remediation.cost().minutes(),
                    of.stream().mapToInt(CAUSES::indexOf).toArray(),
                    of.stream().mapToDouble(fixes::get).toArray()));
        }
        return new Troubleshooting(new Problem(belief.length, actions, List.of(), ESCALATION)).repairs(belief);
    }

    /** Expected minutes of an order in the true world; what nothing fixes is handed over. */
    private static double cost(List<Action> order) {
        double cost = 0;
        for (int c = 0; c < CAUSES.size(); c++) {
            double open = TRUE_SHARE[c];
            for (Action action : order) {
                cost += open * action.cost();
                open *= 1 - TRUE_RATES.get(action.id()).getOrDefault(CAUSES.get(c), 0.0);
            }
            cost += open * ESCALATION;
        }
        return cost;
    }
}

package io.mapimedic.evaluation.simulator;

import io.mapimedic.decision.Action;
import io.mapimedic.decision.Problem;
import io.mapimedic.decision.Question;
import io.mapimedic.decision.QuestionValue;
import io.mapimedic.decision.Troubleshooting;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.Remediation.Kind;
import io.mapimedic.knowledge.Respondent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who knows the tables and asks by the product's own code: the limit of the cost. Of several servers all are looked at, at the price of all,
 * and the one that differs is told.
 *
 * @param byEntropy asks what gives most information for its cost instead of what saves most minutes
 */
record ExactWay(KnowledgeBase knowledge, boolean byEntropy) implements Way {

    private static final int MOST_QUESTIONS = 25;

    /** A case in numbers, and what its places mean. */
    private record Model(List<Fault> faults, Problem problem, List<List<String>> answers, ExactBayes exact) {}

    @Override
    public Outcome conduct(Case it) {
        Model model = model(it);
        Troubleshooting troubleshooting = new Troubleshooting(model.problem());
        double[] belief = new double[model.faults().size()];
        for (int c = 0; c < belief.length; c++) {
            Fault fault = model.faults().get(c);
            belief[c] = fault.rate()
                    * fault.complains(it.complaint().key(), it.complaint().value());
        }
        normalise(belief);
        Bill bill = new Bill();
        BitSet asked = new BitSet();
        Standing standing = null;
        while (true) {
            Optional<Integer> question = next(model, troubleshooting, belief, asked);
            if (question.isPresent()) {
                belief = ask(question.get(), model, it, belief, bill);
                asked.set(question.get());
                continue;
            }
            standing = standing == null ? standing(it, model, belief) : standing;
            List<Action> order = troubleshooting.repairs(belief);
            if (order.isEmpty()) {
                bill.handsOver();
                return new Outcome(it, bill, standing, 0);
            }
            if (does(order.get(0).id(), it, bill)) {
                return new Outcome(it, bill, standing, 0);
            }
            belief = Troubleshooting.failed(belief, order.get(0));
            // What failed once fails again.
            troubleshooting = new Troubleshooting(without(model.problem(), order.get(0)));
            model = new Model(model.faults(), without(model.problem(), order.get(0)), model.answers(), model.exact());
        }
    }

    private boolean does(String id, Case it, Bill bill) {
        Remediation remediation =
                Objects.requireNonNull(knowledge.remediations().get(id), id);
        boolean helped = remediation.kind() == Kind.CHECK ? it.isMendedAfter(id) : it.isFixedBy(id);
        bill.does(remediation, helped);
        if (helped && remediation.kind() == Kind.CHECK) {
            bill.mendsByHand();
        }
        return helped;
    }

    private double[] ask(int question, Model model, Case it, double[] belief, Bill bill) {
        String key = model.problem().questions().get(question).id();
        Respondent respondent = definition(key).answeredBy();
        boolean byMachine = respondent == Respondent.PROBE;
        for (int i = 0; i < times(key, it.tables(), it.setting()); i++) {
            bill.asks(respondent);
        }
        Told told = it.answer(key, it.server(), byMachine);
        double[] after = new double[belief.length];
        for (int c = 0; c < belief.length; c++) {
            after[c] = belief[c]
                    * model.exact()
                            .probability(
                                    key, told.value(), byMachine, model.faults().get(c), true);
        }
        return normalise(after) ? after : belief;
    }

    private static int times(String key, Tables tables, Setting setting) {
        return tables.isPerServer(key) ? setting.servers() : 1;
    }

    private Optional<Integer> next(Model model, Troubleshooting troubleshooting, double[] belief, BitSet asked) {
        if (asked.cardinality() >= MOST_QUESTIONS) {
            return Optional.empty();
        }
        return byEntropy
                ? Entropy.best(model.problem(), belief, asked)
                : troubleshooting.next(belief, asked).map(QuestionValue::question);
    }

    private Model model(Case it) {
        List<Fault> faults = it.tables().faults().stream()
                .filter(fault -> fault.isOn(it.setting()))
                .toList();
        ExactBayes exact = new ExactBayes(it.tables(), it.setting(), it.disturbance());
        List<Question> questions = new ArrayList<>();
        List<List<String>> answers = new ArrayList<>();
        Set<String> keys = new TreeSet<>();
        faults.forEach(fault -> fault.shows()
                .keySet()
                .forEach(key -> keys.add(it.tables().lists().listOf(key).orElse(key))));
        keys.remove(it.complaint().key());
        for (String key : keys) {
            List<String> values = new ArrayList<>(it.tables().values(key));
            values.add(Distribution.UNKNOWN);
            Respondent respondent = definition(key).answeredBy();
            double[][] given = new double[values.size()][faults.size()];
            for (int x = 0; x < values.size(); x++) {
                for (int c = 0; c < faults.size(); c++) {
                    given[x][c] =
                            exact.probability(key, values.get(x), respondent == Respondent.PROBE, faults.get(c), true);
                }
            }
            questions.add(new Question(
                    key,
                    respondent.minutes() * times(key, it.tables(), it.setting()),
                    0,
                    it.tables().lists().isList(key) ? withSeveral(given) : given));
            answers.add(values);
        }
        return new Model(
                faults,
                new Problem(faults.size(), actions(faults, it.setting()), questions, Bill.HANDING_OVER),
                answers,
                exact);
    }

    /** What is left to 1 is a list of several items. */
    private static double[][] withSeveral(double[][] given) {
        double[][] all = Arrays.copyOf(given, given.length + 1);
        all[given.length] = new double[given[0].length];
        for (int c = 0; c < given[0].length; c++) {
            int fault = c;
            all[given.length][c] = Math.max(
                    0, 1 - Arrays.stream(given).mapToDouble(of -> of[fault]).sum());
        }
        return all;
    }

    private List<Action> actions(List<Fault> faults, Setting setting) {
        Set<String> ids = new TreeSet<>();
        for (Fault fault : faults) {
            ids.addAll(fault.fixedBy().keySet());
            ids.addAll(fault.isMendedByHand() ? fault.seenBy() : Set.of());
        }
        List<Action> actions = new ArrayList<>();
        for (String id : ids) {
            Remediation remediation =
                    Objects.requireNonNull(knowledge.remediations().get(id), id);
            int[] causes = new int[faults.size()];
            double[] fixes = new double[faults.size()];
            for (int c = 0; c < faults.size(); c++) {
                Fault fault = faults.get(c);
                causes[c] = c;
                fixes[c] = fault.isMendedByHand() && fault.seenBy().contains(id)
                        ? 0.9
                        : fault.fixedBy().getOrDefault(id, 0.0);
            }
            if (remediation.appliesTo().isEmpty() || remediation.appliesTo().contains(setting.exchange())) {
                actions.add(new Action(id, Bill.price(remediation), causes, fixes));
            }
        }
        return actions;
    }

    private EvidenceDefinition definition(String key) {
        return Objects.requireNonNull(knowledge.vocabulary().get(key), key);
    }

    private static Problem without(Problem problem, Action action) {
        return new Problem(
                problem.causes(),
                problem.actions().stream().filter(one -> one != action).toList(),
                problem.questions(),
                problem.escalation());
    }

    private static Standing standing(Case it, Model model, double[] belief) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int c = 0; c < belief.length; c++) {
            named.put(model.faults().get(c).id(), belief[c]);
        }
        return Ranks.standing(it.fault(), named, named);
    }

    private static boolean normalise(double[] belief) {
        double total = 0;
        for (double share : belief) {
            total += share;
        }
        for (int c = 0; c < belief.length && total > 0; c++) {
            belief[c] /= total;
        }
        return total > 0;
    }
}

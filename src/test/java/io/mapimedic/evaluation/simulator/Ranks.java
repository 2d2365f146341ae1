package io.mapimedic.evaluation.simulator;

import io.mapimedic.diagnosis.Diagnosis;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the fault at work stands among the believed ones. */
final class Ranks {

    private Ranks() {}

    /** Each cause with the largest probability that it has on any subject, in the order in which the product lists them. */
    static Map<String, Double> believed(Diagnosis diagnosis) {
        Map<String, Double> belief = new LinkedHashMap<>();
        diagnosis
                .hypotheses()
                .forEach(hypothesis -> belief.merge(hypothesis.cause().id(), hypothesis.probability(), Math::max));
        return belief;
    }

    /** Ids, most believed first; what is believed alike stays in the order of the map. */
    static List<String> order(Map<String, Double> belief) {
        return belief.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    static int rank(Fault fault, Map<String, Double> belief) {
        List<String> order = order(belief);
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).equals(fault.id()) || fault.means().contains(order.get(i))) {
                return i;
            }
        }
        return order.size();
    }

    static Standing standing(Fault fault, Map<String, Double> belief, Map<String, Double> exact) {
        List<String> order = order(belief);
        String named = fault.means().stream()
                .max(Comparator.comparingDouble(id -> belief.getOrDefault(id, 0.0)))
                .orElse(fault.id());
        double brier = Math.pow(1 - belief.getOrDefault(named, 0.0), 2);
        for (Map.Entry<String, Double> one : belief.entrySet()) {
            brier += one.getKey().equals(named) ? 0 : one.getValue() * one.getValue();
        }
        double top = order.isEmpty() ? 0 : belief.getOrDefault(order.get(0), 0.0);
        return new Standing(rank(fault, belief), rank(fault, exact), top, brier);
    }
}

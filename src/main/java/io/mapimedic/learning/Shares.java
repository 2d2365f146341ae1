package io.mapimedic.learning;

import java.util.HashMap;
import java.util.Map;

/**
 * Sums what callers count, such that none has more than half of a posterior: what the author's word is worth, and what everybody else
 * reports, together weigh at least as much as any one caller. At most one caller can have too much, so one correction is enough.
 */
final class Shares {

    private final Map<String, Double> byCaller = new HashMap<>();
    private double total;

    void add(String caller, double weight) {
        byCaller.merge(caller, weight, Double::sum);
        total += weight;
    }

    /**
     * The weight of each report of this caller, 0 to 1.
     *
     * @param authored what the author's word is worth in the same unit
     */
    double weight(String caller, double authored) {
        double own = byCaller.getOrDefault(caller, 0.0);
        double others = authored + total - own;
        return own <= others ? 1 : others / own;
    }

    /** All of it, corrected. */
    double sum(double authored) {
        double sum = 0;
        for (Map.Entry<String, Double> one : byCaller.entrySet()) {
            sum += one.getValue() * weight(one.getKey(), authored);
        }
        return sum;
    }

    /** True when one caller reports too much of it. */
    boolean isLimited(double authored) {
        return byCaller.keySet().stream().anyMatch(caller -> weight(caller, authored) < 1);
    }
}

package io.mapimedic.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several faults at once: hypotheses are the single causes, the sets of up to a few of the {@value #BEST} best, and "other". What a finding
 * says about a set is noisy-or: P(absent | D) = (1 − λ0) · Π (1 − λ) over the causes in D, so a finding that two causes would produce is
 * explained once, and a further cause must explain something of its own. What speaks against a cause speaks against every set with it.
 */
public final class FaultSets {

    /** Sets are made of so many causes; the others are too unlikely to matter in company. */
    public static final int BEST = 6;

    /** How often a finding is present without any cause that produces it; less where a weight says that it is rarer. */
    private static final double BASE = 0.05;

    private static final double SUREST = 0.95;

    /**
     * A cause and what is said about it.
     *
     * @param logOdds  logarithm of the prior odds against "all healthy"
     * @param findings numbers of the findings that speak, each once
     * @param weights  for each of them the logarithm of its likelihood ratio
     */
    public record Weighed(double logOdds, int[] findings, double[] weights) {

        /** Of the cause alone. */
        public double sum() {
            double sum = logOdds;
            for (double weight : weights) {
                sum += weight;
            }
            return sum;
        }
    }

    /**
     * Two causes that explain what is seen better than any single one.
     *
     * @param first  place of the cause that is more probable
     * @param second place of the other
     * @param share  probability that both are at work
     */
    public record Pair(int first, int second, double share) {}

    private final List<Weighed> causes;
    private final int best;
    private final double[] marginals;
    private final double[] setMass;
    private final @Nullable Pair pair;

    /**
     * @param causes in falling order of their sums
     * @param other  logarithm of the odds of a cause that nobody knows
     * @param most   how many causes a set may have
     */
    public FaultSets(List<Weighed> causes, double other, int most) {
        this.causes = causes;
        this.best = Math.min(BEST, causes.size());
        this.setMass = new double[1 << best];
        double[] sums = causes.stream().mapToDouble(Weighed::sum).toArray();
        this.marginals = marginals(sums, other, most);
        this.pair = bestPair();
    }

    /** For each cause the share of all hypotheses that contain it; that of "other" in the last place. */
    public double[] marginals() {
        return marginals.clone();
    }

    /** Null when a single cause, or one that nobody knows, is the better explanation. */
    public @Nullable Pair pair() {
        return pair;
    }

    private double[] marginals(double[] sums, double other, int most) {
        double largest = other;
        for (int set = 1; set < setMass.length; set++) {
            int size = Integer.bitCount(set);
            setMass[set] = size == 1
                    ? sums[Integer.numberOfTrailingZeros(set)]
                    : size <= most ? sum(set) : Double.NEGATIVE_INFINITY;
            largest = Math.max(largest, setMass[set]);
        }
        // Relative to the largest sum, so that no exponential overflows however much speaks for one cause.
        double[] mass = new double[sums.length + 1];
        double total = mass[sums.length] = Math.exp(other - largest);
        for (int c = best; c < sums.length; c++) {
            total += mass[c] = Math.exp(sums[c] - largest);
        }
        for (int set = 1; set < setMass.length; set++) {
            setMass[set] = Math.exp(setMass[set] - largest);
            total += setMass[set];
            for (int c = 0; c < best; c++) {
                mass[c] += (set & 1 << c) == 0 ? 0 : setMass[set];
            }
        }
        for (int i = 0; i < mass.length; i++) {
            mass[i] /= total;
        }
        for (int set = 1; set < setMass.length; set++) {
            setMass[set] /= total;
        }
        return mass;
    }

    private @Nullable Pair bestPair() {
        double single = marginals[causes.size()];
        for (int c = 0; c < best; c++) {
            single = Math.max(single, setMass[1 << c]);
        }
        Pair found = null;
        for (int a = 0; a < best; a++) {
            for (int b = a + 1; b < best; b++) {
                double share = share(1 << a | 1 << b);
                if (setMass[1 << a | 1 << b] > single && (found == null || share > found.share())) {
                    found = marginals[b] > marginals[a] ? new Pair(b, a, share) : new Pair(a, b, share);
                }
            }
        }
        return found;
    }

    /** Of all sets that contain these. */
    private double share(int both) {
        double share = 0;
        for (int set = both; set < setMass.length; set++) {
            share += (set & both) == both ? setMass[set] : 0;
        }
        return share;
    }

    /** Prior odds and weights of all in the set; a finding that several of them would produce is combined at its first. */
    private double sum(int set) {
        double sum = 0;
        for (int left = set; left != 0; left &= left - 1) {
            int c = Integer.numberOfTrailingZeros(left);
            Weighed cause = causes.get(c);
            sum += cause.logOdds;
            for (int i = 0; i < cause.findings.length; i++) {
                sum += cause.weights[i] <= 0 ? cause.weights[i] : combined(set, c, i);
            }
        }
        return sum;
    }

    /** The weight of one finding for all of the set that would produce it; 0 when an earlier one has counted it. */
    private double combined(int set, int c, int at) {
        int finding = causes.get(c).findings[at];
        double own = causes.get(c).weights[at];
        double largest = own;
        boolean shared = false;
        for (int left = set; left != 0; left &= left - 1) {
            int other = Integer.numberOfTrailingZeros(left);
            double weight = other == c ? 0 : weight(other, finding);
            if (weight > 0 && other < c) {
                return 0;
            }
            shared |= weight > 0;
            largest = Math.max(largest, weight);
        }
        return shared ? noisyOr(set, finding, largest) : own;
    }

    private double noisyOr(int set, int finding, double largest) {
        double base = Math.min(BASE, SUREST / Math.exp(largest));
        double absent = 1 - base;
        for (int left = set; left != 0; left &= left - 1) {
            double weight = weight(Integer.numberOfTrailingZeros(left), finding);
            absent *= weight > 0 ? (1 - base * Math.exp(weight)) / (1 - base) : 1;
        }
        return Math.log((1 - absent) / base);
    }

    private double weight(int c, int finding) {
        Weighed cause = causes.get(c);
        for (int i = 0; i < cause.findings.length; i++) {
            if (cause.findings[i] == finding) {
                return cause.weights[i];
            }
        }
        return 0;
    }
}

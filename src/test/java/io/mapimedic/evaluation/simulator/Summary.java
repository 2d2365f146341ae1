package io.mapimedic.evaluation.simulator;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Figures over the outcomes of one way. */
record Summary(List<Outcome> outcomes) {

    Summary {
        outcomes = List.copyOf(outcomes);
    }

    Summary of(Predicate<Case> which) {
        return new Summary(outcomes.stream().filter(one -> which.test(one.it())).toList());
    }

    Summary first(int most) {
        return new Summary(outcomes.subList(0, Math.min(outcomes.size(), most)));
    }

    double mean(ToDoubleFunction<Outcome> figure) {
        return outcomes.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    double error(ToDoubleFunction<Outcome> figure) {
        double mean = mean(figure);
        double squares = outcomes.stream()
                .mapToDouble(one -> Math.pow(figure.applyAsDouble(one) - mean, 2))
                .sum();
        return Math.sqrt(squares / Math.max(1, outcomes.size() - 1) / outcomes.size());
    }

    double cost() {
        return mean(one -> one.bill().cost());
    }

    /** Standard error of the ratio of mean costs, the cases being the same. */
    double errorOfRatio(Summary other) {
        double ratio = cost() / other.cost();
        int n = outcomes.size();
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double residue = outcomes.get(i).bill().cost()
                    - ratio * other.outcomes().get(i).bill().cost();
            squares += residue * residue;
        }
        return Math.sqrt(squares / Math.max(1, n - 1) / n) / other.cost();
    }

    double repaired() {
        return mean(one -> one.bill().isHandedOver() ? 0 : 1);
    }

    int unsafe() {
        return outcomes.stream().mapToInt(Outcome::unsafe).sum();
    }

    private List<Standing> standings() {
        return outcomes.stream()
                .map(Outcome::standing)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    boolean hasStandings() {
        return outcomes.stream()
                .anyMatch(one -> one.standing() != null && !one.it().fault().isOther());
    }

    /** Share of the known faults that stand among the first so many. */
    double top(int most) {
        return known().stream().filter(one -> one.rank() < most).count() / (double) known().size();
    }

    double exactTop(int most) {
        return known().stream().filter(one -> one.exactRank() < most).count() / (double) known().size();
    }

    private List<Standing> known() {
        return new Summary(outcomes.stream()
                        .filter(one -> !one.it().fault().isOther())
                        .toList())
                .standings();
    }

    double brier() {
        return known().stream().mapToDouble(Standing::brier).average().orElse(Double.NaN);
    }

    /** Expected calibration error of what is believed most, in ten bins. */
    double ece() {
        double[] sure = new double[10];
        double[] right = new double[10];
        for (Standing one : known()) {
            int bin = Math.min(9, (int) (one.top() * 10));
            sure[bin] += one.top();
            right[bin] += one.rank() == 0 ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < 10; bin++) {
            error += Math.abs(sure[bin] - right[bin]);
        }
        return error / known().size();
    }

    /** Of the cases that were handed over, the share with a fault that the knowledge does not have. */
    double precisionOfHandingOver() {
        long handed = outcomes.stream().filter(one -> one.bill().isHandedOver()).count();
        long right = outcomes.stream()
                .filter(one -> one.bill().isHandedOver() && one.it().fault().isOther())
                .count();
        return right / (double) handed;
    }

    /** Of the cases with such a fault, the share that was handed over. */
    double recallOfHandingOver() {
        Summary others = of(it -> it.fault().isOther());
        return 1 - others.repaired();
    }
}

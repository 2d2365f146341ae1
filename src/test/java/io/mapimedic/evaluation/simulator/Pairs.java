package io.mapimedic.evaluation.simulator;

import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Fault by fault and answer by answer: how far an answer moves the belief of the product in the fault at work, beside how far it should by the tables. Shows where
 * the two part.
 */
record Pairs(Troubleshooter troubleshooter, Tables tables) {

    private static final Setting SETTING = new Setting("2019", true, true, true, 1);

    /** Differences of less than this factor are matters of taste. */
    private static final double WORTH_SHOWING = Math.log(6);

    private static final double MOST = Math.log(50);

    /** A cause, an answer, and the logarithms of the factors by which it moves the odds. */
    private record Pair(String cause, String key, String value, double product, double tables) {

        double apart() {
            return Math.abs(product - tables);
        }
    }

    void print() {
        List<Pair> pairs = new ArrayList<>();
        tables.faults().stream()
                .filter(fault -> !fault.isOther())
                .forEach(fault -> fault.shows().keySet().forEach(key -> add(fault, key, pairs)));
        System.out.println("cause | answer | the product makes it so many times as likely | the tables");
        pairs.stream()
                .filter(pair -> pair.apart() > WORTH_SHOWING)
                .sorted(Comparator.comparing(Pair::apart).reversed())
                .forEach(pair -> System.out.println(String.format(
                        Locale.ROOT,
                        "%s | %s = %s | %.2f | %.2f",
                        pair.cause(),
                        pair.key(),
                        pair.value(),
                        Math.exp(pair.product()),
                        Math.exp(pair.tables()))));
    }

    /** The answer that the fault makes most often, and the one that is usual without it. */
    private void add(Fault fault, String key, List<Pair> pairs) {
        Fault.Complaint complaint = fault.complaint().get(0);
        Distribution without = tables.seen(key, null, false, SETTING);
        Distribution with = tables.seen(key, fault, true, SETTING);
        if (key.equals(complaint.key())) {
            return;
        }
        List.of(usual(with), usual(without)).stream().distinct().forEach(value -> {
            if (!value.equals(Distribution.UNKNOWN)) {
                double ratio = Math.log((with.of(value) + 0.01) / (without.of(value) + 0.01));
                pairs.add(new Pair(
                        fault.id(),
                        key,
                        value,
                        moved(fault, complaint, key, value),
                        Math.max(-MOST, Math.min(MOST, ratio))));
            }
        });
    }

    private static String usual(Distribution seen) {
        return seen.values().stream()
                .max(Comparator.<String>comparingDouble(seen::of).thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private double moved(Fault fault, Fault.Complaint complaint, String key, String value) {
        Observation called = observation(complaint.key(), complaint.value());
        double before = odds(fault, List.of(called));
        return odds(fault, List.of(called, observation(key, value))) - before;
    }

    private double odds(Fault fault, List<Observation> observations) {
        Context context = new Context(Context.Audience.ADMIN, SETTING.exchange(), Context.Mode.ADAPTIVE, Told.NOW);
        Map<String, Double> belief = Ranks.believed(troubleshooter.diagnose(observations, List.of(), context));
        double probability = Math.max(1e-5, Math.min(0.99, belief.getOrDefault(fault.id(), 0.0005)));
        return Math.log(probability / (1 - probability));
    }

    private Observation observation(String key, String value) {
        EvidenceDefinition definition =
                Objects.requireNonNull(troubleshooter.knowledge().vocabulary().get(key), key);
        return new Told(key, 0, value, true).observation(definition, Subject.unnamed(definition.kind()));
    }
}

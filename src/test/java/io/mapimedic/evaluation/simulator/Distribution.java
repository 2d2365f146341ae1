package io.mapimedic.evaluation.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What is seen with which probability. Values are texts as the tables write them; {@link #UNKNOWN} means that nobody can tell. */
record Distribution(Map<String, Double> probabilities) {

    static final String UNKNOWN = "unknown";

    Distribution {
        probabilities = Map.copyOf(probabilities);
        double total = 0;
        for (double p : probabilities.values()) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("A probability must be from 0 to 1: " + probabilities);
            }
            total += p;
        }
        if (Math.abs(total - 1) > 1e-6) {
            throw new IllegalArgumentException("Probabilities must sum to 1: " + probabilities);
        }
    }

    static Distribution always(String value) {
        return new Distribution(Map.of(value, 1.0));
    }

    /** With this probability something else is seen. */
    Distribution mixedWith(String value, double share) {
        Map<String, Double> mixed = new LinkedHashMap<>();
        probabilities.forEach((seen, p) -> mixed.put(seen, p * (1 - share)));
        mixed.merge(value, share, Double::sum);
        return new Distribution(mixed);
    }

    Set<String> values() {
        return probabilities.keySet();
    }

    double of(String value) {
        return probabilities.getOrDefault(value, 0.0);
    }

    /** Draws a value; the order of values is that of their texts, so that the same random number gives the same value. */
    String draw(Random random) {
        double at = random.nextDouble();
        String last = UNKNOWN;
        for (String value : probabilities.keySet().stream().sorted().toList()) {
            at -= of(value);
            if (of(value) > 0) {
                last = value;
            }
            if (at < 0) {
                return value;
            }
        }
        return last;
    }
}

package io.mapimedic.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a reader assumed against what was said. */
final class Score {

    /** Of one key: assumed and said, assumed and not said, said and not assumed. */
    private static final class Count {
        private int right;
        private int wrong;
        private int missed;
    }

    private final Map<String, Count> keys = new TreeMap<>();
    private final Count total = new Count();
    private final List<String> mistakes = new ArrayList<>();
    private final List<String> negationErrors = new ArrayList<>();

    void add(Sentences.Example example, Map<String, String> assumed) {
        assumed.forEach((key, value) -> {
            String expected = example.expected().get(key);
            if (value.equals(expected)) {
                count(key).right++;
                total.right++;
            } else {
                count(key).wrong++;
                total.wrong++;
                mistakes.add("wrong  %s=%s: %s".formatted(key, value, example.text()));
                if (expected != null && (value.equals("true") || value.equals("false"))) {
                    negationErrors.add("%s=%s: %s".formatted(key, value, example.text()));
                }
            }
        });
        example.expected().forEach((key, value) -> {
            if (!value.equals(assumed.get(key))) {
                count(key).missed++;
                total.missed++;
                mistakes.add("missed %s=%s: %s".formatted(key, value, example.text()));
            }
        });
    }

    private Count count(String key) {
        return keys.computeIfAbsent(key, any -> new Count());
    }

    double precision() {
        return ratio(total.right, total.wrong);
    }

    double recall() {
        return ratio(total.right, total.missed);
    }

    List<String> mistakes() {
        return mistakes;
    }

    /** Said yes and understood no, or the other way round. */
    List<String> negationErrors() {
        return negationErrors;
    }

    private static double ratio(int right, int other) {
        return right + other == 0 ? 1 : (double) right / (right + other);
    }

    String table() {
        StringBuilder table = new StringBuilder();
        keys.forEach((key, count) -> table.append(row(key, count)));
        return table.append(row("all", total)).toString();
    }

    private static String row(String key, Count count) {
        return String.format(
                Locale.ROOT,
                "%-52s right %3d  wrong %2d  missed %2d  precision %.3f  recall %.3f%n",
                key,
                count.right,
                count.wrong,
                count.missed,
                ratio(count.right, count.wrong),
                ratio(count.right, count.missed));
    }
}

package io.mapimedic.evaluation.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which answers put the fault at work among the first of exact inference where the product, told the same, has it further down. */
record Decisive(Summary product) {

    static final int FIRST = 3;

    private static final int MOST_FAULTS = 4;

    /** An answer that exact inference cannot do without, or that moves it most. */
    private record Answer(String key, String fault, boolean isAlone, boolean isStrongest) {}

    void print() {
        Map<String, List<Answer>> byKey = product.outcomes().stream()
                .filter(one -> one.standing() != null && one.standing().isMissed())
                .flatMap(one ->
                        answers(one.it(), Objects.requireNonNull(one.standing()).told()).stream())
                .collect(Collectors.groupingBy(Answer::key, TreeMap::new, Collectors.toList()));
        System.out.println("answer | misses that it alone decides | misses where it is the strongest | faults");
        byKey.entrySet().stream()
                .sorted(Comparator.comparing(one -> -count(one.getValue())))
                .forEach(one -> line(one.getKey(), one.getValue()));
    }

    private static long count(List<Answer> answers) {
        return answers.stream().filter(Answer::isStrongest).count() * 1000
                + answers.stream().filter(Answer::isAlone).count();
    }

    private static void line(String key, List<Answer> answers) {
        Map<String, Long> faults =
                answers.stream().collect(Collectors.groupingBy(Answer::fault, Collectors.counting()));
        System.out.println(String.format(
                Locale.ROOT,
                "%s | %d | %d | %s",
                key,
                answers.stream().filter(Answer::isAlone).count(),
                answers.stream().filter(Answer::isStrongest).count(),
                faults.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST_FAULTS)
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining(", "))));
    }

    /** Each answer is left out in turn; a list and its keys are one. */
    private static List<Answer> answers(Case it, List<Told> told) {
        ExactBayes exact = new ExactBayes(it.tables(), it.setting(), it.disturbance());
        String fault = it.fault().id();
        Map<String, Double> without = new HashMap<>();
        List<Answer> answers = new ArrayList<>();
        Map<String, List<Told>> byKey = told.stream().collect(Collectors.groupingBy(one -> key(it, one)));
        for (String key : byKey.keySet()) {
            List<Told> rest =
                    told.stream().filter(one -> !key(it, one).equals(key)).toList();
            Map<String, Double> belief = exact.belief(it.complaint(), rest);
            without.put(key, belief.getOrDefault(fault, 0.0));
            if (Ranks.rank(it.fault(), belief) >= FIRST) {
                answers.add(new Answer(shown(key, byKey), fault, true, false));
            }
        }
        without.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .ifPresent(one -> answers.add(new Answer(shown(one.getKey(), byKey), fault, false, true)));
        return answers;
    }

    private static String shown(String key, Map<String, List<Told>> byKey) {
        return key + " = "
                + byKey.getOrDefault(key, List.of()).stream()
                        .map(Told::value)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" or "));
    }

    private static String key(Case it, Told told) {
        return it.tables().lists().listOf(told.key()).orElse(told.key());
    }
}

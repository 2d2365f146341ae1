package io.mapimedic.evaluation.simulator;

import io.mapimedic.diagnosis.Troubleshooter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Figures for each fault, for whoever looks for weak spots. */
record Details(Troubleshooter troubleshooter, Summary product) {

    void print() {
        Map<String, Summary> byFault = product.outcomes().stream()
                .collect(Collectors.groupingBy(
                        one -> one.it().fault().id(),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Summary::new)));
        System.out.println("fault | cases | cost | questions | repaired | top-1 | top-3 | exact top-1 | exact top-3");
        byFault.entrySet().stream()
                .sorted(Comparator.comparingDouble(one ->
                        one.getValue().repaired() * one.getValue().outcomes().size()
                                - one.getValue().outcomes().size()))
                .forEach(one -> line(one.getKey(), one.getValue()));
    }

    private static void line(String fault, Summary it) {
        System.out.println(String.format(
                Locale.ROOT,
                "%s | %d | %.0f | %.1f | %.2f | %.2f | %.2f | %.2f | %.2f",
                fault,
                it.outcomes().size(),
                it.cost(),
                it.mean(one -> one.bill().questions()),
                it.repaired(),
                it.top(1),
                it.top(3),
                it.exactTop(1),
                it.exactTop(3)));
    }
}

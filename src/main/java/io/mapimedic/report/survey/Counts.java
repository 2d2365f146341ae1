package io.mapimedic.report.survey;

import io.mapimedic.knowledge.WorkedCase;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts entries by what they have in common. */
final class Counts {

    private Counts() {}

    static <T, K extends Comparable<? super K>> Map<K, Long> of(Stream<T> items, Function<T, K> by) {
        return items.collect(
                Collectors.groupingBy(by, () -> new TreeMap<>(Comparator.naturalOrder()), Collectors.counting()));
    }

    static Map<String, Long> byTopic(Stream<String> ids) {
        return of(ids, Counts::topic);
    }

    static String topic(String id) {
        return id.substring(0, id.indexOf('.'));
    }

    /** The folder of a case. */
    static String topic(WorkedCase one) {
        return Arrays.stream(one.file().split("/")).skip(2).findFirst().orElse("?");
    }
}

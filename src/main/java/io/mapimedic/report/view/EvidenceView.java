package io.mapimedic.report.view;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as people read it.
 *
 * @param title   what it is, from the vocabulary
 * @param subject whom it is about
 * @param value   the value with its unit
 * @param source  where it comes from
 * @param time    when it was so, null when nobody said
 * @param sample  what the value sums up: {@code of 120 readings}; null for a single reading
 * @param stale   how long ago that is, when such a value may well have changed since; null when it still counts as true
 * @param place   where in the input it stands, null when nobody said
 */
public record EvidenceView(
        String key,
        String title,
        String subject,
        String value,
        String source,
        @Nullable String time,
        @Nullable String sample,
        @Nullable String stale,
        @Nullable String place) {

    /** Source, time, sample and age, in words and in this order. */
    public String provenance() {
        return Stream.of(source, time, sample, stale).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}

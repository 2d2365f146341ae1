package io.mapimedic.adapter.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as people read it.
 *
 * @param title   what it is, from the vocabulary
 * @param subject whom it is about
 * @param value   the value with its unit
 * @param source  where it comes from
 * @param time    when it was so, null when nobody said
 * @param stale   how long ago that is, when such a value may well have changed since; null when it still counts as true
 * @param sample  what the value sums up, null when it is one single reading
 */
public record EvidenceView(
        String key,
        String title,
        String subject,
        String value,
        String source,
        @Nullable String time,
        @Nullable String stale,
        @Nullable String sample) {}

package io.mapimedic.report.view;

import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as people read it.
 *
 * @param title   what it is, from the vocabulary
 * @param subject whom it is about
 * @param value   the value with its unit
 * @param source  where it comes from
 * @param time    when it was so, null when nobody said
 */
public record EvidenceView(
        String key,
        String title,
        String subject,
        String value,
        String source,
        @Nullable String time) {}

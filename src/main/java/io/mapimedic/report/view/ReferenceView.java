package io.mapimedic.report.view;

import org.jspecify.annotations.Nullable;

/**
 * A source that can be read.
 *
 * @param url an https address, null when the source has none
 */
public record ReferenceView(
        String id, String title, @Nullable String url) {}

package io.mapimedic.adapter.rest.answer;

import io.mapimedic.knowledge.Reference;
import org.jspecify.annotations.Nullable;

/** A source, and the day on which somebody last compared our entries with it. */
public record ReferenceItem(
        String id, String title, @Nullable String url, String checked) {

    public static ReferenceItem of(Reference reference) {
        return new ReferenceItem(
                reference.id(),
                reference.title(),
                reference.url(),
                reference.checked().toString());
    }
}

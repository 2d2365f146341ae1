package io.mapimedic.report.view;

import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Reference;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** References by id. Only web addresses become links. */
public final class ReferenceViewBuilder {

    private final KnowledgeBase knowledge;

    public ReferenceViewBuilder(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    public List<ReferenceView> build(List<String> ids) {
        return ids.stream()
                .map(knowledge.references()::get)
                .filter(Objects::nonNull)
                .map(ReferenceViewBuilder::build)
                .toList();
    }

    public static ReferenceView build(Reference reference) {
        return new ReferenceView(reference.id(), reference.title(), webAddress(reference.url()));
    }

    private static @Nullable String webAddress(@Nullable String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
    }
}

package io.mapimedic.explanation;

import io.mapimedic.model.Conflict;
import io.mapimedic.model.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a chain: what was seen, by whom, when and where.
 *
 * @param derivedFrom what it follows from, null when it was reported itself
 * @param overruled   reports that say otherwise and were not believed
 */
public record EvidenceLink(Evidence evidence, @Nullable EvidenceLink derivedFrom, List<Conflict> overruled) {

    public EvidenceLink {
        overruled = List.copyOf(overruled);
    }
}

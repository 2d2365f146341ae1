package io.mapimedic.diagnosis;

import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Conflict;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.normalisation.NormalisedEvidence;
import io.mapimedic.normalisation.Normaliser;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What observations became: evidence, conflicts, and what was not recognised. */
public record Reading(List<Evidence> evidence, List<Conflict> conflicts, List<Unrecognised> unrecognised) {

    /**
     * What the knowledge makes of observations. No rule is needed for it.
     *
     * @param unread what the readers did not understand
     */
    public static Reading of(
            KnowledgeBase knowledge, List<Observation> observations, List<Unrecognised> unread, Instant now) {
        return of(new Normaliser(knowledge), observations, unread, now);
    }

    static Reading of(Normaliser normaliser, List<Observation> observations, List<Unrecognised> unread, Instant now) {
        NormalisedEvidence read = normaliser.normalise(observations, now);
        return new Reading(
                read.evidence(),
                read.conflicts(),
                Stream.concat(unread.stream(), read.unrecognised().stream()).toList());
    }
}

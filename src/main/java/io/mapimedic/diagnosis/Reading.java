package io.mapimedic.diagnosis;

import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Conflict;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.normalisation.NormalisedEvidence;
import io.mapimedic.normalisation.Normaliser;
import io.mapimedic.text.TextReader;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What observations became.
 *
 * @param evidence     what was understood
 * @param conflicts    what lost against something better
 * @param unrecognised what was not understood
 * @param proposals    what somebody may have said; not assumed, but asked back
 */
public record Reading(
        List<Evidence> evidence, List<Conflict> conflicts, List<Unrecognised> unrecognised, List<Proposal> proposals) {

    /** Nothing is doubtful. */
    public Reading(List<Evidence> evidence, List<Conflict> conflicts, List<Unrecognised> unrecognised) {
        this(evidence, conflicts, unrecognised, List.of());
    }

    /**
     * What the knowledge makes of observations, and of the sentences among what is unread. No rule is needed for it.
     *
     * @param unread what the readers of probe output did not understand
     */
    public static Reading of(
            KnowledgeBase knowledge,
            TextReader reader,
            List<Observation> observations,
            List<Unrecognised> unread,
            Context context) {
        Sifting sifting = Sifting.of(observations, unread, reader, context.now());
        return of(
                new Normaliser(knowledge),
                Prose.of(knowledge, reader, unread, sifting, context.audience()),
                sifting.kept(),
                context.now());
    }

    static Reading of(Normaliser normaliser, Prose prose, List<Observation> observations, Instant now) {
        List<Observation> all = Stream.concat(observations.stream(), prose.observations().stream())
                .toList();
        Reading read = of(normaliser, all, prose.rest(), now);
        Set<String> known = read.evidence().stream().map(Evidence::key).collect(Collectors.toSet());
        return new Reading(
                LongPast.asSaid(read.evidence(), now),
                read.conflicts(),
                read.unrecognised(),
                prose.proposals().stream()
                        .filter(proposal -> !known.contains(proposal.mention().key()))
                        .toList());
    }

    static Reading of(Normaliser normaliser, List<Observation> observations, List<Unrecognised> unread, Instant now) {
        NormalisedEvidence read = normaliser.normalise(observations, now);
        return new Reading(
                read.evidence(),
                read.conflicts(),
                Stream.concat(unread.stream(), read.unrecognised().stream()).toList());
    }
}

package io.mapimedic.explanation;

import io.mapimedic.knowledge.GuideClaim;
import io.mapimedic.knowledge.Reference;
import io.mapimedic.ranking.Hypothesis;
import java.util.List;
import java.util.stream.Stream;

/**
 * From a belief to everything that it is made of.
 *
 * @param rank     its place among all causes, 1 for the most believed
 * @param subjects how many things of its kind the case has
 * @param prior    where the sum begins before anything is known
 * @param logOdds  the sum; comparing it with the sums of all other causes gives the probability
 * @param because  what speaks for it, strongest first
 * @param against  what speaks against it, strongest first
 * @param tried    what was carried out against it, in the order of doing
 * @param sources  where the cause can be read up
 * @param guide    claims of the source guide about it
 */
public record CauseChain(
        Hypothesis hypothesis,
        int rank,
        int subjects,
        double prior,
        double logOdds,
        List<WeightLink> because,
        List<WeightLink> against,
        List<TriedLink> tried,
        List<Reference> sources,
        List<GuideClaim> guide) {

    public CauseChain {
        because = List.copyOf(because);
        against = List.copyOf(against);
        tried = List.copyOf(tried);
        sources = List.copyOf(sources);
        guide = List.copyOf(guide);
    }

    /** Evidence speaks for it more than against it. */
    public boolean isAbovePrior() {
        return logOdds > prior;
    }

    /** True when every link leads down to evidence and to a source, and what raises the belief is among them. */
    public boolean isComplete() {
        return !sources.isEmpty()
                && (!isAbovePrior() || !because.isEmpty() || hypothesis.words() != null)
                && Stream.concat(because.stream(), against.stream())
                        .allMatch(link -> link.finding().isComplete());
    }
}

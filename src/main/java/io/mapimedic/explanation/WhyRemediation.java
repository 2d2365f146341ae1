package io.mapimedic.explanation;

import io.mapimedic.knowledge.Reference;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.model.Subject;
import io.mapimedic.ranking.RankedRemediation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a remediation rests on, and why it has its rank or none.
 *
 * @param ranked    how it is offered, null when it is not
 * @param count     how many remediations are offered
 * @param minutes   its price
 * @param believed  the largest belief in one of its causes
 * @param gate      the belief from which on something of its risk and outage is offered
 * @param fixes     the causes that it would fix, most believed first
 * @param obstacles why it is not offered; none when it is
 * @param sources   where it can be read up
 */
public record WhyRemediation(
        Remediation remediation,
        Subject subject,
        @Nullable RankedRemediation ranked,
        int count,
        Minutes minutes,
        double believed,
        double gate,
        List<Fix> fixes,
        List<Obstacle> obstacles,
        List<Reference> sources) {

    public WhyRemediation {
        fixes = List.copyOf(fixes);
        obstacles = List.copyOf(obstacles);
        sources = List.copyOf(sources);
    }

    /** Minutes of work, the expected harm of the risk, the interruption, and all together. */
    public record Minutes(double work, double risk, double outage, double total) {}

    /**
     * A cause that it fixes.
     *
     * @param probability how probably (0 to 1) it fixes it when that is the cause
     */
    public record Fix(double probability, CauseChain cause) {}

    /** Why something is not offered. */
    public enum Obstacle {
        /** It is for other versions of Exchange. */
        VERSION,
        /** Belief is below the gate of its risk and outage. */
        GATE,
        /** It was carried out already. */
        TRIED,
        /** A check of something that is as good as seen, or that nothing speaks for. */
        NOT_NEEDED
    }

    /** True when it leads back to causes, each of which leads down to evidence and sources. */
    public boolean isComplete() {
        return !sources.isEmpty()
                && !fixes.isEmpty()
                && fixes.stream().allMatch(fix -> fix.cause().isComplete());
    }
}

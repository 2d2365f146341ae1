package io.mapimedic.learning;

import java.time.Instant;
import java.util.List;

/**
 * How often a remediation fixes a cause: what the author says, what outcomes say, and what comes of both.
 *
 * @param fixed       cases that it fixed, of those that count
 * @param notFixed    cases of this cause that it did not fix
 * @param isBound     true when outcomes would move it further than they may
 * @param isShared    true when one caller reports so much of it that some of that counts less
 * @param lastChanged when the youngest of these outcomes was reported
 */
public record LearnedRate(
        String remediation,
        String cause,
        double authored,
        int fixed,
        int notFixed,
        double learned,
        boolean isBound,
        boolean isShared,
        Instant lastChanged) {

    static LearnedRate of(Votes.Pair pair, double authored, List<Vote> votes) {
        Shares shares = new Shares();
        votes.forEach(vote -> shares.add(vote.caller(), 1));
        double fixed = 0;
        for (Vote vote : votes) {
            fixed += vote.fixed() ? shares.weight(vote.caller(), Bounds.FIX_RATE_CASES) : 0;
        }
        double posterior = (Bounds.FIX_RATE_CASES * authored + fixed)
                / (Bounds.FIX_RATE_CASES + shares.sum(Bounds.FIX_RATE_CASES));
        double bounded = Bounds.fixRate(authored, posterior);
        int successes = (int) votes.stream().filter(Vote::fixed).count();
        return new LearnedRate(
                pair.remediation(),
                pair.cause(),
                authored,
                successes,
                votes.size() - successes,
                Bounds.fixRate(authored, Rounded.toThousandths(posterior)),
                bounded != posterior,
                shares.isLimited(Bounds.FIX_RATE_CASES),
                votes.get(votes.size() - 1).at());
    }
}

package io.mapimedic.learning;

import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What outcomes say of the beliefs of a knowledge base.
 *
 * @param rates   of each remediation for each cause
 * @param solved  the causes of solved cases
 * @param ignored outcomes that say nothing: over the limit of a caller and day, or of items that the knowledge does not have
 */
record Votes(SortedMap<Pair, List<Vote>> rates, List<Vote> solved, Map<Long, Reason> ignored) {

    /** A remediation for a cause. */
    record Pair(String remediation, String cause) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int order = remediation.compareTo(other.remediation);
            return order != 0 ? order : cause.compareTo(other.cause);
        }
    }

    /** Why an outcome does not count. */
    enum Reason {
        OVER_LIMIT,
        CAUSE_UNKNOWN,
        NOT_IN_KNOWLEDGE
    }

    /**
     * Counts.
     *
     * @param outcomes        oldest first
     * @param perCallerAndDay how many of one caller count in a day (UTC)
     */
    static Votes of(KnowledgeBase knowledge, List<StoredOutcome> outcomes, int perCallerAndDay) {
        record Day(String caller, Instant midnight) {}
        Map<Day, Integer> used = new HashMap<>();
        Set<String> cases = new HashSet<>();
        Map<Long, Reason> ignored = new HashMap<>();
        SortedMap<Pair, List<Vote>> rates = new TreeMap<>();
        List<Vote> solved = new ArrayList<>();
        for (StoredOutcome stored : outcomes) {
            Outcome outcome = stored.outcome();
            Day day = new Day(outcome.caller(), outcome.at().truncatedTo(ChronoUnit.DAYS));
            if (!cases.add(outcome.caseId()) || used.merge(day, 1, Integer::sum) > perCallerAndDay) {
                ignored.put(stored.id(), Reason.OVER_LIMIT);
                continue;
            }
            Reason reason = count(knowledge, outcome, rates, solved);
            if (reason != null) {
                ignored.put(stored.id(), reason);
            }
        }
        rates.replaceAll((pair, votes) -> Vote.window(votes, Bounds.PAIR_WINDOW));
        return new Votes(rates, Vote.window(solved, Bounds.CASE_WINDOW), ignored);
    }

    private static @Nullable Reason count(
            KnowledgeBase knowledge, Outcome outcome, SortedMap<Pair, List<Vote>> rates, List<Vote> solved) {
        Remediation remediation = knowledge.remediations().get(outcome.remediation());
        if (remediation == null) {
            return Reason.NOT_IN_KNOWLEDGE;
        }
        boolean fixed = outcome.result() == Outcome.Result.FIXED;
        String cause = cause(remediation, outcome);
        if (cause == null) {
            return Reason.CAUSE_UNKNOWN;
        }
        if (!remediation.fixes().containsKey(cause) || !knowledge.causes().containsKey(cause)) {
            return Reason.NOT_IN_KNOWLEDGE;
        }
        Vote vote = new Vote(cause, fixed, outcome.caller(), outcome.at());
        rates.computeIfAbsent(new Pair(remediation.id(), cause), pair -> new ArrayList<>())
                .add(vote);
        if (fixed) {
            solved.add(vote);
            countWhatDidNotHelp(knowledge, outcome, new Vote(cause, false, outcome.caller(), outcome.at()), rates);
        }
        return null;
    }

    /** What is named; else, since a fix proves what was wrong, the only cause that the remediation fixes. */
    private static @Nullable String cause(Remediation remediation, Outcome outcome) {
        if (outcome.cause() != null) {
            return outcome.cause();
        }
        boolean isProven =
                outcome.result() == Outcome.Result.FIXED && remediation.fixes().size() == 1;
        return isProven ? remediation.fixes().keySet().iterator().next() : null;
    }

    /** Once it is known what was wrong, what should have fixed it and did not has failed. */
    private static void countWhatDidNotHelp(
            KnowledgeBase knowledge, Outcome outcome, Vote failure, SortedMap<Pair, List<Vote>> rates) {
        for (String id : new LinkedHashSet<>(outcome.tried())) {
            Remediation tried = knowledge.remediations().get(id);
            if (tried != null
                    && !id.equals(outcome.remediation())
                    && tried.fixes().containsKey(failure.cause())) {
                rates.computeIfAbsent(new Pair(id, failure.cause()), pair -> new ArrayList<>())
                        .add(failure);
            }
        }
    }
}

package io.mapimedic.learning;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What outcomes teach a knowledge base. A pure function of the knowledge as authored, the outcomes and the limit, so it is the same on
 * every replica and after every restart, and it is gone when the outcomes are.
 *
 * @param priors   of causes that differ from what is authored, or were seen
 * @param rates    of remediations with outcomes
 * @param outcomes how many there are
 * @param ignored  those that do not count, by id, each with the reason
 */
public record Learned(
        List<LearnedPrior> priors, List<LearnedRate> rates, int outcomes, SortedMap<Long, String> ignored) {

    /** Nothing yet. */
    public static final Learned NOTHING = new Learned(List.of(), List.of(), 0, new TreeMap<>());

    /** The youngest so many outcomes are looked at. */
    public static final int LOOK_BACK = 20_000;

    /**
     * Learns.
     *
     * @param knowledge       as authored
     * @param outcomes        oldest first
     * @param perCallerAndDay how many outcomes of one caller count in a day (UTC)
     */
    public static Learned of(KnowledgeBase knowledge, List<StoredOutcome> outcomes, int perCallerAndDay) {
        Votes votes = Votes.of(knowledge, outcomes, perCallerAndDay);
        List<LearnedRate> rates = new ArrayList<>();
        votes.rates().forEach((pair, of) -> {
            Remediation remediation = knowledge.remediations().get(pair.remediation());
            Double authored = remediation == null ? null : remediation.fixes().get(pair.cause());
            if (authored != null) {
                rates.add(LearnedRate.of(pair, authored, of));
            }
        });
        SortedMap<Long, String> ignored = new TreeMap<>();
        votes.ignored()
                .forEach((id, reason) -> ignored.put(
                        id, reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
        return new Learned(
                priors(knowledge, votes.solved()),
                List.copyOf(rates),
                outcomes.size(),
                java.util.Collections.unmodifiableSortedMap(ignored));
    }

    private static List<LearnedPrior> priors(KnowledgeBase knowledge, List<Vote> solved) {
        if (solved.isEmpty()) {
            return List.of();
        }
        Shares all = new Shares();
        Map<String, Shares> byCause = new HashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Instant> last = new HashMap<>();
        for (Vote vote : solved) {
            all.add(vote.caller(), 1);
            byCause.computeIfAbsent(vote.cause(), cause -> new Shares()).add(vote.caller(), 1);
            seen.merge(vote.cause(), 1, Integer::sum);
            last.put(vote.cause(), vote.at());
        }
        double total =
                knowledge.causes().values().stream().mapToDouble(Cause::odds).sum();
        Instant youngest = solved.get(solved.size() - 1).at();
        return knowledge.causes().values().stream()
                .map(cause -> LearnedPrior.of(
                        cause,
                        byCause.getOrDefault(cause.id(), new Shares()),
                        seen.getOrDefault(cause.id(), 0),
                        all,
                        solved.size(),
                        cause.odds() / total,
                        last.getOrDefault(cause.id(), youngest)))
                .filter(prior -> prior.factor() != 1 || prior.seen() > 0)
                .toList();
    }

    /** Outcomes that count. */
    public int counted() {
        return outcomes - ignored.size();
    }

    /** Digest over all values that differ from what is authored; null when none does. */
    public @Nullable String digest() {
        StringBuilder all = new StringBuilder();
        odds().forEach((cause, odds) ->
                all.append(cause).append('=').append(odds).append('\n'));
        fixes().forEach((pair, rate) -> all.append(pair.remediation())
                .append('/')
                .append(pair.cause())
                .append('=')
                .append(rate)
                .append('\n'));
        if (all.isEmpty()) {
            return null;
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** The knowledge with what was learned; the knowledge itself when nothing was. */
    public KnowledgeBase over(KnowledgeBase knowledge) {
        String digest = digest();
        if (digest == null) {
            return knowledge;
        }
        Map<String, Map<String, Double>> byRemediation = new TreeMap<>();
        fixes().forEach((pair, rate) -> {
            Remediation remediation = knowledge.remediations().get(pair.remediation());
            if (remediation != null) {
                byRemediation
                        .computeIfAbsent(remediation.id(), id -> new TreeMap<>(remediation.fixes()))
                        .put(pair.cause(), rate);
            }
        });
        return knowledge.with(odds(), byRemediation, digest);
    }

    private SortedMap<String, Double> odds() {
        SortedMap<String, Double> odds = new TreeMap<>();
        priors.stream().filter(prior -> prior.factor() != 1).forEach(prior -> odds.put(prior.cause(), prior.learned()));
        return odds;
    }

    private SortedMap<Votes.Pair, Double> fixes() {
        SortedMap<Votes.Pair, Double> fixes = new TreeMap<>();
        rates.stream()
                .filter(rate -> rate.learned() != rate.authored())
                .forEach(rate -> fixes.put(new Votes.Pair(rate.remediation(), rate.cause()), rate.learned()));
        return fixes;
    }
}

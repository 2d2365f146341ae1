package io.mapimedic.ranking;

import io.mapimedic.decision.FaultSets;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Attempt;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Support;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Adds weights of evidence to beliefs.
 *
 * <p>For each cause on each subject, S = ln(prior odds) + Σ softened weights. Over all single causes, the pairs and triples of the six
 * best ({@link FaultSets}) and "other", P = exp(S) / Σ exp(S); a cause's probability is the share of all hypotheses that contain it. In a
 * set a finding that several causes would produce counts once (noisy-or), so a further cause must explain something of its own. A cause
 * whose fault was seen directly is confirmed: its probability is at least one minus the noise of that sight, whatever else competes.
 *
 * <p>Priors are those of Kadane and Simon's single-fault model; see Heckerman, Breese, Rommelse, "Decision-theoretic
 * troubleshooting" (1995), for the assumptions. The share of "other" keeps the model honest about faults it does not know.
 */
public final class BeliefNetwork {

    /** Three faults at once are as many as the evidence of a case tells apart; pairs alone leave the third one too far down. */
    private static final int MOST_AT_ONCE = 3;

    private static final double SHARE_OF_OTHER = 0.04;

    private final KnowledgeBase knowledge;
    private final double oddsOfOther;
    private final Map<SubjectKind, List<Cause>> causesByKind = new EnumMap<>(SubjectKind.class);
    /** For each cause, the findings that speak about it, by id. */
    private final Map<String, List<String>> findingsByCause = new HashMap<>();

    public BeliefNetwork(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        double faults = 0;
        for (Cause cause : knowledge.causes().values()) {
            faults += cause.impact() == Impact.NOBODY ? 0 : cause.odds();
            causesByKind
                    .computeIfAbsent(cause.subject(), kind -> new ArrayList<>())
                    .add(cause);
            TreeSet<String> findings = new TreeSet<>(cause.whenPresent().keySet());
            findings.addAll(cause.whenAbsent().keySet());
            findingsByCause.put(cause.id(), List.copyOf(findings));
        }
        this.oddsOfOther = faults * SHARE_OF_OTHER / (1 - SHARE_OF_OTHER);
    }

    /**
     * All hypotheses, most believed first.
     *
     * @param subjects the subjects of the case, by kind
     * @param findings what is known
     */
    public Beliefs update(
            Map<SubjectKind, ? extends SortedSet<Subject>> subjects, List<Support> supports, List<Finding> findings) {
        return weigh(subjects, supports, findings, Aftermath.NONE);
    }

    /**
     * The same after remediations that did not end the trouble.
     *
     * @param tried in the order of doing
     */
    public Beliefs update(
            Map<SubjectKind, ? extends SortedSet<Subject>> subjects,
            List<Support> supports,
            List<Finding> findings,
            List<Attempt> tried) {
        return tried.isEmpty()
                ? update(subjects, supports, findings)
                : new Trials(knowledge, aftermath -> weigh(subjects, supports, findings, aftermath), findings)
                        .after(tried);
    }

    private Beliefs weigh(
            Map<SubjectKind, ? extends SortedSet<Subject>> subjects,
            List<Support> supports,
            List<Finding> findings,
            Aftermath aftermath) {
        List<Finding> counting = findings.stream()
                .filter(finding -> !aftermath.outdated().contains(finding))
                .toList();
        Voices voices = new Voices(aftermath.counting(supports), counting);
        List<Candidate> all = candidates(subjects, voices, aftermath);
        List<Candidate> candidates =
                all.stream().filter(one -> !one.isHarmless()).toList();
        FaultSets sets = new FaultSets(
                candidates.stream().map(Candidate::weighed).toList(), Math.log(oddsOfOther), MOST_AT_ONCE);
        double[] share = sets.marginals();
        Map<String, Set<Subject>> known = new HashMap<>();
        counting.forEach(finding ->
                known.computeIfAbsent(finding.id(), id -> new HashSet<>()).add(finding.subject()));
        List<Hypothesis> hypotheses = new ArrayList<>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            hypotheses.add(candidate.hypothesis(share[i], unknown(candidate, known)));
        }
        FaultPair together = together(sets.pair(), hypotheses);
        all.stream()
                .filter(Candidate::isHarmless)
                .forEach(one -> hypotheses.add(one.hypothesis(alone(one), unknown(one, known))));
        // A stable sort: what is equally probable and equally grave stays in the order of the weights added.
        hypotheses.sort(Comparator.comparingDouble(BeliefNetwork::place)
                .reversed()
                .thenComparing(Comparator.comparing((Hypothesis h) -> h.cause().impact())
                        .reversed()));
        return new Beliefs(
                List.copyOf(hypotheses), share[candidates.size()], together, List.of(), aftermath.outdated());
    }

    /** What troubles nobody explains no complaint, so it takes nothing from what does: it is there, or it is not. */
    private static double alone(Candidate harmless) {
        double odds = Math.exp(harmless.sum());
        return odds / (odds + 1);
    }

    /** Among causes of the same word, those that hurt somebody come first. */
    private static double place(Hypothesis hypothesis) {
        return hypothesis.cause().impact() == Impact.NOBODY
                ? hypothesis.belief().from()
                : hypothesis.probability();
    }

    private List<String> unknown(Candidate candidate, Map<String, Set<Subject>> known) {
        List<String> unknown =
                new ArrayList<>(findingsByCause.getOrDefault(candidate.cause().id(), List.of()));
        unknown.removeIf(id -> isKnown(known.get(id), candidate.subject()));
        return unknown;
    }

    /** Worth saying when both are at least possible. */
    private static @Nullable FaultPair together(FaultSets.@Nullable Pair pair, List<Hypothesis> inOrder) {
        return pair == null || !Belief.of(pair.share()).isAtLeast(Belief.POSSIBLE)
                ? null
                : new FaultPair(inOrder.get(pair.first()), inOrder.get(pair.second()), pair.share());
    }

    /** What is known of one server says nothing of another one; what is known of another kind of thing holds for all. */
    private static boolean isKnown(@Nullable Set<Subject> of, Subject subject) {
        return of != null && (of.contains(subject) || of.stream().noneMatch(other -> other.kind() == subject.kind()));
    }

    private List<Candidate> candidates(
            Map<SubjectKind, ? extends SortedSet<Subject>> subjects, Voices voices, Aftermath aftermath) {
        List<Candidate> candidates = new ArrayList<>(knowledge.causes().size());
        Map<Finding, Integer> numbers = Candidate.numbers();
        causesByKind.forEach((kind, causes) -> {
            SortedSet<Subject> known = subjects.get(kind);
            SortedSet<Subject> of =
                    known == null || known.isEmpty() ? new TreeSet<>(List.of(Subject.unnamed(kind))) : known;
            for (Cause cause : causes) {
                for (Subject subject : of) {
                    candidates.add(
                            Candidate.of(cause, subject, of.size(), voices.about(cause, subject), aftermath, numbers));
                }
            }
        });
        candidates.sort(Candidate.ORDER);
        return candidates;
    }
}

package io.mapimedic.ranking;

import io.mapimedic.decision.FaultSets;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Attempt;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Likeness;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Support;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Adds weights of evidence to beliefs.
 *
 * <p>For each cause on each subject, S = ln(prior odds) + Σ softened weights. Over all single causes, the pairs and triples of the six
 * best ({@link FaultSets}) and "other", P = exp(S) / Σ exp(S); a cause's probability is the share of all hypotheses that contain it. In a
 * set a finding that several causes would produce counts once (noisy-or), so a further cause must explain something of its own. A cause
 * whose fault was seen directly is confirmed: its probability is at least one minus the noise of that sight, whatever else competes. Where
 * what was seen may be one of several faults ({@link SharedSights}), they divide it; what many have without noticing anything ({@link Troubles}) is confirmed where the
 * rest bears it out, or nobody is in trouble.
 *
 * <p>Priors are those of Kadane and Simon's single-fault model; see Heckerman, Breese, Rommelse, "Decision-theoretic
 * troubleshooting" (1995), for the assumptions. The share of "other" keeps the model honest about faults it does not know.
 */
public final class BeliefNetwork {

    private static final double SHARE_OF_OTHER = 0.04;

    /** Likely, and not yet very likely. */
    private static final double MOST_BY_TEXT = 0.74;

    /**
     * By the word for belief, then what troubles somebody before what troubles nobody, then by probability. Stable: what is equal in all
     * stays in the order of the weights added.
     */
    private static final Comparator<Hypothesis> MOST_BELIEVED_FIRST = (one, other) -> {
        int byWord = other.belief().compareTo(one.belief());
        if (byWord != 0) {
            return byWord;
        }
        Impact ofOne = one.cause().impact();
        Impact ofOther = other.cause().impact();
        if ((ofOne == Impact.NOBODY) != (ofOther == Impact.NOBODY)) {
            return ofOne == Impact.NOBODY ? 1 : -1;
        }
        int byProbability = Double.compare(other.probability(), one.probability());
        return byProbability != 0 ? byProbability : ofOther.compareTo(ofOne);
    };

    private final KnowledgeBase knowledge;
    private final double oddsOfOther;
    /** By id, which is their order where equally much speaks for them. */
    private final List<Cause> causes;

    /** Where each cause stands among them, by id. The rules name causes by constants of theirs, so here are the very same strings, which are compared without a look at them. */
    private final Map<String, Integer> places = new HashMap<>();

    private final TellingFindings tellingFindings;
    private final SharedSights sharedSights;
    private final Troubles troubles;

    public BeliefNetwork(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        double faults = 0;
        for (Cause cause : knowledge.causes().values()) {
            faults += cause.impact() == Impact.NOBODY ? 0 : cause.odds();
        }
        this.causes = knowledge.causes().values().stream()
                .sorted(Comparator.comparing(Cause::id))
                .toList();
        for (int place = 0; place < causes.size(); place++) {
            places.put(causes.get(place).id().intern(), place);
        }
        this.tellingFindings = new TellingFindings(knowledge);
        this.sharedSights = new SharedSights(knowledge);
        this.troubles = new Troubles(knowledge);
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
        return update(subjects, supports, findings, List.of());
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
        return update(subjects, supports, findings, tried, Likeness.NONE);
    }

    /**
     * The same where somebody wrote about it. A text tells which cause may be meant; that it is this one is known only when something was
     * seen. So a text alone, its sentences and its words, never makes a cause more than likely.
     *
     * @param likeness what the words say
     */
    public Beliefs update(
            Map<SubjectKind, ? extends SortedSet<Subject>> subjects,
            List<Support> supports,
            List<Finding> findings,
            List<Attempt> tried,
            Likeness likeness) {
        Set<Finding> told = told(findings);
        List<Support> seen = told.isEmpty()
                ? supports
                : supports.stream()
                        .filter(support -> !told.contains(support.finding()))
                        .toList();
        Function<Aftermath, Beliefs> weigh = aftermath -> {
            Beliefs all = weigh(subjects, supports, findings, aftermath, likeness);
            boolean isAllSeen = likeness.isNone() && seen.size() == supports.size();
            // What sight alone says matters only where a cause would be more than a text can make it: mostly none is.
            return isAllSeen || all.hypotheses().stream().noneMatch(one -> one.probability() > MOST_BY_TEXT)
                    ? all
                    : atMostLikely(all, weigh(subjects, seen, findings, aftermath, Likeness.NONE));
        };
        return tried.isEmpty() ? weigh.apply(Aftermath.NONE) : new Trials(knowledge, weigh, findings).after(tried);
    }

    /** What rests on what somebody wrote, which may be about another time, another machine, or a guess. */
    private static Set<Finding> told(List<Finding> findings) {
        Set<Finding> told = Collections.newSetFromMap(new IdentityHashMap<>());
        findings.stream()
                .filter(finding -> finding.because().stream().anyMatch(evidence -> evidence.source() == Source.CHAT))
                .forEach(told::add);
        return told;
    }

    private static Beliefs atMostLikely(Beliefs all, Beliefs bySight) {
        record Place(String cause, Subject subject) {}
        Map<Place, Double> seen = new HashMap<>();
        bySight.hypotheses().forEach(one -> seen.put(new Place(one.cause().id(), one.subject()), one.probability()));
        List<Hypothesis> hypotheses = new ArrayList<>(all.hypotheses().size());
        double taken = 0;
        for (Hypothesis one : all.hypotheses()) {
            Hypothesis limited = one.atMost(Math.max(
                    MOST_BY_TEXT, seen.getOrDefault(new Place(one.cause().id(), one.subject()), 0.0)));
            taken = Math.max(taken, one.probability() - limited.probability());
            hypotheses.add(limited);
        }
        hypotheses.sort(MOST_BELIEVED_FIRST);
        // What a text cannot make sure of may as well be something that nobody here knows.
        return new Beliefs(
                List.copyOf(hypotheses),
                all.other() + taken,
                all.together(),
                all.trials(),
                all.outdated(),
                all.likeness());
    }

    private Beliefs weigh(
            Map<SubjectKind, ? extends SortedSet<Subject>> subjects,
            List<Support> supports,
            List<Finding> findings,
            Aftermath aftermath,
            Likeness likeness) {
        List<Finding> counting = findings.stream()
                .filter(finding -> !aftermath.outdated().contains(finding))
                .toList();
        Voices voices = new Voices(aftermath.counting(supports), counting, places);
        List<Candidate> all = candidates(subjects, voices, aftermath, likeness, troubles.of(counting));
        List<Candidate> candidates =
                all.stream().filter(one -> !one.isHarmless()).toList();
        Shares shares = Shares.of(candidates, Math.log(oddsOfOther), likeness);
        TellingFindings.Known known = tellingFindings.known(counting);
        SharedSights.Among sights = sharedSights.among(all);
        List<Hypothesis> hypotheses = new ArrayList<>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            hypotheses.add(candidate.hypothesis(shares.of(i), known, sights));
        }
        FaultPair together = together(shares.pair(), hypotheses);
        all.stream()
                .filter(Candidate::isHarmless)
                .forEach(one -> hypotheses.add(one.hypothesis(shares.alone(one), known, sights)));
        hypotheses.sort(MOST_BELIEVED_FIRST);
        return new Beliefs(
                List.copyOf(hypotheses), shares.other(), together, List.of(), aftermath.outdated(), likeness);
    }

    /** Worth saying when both are at least possible. */
    private static @Nullable FaultPair together(FaultSets.@Nullable Pair pair, List<Hypothesis> inOrder) {
        return pair == null || !Belief.of(pair.share()).isAtLeast(Belief.POSSIBLE)
                ? null
                : new FaultPair(inOrder.get(pair.first()), inOrder.get(pair.second()), pair.share());
    }

    private List<Candidate> candidates(
            Map<SubjectKind, ? extends SortedSet<Subject>> subjects,
            Voices voices,
            Aftermath aftermath,
            Likeness likeness,
            List<Finding> wanting) {
        // By the place of the kind.
        List<List<Subject>> ofKind = Arrays.stream(SubjectKind.values())
                .map(kind -> named(subjects.get(kind), kind))
                .toList();
        Likeness.@Nullable Words[] words = byPlace(likeness);
        List<Candidate> candidates = new ArrayList<>(causes.size());
        for (int place = 0; place < causes.size(); place++) {
            Cause cause = causes.get(place);
            List<Subject> of = ofKind.get(cause.subject().ordinal());
            for (Subject subject : of) {
                candidates.add(Candidate.of(
                        cause, subject, of.size(), voices.about(place, subject), aftermath, words[place], wanting));
            }
        }
        return Candidate.mostSaidForFirst(candidates);
    }

    /** What the text says for each cause, by its place. */
    private Likeness.@Nullable Words[] byPlace(Likeness likeness) {
        Likeness.@Nullable Words[] words = new Likeness.@Nullable Words[causes.size()];
        likeness.causes().forEach((cause, like) -> {
            Integer place = places.get(cause);
            if (place != null) {
                words[place] = like;
            }
        });
        return words;
    }

    /** Where nobody names one, there is one without a name. */
    private static List<Subject> named(@Nullable SortedSet<Subject> known, SubjectKind kind) {
        return known == null || known.isEmpty() ? List.of(Subject.unnamed(kind)) : List.copyOf(known);
    }
}

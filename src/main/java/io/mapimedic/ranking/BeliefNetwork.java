package io.mapimedic.ranking;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Finding;
import io.mapimedic.model.FindingState;
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
 * <p>For each cause on each subject, S = ln(prior odds) + Σ softened weights. Over all single causes, the pairs of the
 * {@value #PAIRED} best and "other", P = exp(S) / Σ exp(S); a cause's probability is the share of all hypotheses that contain it. In a
 * pair a finding that both causes would produce counts once, with the larger weight (noisy-or), so a second cause must explain
 * something of its own. A cause whose fault was seen directly is confirmed: its probability is at least one minus the noise of
 * that sight, whatever else competes.
 *
 * <p>Priors are those of Kadane and Simon's single-fault model; see Heckerman, Breese, Rommelse, "Decision-theoretic
 * troubleshooting" (1995), for the assumptions. The share of "other" keeps the model honest about faults it does not know.
 */
public final class BeliefNetwork {

    private static final int PAIRED = 6;
    private static final double SHARE_OF_OTHER = 0.04;

    private final KnowledgeBase knowledge;
    private final double oddsOfOther;
    private final Map<SubjectKind, List<Cause>> causesByKind = new EnumMap<>(SubjectKind.class);
    /** For each cause, the findings that speak about it, by id. */
    private final Map<String, List<String>> findingsByCause = new HashMap<>();

    public BeliefNetwork(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        double all = 0;
        for (Cause cause : knowledge.causes().values()) {
            all += cause.odds();
            causesByKind
                    .computeIfAbsent(cause.subject(), kind -> new ArrayList<>())
                    .add(cause);
            TreeSet<String> findings = new TreeSet<>(cause.whenPresent().keySet());
            findings.addAll(cause.whenAbsent().keySet());
            findingsByCause.put(cause.id(), List.copyOf(findings));
        }
        this.oddsOfOther = all * SHARE_OF_OTHER / (1 - SHARE_OF_OTHER);
    }

    /**
     * All hypotheses, most believed first.
     *
     * @param subjects the subjects of the case, by kind
     * @param findings what is known
     */
    public Beliefs update(
            Map<SubjectKind, ? extends SortedSet<Subject>> subjects, List<Support> supports, List<Finding> findings) {
        Voices voices = new Voices(supports, findings);
        List<Candidate> candidates = candidates(subjects, voices);
        double[] share = shares(candidates);
        Map<String, Set<Subject>> known = new HashMap<>();
        findings.forEach(finding ->
                known.computeIfAbsent(finding.id(), id -> new HashSet<>()).add(finding.subject()));
        List<Hypothesis> hypotheses = new ArrayList<>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            List<String> unknown = new ArrayList<>(findingsByCause.getOrDefault(candidate.cause.id(), List.of()));
            unknown.removeIf(id -> isKnown(known.get(id), candidate.subject));
            hypotheses.add(candidate.hypothesis(share[i], unknown));
        }
        // A stable sort: what is equally probable and equally grave stays in the order of the weights added.
        hypotheses.sort(Comparator.comparingDouble(Hypothesis::probability)
                .reversed()
                .thenComparing(Comparator.comparing((Hypothesis h) -> h.cause().impact())
                        .reversed()));
        return new Beliefs(List.copyOf(hypotheses), share[candidates.size()]);
    }

    /** What is known of one server says nothing of another one; what is known of another kind of thing holds for all. */
    private static boolean isKnown(@Nullable Set<Subject> of, Subject subject) {
        return of != null && (of.contains(subject) || of.stream().noneMatch(other -> other.kind() == subject.kind()));
    }

    private List<Candidate> candidates(Map<SubjectKind, ? extends SortedSet<Subject>> subjects, Voices voices) {
        List<Candidate> candidates = new ArrayList<>(knowledge.causes().size());
        causesByKind.forEach((kind, causes) -> {
            SortedSet<Subject> known = subjects.get(kind);
            SortedSet<Subject> of =
                    known == null || known.isEmpty() ? new TreeSet<>(List.of(Subject.unnamed(kind))) : known;
            for (Cause cause : causes) {
                for (Subject subject : of) {
                    candidates.add(Candidate.of(cause, subject, of.size(), voices.about(cause, subject)));
                }
            }
        });
        candidates.sort(Comparator.comparingDouble((Candidate candidate) -> candidate.sum)
                .reversed()
                .thenComparing(candidate -> candidate.cause.id())
                .thenComparing(candidate -> candidate.subject));
        return candidates;
    }

    /** The share of each candidate in all hypotheses, and of "other" in the last place. */
    private double[] shares(List<Candidate> candidates) {
        int n = candidates.size();
        int paired = Math.min(PAIRED, n);
        // Relative to the largest sum, so that no exponential overflows however much speaks for one cause.
        double largest = 0;
        for (int i = 0; i < paired; i++) {
            largest = Math.max(largest, candidates.get(i).sum);
            for (int j = i + 1; j < paired; j++) {
                largest = Math.max(largest, candidates.get(i).sumWith(candidates.get(j)));
            }
        }
        double[] mass = new double[n + 1];
        double total = 0;
        for (int i = 0; i < n; i++) {
            mass[i] = Math.exp(candidates.get(i).sum - largest);
            total += mass[i];
        }
        mass[n] = Math.exp(Math.log(oddsOfOther) - largest);
        total += mass[n];
        for (int i = 0; i < paired; i++) {
            for (int j = i + 1; j < paired; j++) {
                double both = Math.exp(candidates.get(i).sumWith(candidates.get(j)) - largest);
                mass[i] += both;
                mass[j] += both;
                total += both;
            }
        }
        for (int i = 0; i <= n; i++) {
            mass[i] /= total;
        }
        return mass;
    }

    /** One cause on one subject while it is being weighed. */
    private record Candidate(Cause cause, Subject subject, List<Support> supports, double[] weights, double sum) {

        private static final Comparator<Support> STRONGEST_FIRST = Comparator.comparingDouble(
                        (Support support) -> -Math.abs(support.weight().logarithm()))
                .thenComparing(Comparator.naturalOrder());

        static Candidate of(Cause cause, Subject subject, int subjectsOfKind, List<Support> supports) {
            double[] weights = new double[supports.size()];
            double sum = Math.log(cause.odds() / subjectsOfKind);
            for (int i = 0; i < weights.length; i++) {
                weights[i] = Noise.soften(supports.get(i));
                sum += weights[i];
            }
            return new Candidate(cause, subject, supports, weights, sum);
        }

        /** S of both together: what speaks for both counts once, what speaks against either counts. */
        double sumWith(Candidate other) {
            double both = sum + other.sum;
            for (int i = 0; i < weights.length; i++) {
                for (int j = 0; j < other.weights.length; j++) {
                    if (weights[i] > 0
                            && other.weights[j] > 0
                            && supports.get(i).finding()
                                    == other.supports.get(j).finding()) {
                        both -= Math.min(weights[i], other.weights[j]);
                    }
                }
            }
            return both;
        }

        Hypothesis hypothesis(double share, List<String> unknown) {
            double sight = 0;
            for (Support support : supports) {
                if (support.finding().state() == FindingState.PRESENT
                        && cause.confirmedBy().contains(support.finding().id())) {
                    sight = Math.max(sight, 1 - Noise.wrong(support.finding()));
                }
            }
            List<Support> strongestFirst = new ArrayList<>(supports);
            if (strongestFirst.size() > 1) {
                strongestFirst.sort(STRONGEST_FIRST);
            }
            return new Hypothesis(
                    cause,
                    subject,
                    Math.max(share, sight),
                    sight > 0,
                    List.copyOf(strongestFirst),
                    List.copyOf(unknown));
        }
    }
}

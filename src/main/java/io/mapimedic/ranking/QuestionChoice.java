package io.mapimedic.ranking;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Respondent;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.WeightOfEvidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Chooses the open question whose answer is expected to move belief most: the expected sum of absolute changes over all hypotheses,
 * lowered for answers that are dear to get.
 */
public final class QuestionChoice {

    /** How often a finding is present when the cause at work has nothing to do with it. */
    private static final double BASE_RATE = 0.05;

    private static final double SUREST = 0.95;
    /** Minutes of an answer that would halve the value of a question. */
    private static final double HALVING_MINUTES = 5;

    private final KnowledgeBase knowledge;
    private final Map<String, Map<String, Double>> causesByFinding = new HashMap<>();
    private final Map<String, List<Indicator>> indicatorsByKey = new TreeMap<>();

    public QuestionChoice(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        for (Cause cause : knowledge.causes().values()) {
            cause.whenPresent()
                    .forEach((finding, weight) -> causesByFinding
                            .computeIfAbsent(finding, id -> new HashMap<>())
                            .put(cause.id(), probabilityGiven(weight)));
        }
        for (Indicator indicator : knowledge.indicators().values()) {
            for (String key : indicator.detection().evidence()) {
                indicatorsByKey
                        .computeIfAbsent(askable(key), k -> new ArrayList<>())
                        .add(indicator);
            }
        }
    }

    /**
     * The most valuable open question.
     *
     * @param answered keys that have evidence
     * @param mayAsk   who may be asked
     */
    public Optional<NextQuestion> choose(
            Beliefs beliefs,
            Set<String> answered,
            Map<SubjectKind, ? extends SortedSet<Subject>> subjects,
            Predicate<Respondent> mayAsk) {
        Shares shares = Shares.of(beliefs);
        return indicatorsByKey.entrySet().stream()
                .filter(entry -> !answered.contains(entry.getKey()))
                .map(entry -> value(entry.getKey(), entry.getValue(), shares, answered))
                .flatMap(Optional::stream)
                .filter(candidate -> mayAsk.test(candidate.definition.answeredBy()))
                .max(Comparator.comparingDouble(Candidate::net)
                        .thenComparing(candidate -> candidate.definition.key(), Comparator.reverseOrder()))
                .map(candidate -> new NextQuestion(
                        candidate.definition,
                        subject(candidate.definition.kind(), subjects),
                        candidate.value,
                        why(candidate, beliefs)));
    }

    /** A derived key is obtained by asking for what it is derived from. */
    private String askable(String key) {
        EvidenceDefinition definition = knowledge.definition(key);
        return definition == null || definition.derivation() == null
                ? key
                : definition.derivation().from();
    }

    /** True when this key is all that is missing; a derived key that somebody reported itself is known too. */
    private boolean isMissingOnly(String key, Indicator indicator, Set<String> answered) {
        boolean missing = false;
        for (String needed : indicator.detection().evidence()) {
            if (!answered.contains(needed)) {
                String asked = askable(needed);
                if (!asked.equals(key) && !answered.contains(asked)) {
                    return false;
                }
                missing |= asked.equals(key);
            }
        }
        return missing;
    }

    private Optional<Candidate> value(String key, List<Indicator> indicators, Shares shares, Set<String> answered) {
        EvidenceDefinition definition = knowledge.definition(key);
        if (definition == null) {
            return Optional.empty();
        }
        return indicators.stream()
                .filter(indicator -> isMissingOnly(key, indicator, answered))
                .map(indicator -> new Candidate(
                        definition, indicator, shares.movedBy(causesByFinding.getOrDefault(indicator.id(), Map.of()))))
                .max(Comparator.comparingDouble(Candidate::value)
                        .thenComparing(candidate -> candidate.indicator.id(), Comparator.reverseOrder()));
    }

    private String why(Candidate candidate, Beliefs beliefs) {
        Map<String, Double> linked = causesByFinding.getOrDefault(candidate.indicator.id(), Map.of());
        Predicate<Hypothesis> isLinked =
                hypothesis -> linked.containsKey(hypothesis.cause().id());
        Optional<Hypothesis> about =
                beliefs.hypotheses().stream().filter(isLinked).findFirst();
        Optional<Hypothesis> against =
                beliefs.hypotheses().stream().filter(isLinked.negate()).findFirst();
        if (about.isEmpty()) {
            return "It rules causes in or out.";
        }
        return "It tells \"%s\" (%s)%s."
                .formatted(
                        about.get().cause().title(),
                        words(about.get()),
                        against.map(other -> " from \"%s\" (%s)"
                                        .formatted(other.cause().title(), words(other)))
                                .orElse(" from the rest"));
    }

    private static String words(Hypothesis hypothesis) {
        return hypothesis.belief().word().replace('-', ' ');
    }

    private static Subject subject(SubjectKind kind, Map<SubjectKind, ? extends SortedSet<Subject>> subjects) {
        SortedSet<Subject> known = subjects.get(kind);
        return known == null || known.size() != 1 ? Subject.unnamed(kind) : known.first();
    }

    private static double probabilityGiven(WeightOfEvidence weight) {
        return Math.min(SUREST, BASE_RATE * weight.likelihoodRatio());
    }

    private record Candidate(EvidenceDefinition definition, Indicator indicator, double value) {

        double net() {
            return value / (1 + definition.answeredBy().minutes() / HALVING_MINUTES);
        }
    }

    /** Beliefs that sum to one. */
    private record Shares(Map<String, Double> byCause) {

        static Shares of(Beliefs beliefs) {
            double total = beliefs.other();
            for (Hypothesis hypothesis : beliefs.hypotheses()) {
                total += hypothesis.probability();
            }
            Map<String, Double> byCause = new HashMap<>();
            for (Hypothesis hypothesis : beliefs.hypotheses()) {
                byCause.merge(hypothesis.cause().id(), hypothesis.probability() / total, Double::sum);
            }
            return new Shares(byCause);
        }

        /** Expected sum of absolute changes when it becomes known whether the finding is present. */
        double movedBy(Map<String, Double> presentGivenCause) {
            double linked = 0;
            double present = 0;
            for (Map.Entry<String, Double> link : presentGivenCause.entrySet()) {
                double share = byCause.getOrDefault(link.getKey(), 0.0);
                linked += share;
                present += share * link.getValue();
            }
            present += (1 - linked) * BASE_RATE;
            double moved = 0;
            for (Map.Entry<String, Double> link : presentGivenCause.entrySet()) {
                moved += 2 * byCause.getOrDefault(link.getKey(), 0.0) * Math.abs(link.getValue() - present);
            }
            return moved + 2 * (1 - linked) * Math.abs(BASE_RATE - present);
        }
    }
}

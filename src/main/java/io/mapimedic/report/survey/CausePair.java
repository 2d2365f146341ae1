package io.mapimedic.report.survey;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.WeightOfEvidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two causes that share a symptom, and what tells them apart.
 *
 * @param first  id of the one that comes first in the alphabet
 * @param second id of the other
 * @param shared findings that speak for both
 * @param teller the finding that separates them best, empty when nothing that can be asked or read does
 */
public record CausePair(String first, String second, List<String> shared, Optional<Teller> teller) {

    /** A finding separates two causes when it speaks about them ten times as differently; less is lost in noise. */
    private static final double SEPARATES = Math.log(10) - 1e-9;

    /**
     * What tells two causes apart.
     *
     * @param finding id of the finding
     * @param command the read-only command that shows it, or the question when only a person knows
     */
    public record Teller(String finding, String command) {}

    /** All pairs that share a symptom, in the order of their ids. */
    public static List<CausePair> of(KnowledgeBase knowledge) {
        List<Cause> causes = List.copyOf(knowledge.causes().values());
        List<CausePair> pairs = new ArrayList<>();
        for (int i = 0; i < causes.size(); i++) {
            for (int j = i + 1; j < causes.size(); j++) {
                List<String> shared = shared(causes.get(i), causes.get(j));
                if (!shared.isEmpty()) {
                    pairs.add(new CausePair(
                            causes.get(i).id(),
                            causes.get(j).id(),
                            shared,
                            teller(knowledge, causes.get(i), causes.get(j))));
                }
            }
        }
        return pairs;
    }

    private static List<String> shared(Cause one, Cause other) {
        return one.whenPresent().entrySet().stream()
                .filter(entry -> speaksFor(entry.getValue()))
                .map(Map.Entry::getKey)
                .filter(id -> speaksFor(other.whenPresent().getOrDefault(id, WeightOfEvidence.NEUTRAL)))
                .sorted()
                .toList();
    }

    private static boolean speaksFor(WeightOfEvidence weight) {
        return weight.logarithm() > 0;
    }

    private static Optional<Teller> teller(KnowledgeBase knowledge, Cause one, Cause other) {
        Set<String> findings = new TreeSet<>();
        List.of(one, other).forEach(cause -> {
            findings.addAll(cause.whenPresent().keySet());
            findings.addAll(cause.whenAbsent().keySet());
        });
        return findings.stream()
                .filter(id -> difference(id, one, other) >= SEPARATES)
                .sorted(Comparator.comparingDouble((String id) -> difference(id, one, other))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .map(id -> howToSee(knowledge, id).map(command -> new Teller(id, command)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** How differently the finding speaks about the two, whichever of present and absent says more. */
    private static double difference(String id, Cause one, Cause other) {
        return Math.max(
                Math.abs(weight(one.whenPresent(), id) - weight(other.whenPresent(), id)),
                Math.abs(weight(one.whenAbsent(), id) - weight(other.whenAbsent(), id)));
    }

    private static double weight(Map<String, WeightOfEvidence> weights, String id) {
        return weights.getOrDefault(id, WeightOfEvidence.NEUTRAL).logarithm();
    }

    /** The command for the first piece of evidence that has one, else its question; empty when it can be had by neither. */
    private static Optional<String> howToSee(KnowledgeBase knowledge, String id) {
        Indicator indicator = Objects.requireNonNull(knowledge.indicators().get(id));
        List<EvidenceDefinition> needed = indicator.detection().evidence().stream()
                .map(key -> observed(knowledge, key))
                .toList();
        if (needed.stream().anyMatch(definition -> !Coverage.isObtainable(definition))) {
            return Optional.empty();
        }
        return needed.stream()
                .map(EvidenceDefinition::command)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> needed.stream().map(EvidenceDefinition::ask).findFirst());
    }

    private static EvidenceDefinition observed(KnowledgeBase knowledge, String key) {
        EvidenceDefinition definition = Objects.requireNonNull(knowledge.definition(key));
        EvidenceDefinition.Derivation derivation = definition.derivation();
        return derivation == null ? definition : observed(knowledge, derivation.from());
    }
}

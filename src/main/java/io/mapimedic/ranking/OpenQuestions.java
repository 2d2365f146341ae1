package io.mapimedic.ranking;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Respondent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which questions are open, and which findings the answer to each would decide. */
final class OpenQuestions {

    private final KnowledgeBase knowledge;
    private final Map<String, List<Indicator>> indicatorsByKey = new TreeMap<>();
    private final List<List<EvidenceDefinition>> groups;

    OpenQuestions(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        for (Indicator indicator : knowledge.indicators().values()) {
            for (String key : indicator.detection().evidence()) {
                indicatorsByKey
                        .computeIfAbsent(askable(key), k -> new ArrayList<>())
                        .add(indicator);
            }
        }
        Map<String, List<EvidenceDefinition>> byCommand = new LinkedHashMap<>();
        indicatorsByKey.keySet().stream()
                .map(knowledge::definition)
                .filter(Objects::nonNull)
                .forEach(definition -> byCommand
                        .computeIfAbsent(SharedCommand.of(definition), command -> new ArrayList<>())
                        .add(definition));
        this.groups = List.copyOf(byCommand.values());
    }

    /**
     * Questions that are asked at once, because one command answers them all; mostly it is just one.
     *
     * @param definitions at least one, sorted by key
     * @param indicators  findings that become known with the answers
     */
    record Open(List<EvidenceDefinition> definitions, List<Indicator> indicators) {

        /** For breaking ties. */
        String key() {
            return definitions.get(0).key();
        }

        /** The findings that a key takes part in. */
        List<Indicator> of(EvidenceDefinition definition) {
            return indicators.stream()
                    .filter(indicator ->
                            indicator.detection().evidence().contains(definition.key()) || definitions.size() == 1)
                    .toList();
        }
    }

    /** The open questions, sorted by key. */
    List<Open> open(Set<String> answered, Predicate<Respondent> mayAsk) {
        List<Open> open = new ArrayList<>();
        for (List<EvidenceDefinition> group : groups) {
            List<EvidenceDefinition> asked = group.stream()
                    .filter(definition -> !answered.contains(definition.key()))
                    .filter(definition -> mayAsk.test(definition.answeredBy()))
                    .toList();
            if (!asked.isEmpty()) {
                together(asked, answered).ifPresent(open::add);
            }
        }
        return open;
    }

    private Optional<Open> together(List<EvidenceDefinition> asked, Set<String> answered) {
        Set<String> keys = asked.stream().map(EvidenceDefinition::key).collect(Collectors.toSet());
        Set<Indicator> decided = new LinkedHashSet<>();
        List<EvidenceDefinition> useful = new ArrayList<>(asked.size());
        for (EvidenceDefinition definition : asked) {
            boolean decides = false;
            for (Indicator indicator : indicatorsByKey.getOrDefault(definition.key(), List.of())) {
                if (isMissingOnly(keys, indicator, answered)) {
                    decided.add(indicator);
                    decides = true;
                }
            }
            if (decides) {
                useful.add(definition);
            }
        }
        return useful.isEmpty() ? Optional.empty() : Optional.of(new Open(useful, List.copyOf(decided)));
    }

    /** A derived key is obtained by asking for what it is derived from. */
    private String askable(String key) {
        EvidenceDefinition definition = knowledge.definition(key);
        return definition == null || definition.derivation() == null
                ? key
                : definition.derivation().from();
    }

    /** True when these keys are all that is missing; a derived key that somebody reported itself is known too. */
    private boolean isMissingOnly(Set<String> keys, Indicator indicator, Set<String> answered) {
        boolean missing = false;
        for (String needed : indicator.detection().evidence()) {
            if (!answered.contains(needed)) {
                String asked = askable(needed);
                if (!keys.contains(asked) && !answered.contains(asked)) {
                    return false;
                }
                missing |= keys.contains(asked);
            }
        }
        return missing;
    }
}

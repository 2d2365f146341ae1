package io.mapimedic.ranking;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Respondent;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Which questions are open, and which findings the answer to each would decide. Keys and findings are numbered when the knowledge is
 * loaded: in a case, thousands of times the question is whether a key has an answer.
 */
final class OpenQuestions {

    private final KnowledgeBase knowledge;
    private final Map<String, Integer> numbers = new HashMap<>();
    /** Questions that one command answers together; mostly it is just one. */
    private final List<List<Ask>> groups;

    OpenQuestions(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        Map<String, List<Needs>> needsByKey = new TreeMap<>();
        int number = 0;
        for (Indicator indicator : knowledge.indicators().values()) {
            Needs needs = needs(number++, indicator);
            for (String key : indicator.detection().evidence()) {
                needsByKey
                        .computeIfAbsent(askable(key), any -> new ArrayList<>())
                        .add(needs);
            }
        }
        Map<String, List<Ask>> byCommand = new LinkedHashMap<>();
        needsByKey.forEach((key, decides) -> {
            EvidenceDefinition definition = knowledge.definition(key);
            if (definition != null) {
                byCommand
                        .computeIfAbsent(SharedCommand.of(definition), command -> new ArrayList<>())
                        .add(new Ask(definition, number(key), List.copyOf(decides)));
            }
        });
        this.groups = List.copyOf(byCommand.values());
    }

    /** A question, with what knowing its answer may decide. */
    private record Ask(EvidenceDefinition definition, int number, List<Needs> decides) {}

    /**
     * What has to be known for a finding.
     *
     * @param number of the finding
     * @param keys   numbers of the keys that its rule looks at
     * @param asked  for each, the number of the key that is asked for it
     */
    private record Needs(int number, Indicator indicator, int[] keys, int[] asked) {

        /** True when these keys are all that is missing; a derived key that somebody reported itself is known too. */
        boolean isMissingOnly(BitSet these, BitSet answered) {
            boolean missing = false;
            for (int i = 0; i < keys.length; i++) {
                if (!answered.get(keys[i])) {
                    boolean isOneOfThese = these.get(asked[i]);
                    if (!isOneOfThese && !answered.get(asked[i])) {
                        return false;
                    }
                    missing |= isOneOfThese;
                }
            }
            return missing;
        }
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
        BitSet known = new BitSet(numbers.size());
        for (String key : answered) {
            Integer number = numbers.get(key);
            if (number != null) {
                known.set(number);
            }
        }
        EnumSet<Respondent> silent = EnumSet.allOf(Respondent.class);
        silent.removeIf(mayAsk);
        List<Open> open = new ArrayList<>(groups.size());
        for (List<Ask> group : groups) {
            List<Ask> asked = new ArrayList<>(group.size());
            for (Ask ask : group) {
                if (!known.get(ask.number())
                        && !silent.contains(ask.definition().answeredBy())) {
                    asked.add(ask);
                }
            }
            Open together = together(asked, known);
            if (!together.definitions().isEmpty()) {
                open.add(together);
            }
        }
        return open;
    }

    /** Those of them that decide something, with what they decide. */
    private static Open together(List<Ask> asked, BitSet known) {
        BitSet keys = new BitSet();
        for (Ask ask : asked) {
            keys.set(ask.number());
        }
        BitSet counted = new BitSet();
        List<Indicator> decided = new ArrayList<>();
        List<EvidenceDefinition> useful = new ArrayList<>(asked.size());
        for (Ask ask : asked) {
            boolean decides = false;
            for (Needs needs : ask.decides()) {
                if (needs.isMissingOnly(keys, known)) {
                    decides = true;
                    if (!counted.get(needs.number())) {
                        counted.set(needs.number());
                        decided.add(needs.indicator());
                    }
                }
            }
            if (decides) {
                useful.add(ask.definition());
            }
        }
        return new Open(useful, decided);
    }

    private Needs needs(int number, Indicator indicator) {
        List<String> keys = List.copyOf(indicator.detection().evidence());
        return new Needs(
                number,
                indicator,
                keys.stream().mapToInt(this::number).toArray(),
                keys.stream().mapToInt(key -> number(askable(key))).toArray());
    }

    private int number(String key) {
        return numbers.computeIfAbsent(key, any -> numbers.size());
    }

    /** A derived key is obtained by asking for what it is derived from. */
    private String askable(String key) {
        EvidenceDefinition definition = knowledge.definition(key);
        return definition == null || definition.derivation() == null
                ? key
                : definition.derivation().from();
    }
}

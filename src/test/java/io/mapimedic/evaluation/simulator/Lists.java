package io.mapimedic.evaluation.simulator;

import io.mapimedic.knowledge.EvidenceDefinition.Derivation;
import io.mapimedic.knowledge.KnowledgeBase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lists whose items are keys of their own, such as what was changed just before. List and keys are one answer: an item stands in the
 * list exactly when its key is true, whichever of them is asked.
 *
 * @param items key of the list to its items, each with the key that follows from it
 */
record Lists(Map<String, SortedMap<String, String>> items) {

    /** Those of the vocabulary. */
    static Lists of(KnowledgeBase knowledge) {
        Map<String, SortedMap<String, String>> items = new TreeMap<>();
        knowledge.vocabulary().values().forEach(definition -> {
            Derivation derivation = definition.derivation();
            if (derivation != null && derivation.kind() == Derivation.Kind.LISTED) {
                items.computeIfAbsent(derivation.from(), list -> new TreeMap<>())
                        .put(Objects.requireNonNull(derivation.item()), definition.key());
            }
        });
        return new Lists(items);
    }

    boolean isList(String key) {
        return items.containsKey(key);
    }

    /** The list that a key is, or is an item of. */
    Optional<String> listOf(String key) {
        return isList(key)
                ? Optional.of(key)
                : items.keySet().stream()
                        .filter(list -> keys(list).contains(key))
                        .findFirst();
    }

    /** The keys of the items of a list. */
    Collection<String> keys(String list) {
        return items.getOrDefault(list, new TreeMap<>()).values();
    }

    /** A list as the tables write it. */
    String text(String list, Collection<String> trueKeys) {
        return items.getOrDefault(list, new TreeMap<>()).entrySet().stream()
                .filter(item -> trueKeys.contains(item.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** Nothing, and each item alone. */
    List<String> shortest(String list) {
        List<String> texts = new ArrayList<>(List.of("[]"));
        keys(list).forEach(key -> texts.add(text(list, List.of(key))));
        return texts;
    }

    /** What the text of a list says of the list, or of one of its keys. */
    String value(String key, String text) {
        return isList(key) ? text : said(listOf(key).orElseThrow(), text).getOrDefault(key, Distribution.UNKNOWN);
    }

    /** What the value of a list, or of one of its keys, says of the keys. */
    Map<String, String> said(String key, String value) {
        if (!isList(key)) {
            return Map.of(key, value);
        }
        List<String> listed =
                List.of(value.substring(1, Math.max(1, value.length() - 1)).split(", "));
        Map<String, String> said = new TreeMap<>();
        items.getOrDefault(key, new TreeMap<>())
                .forEach((item, of) -> said.put(
                        of, value.equals(Distribution.UNKNOWN) ? value : String.valueOf(listed.contains(item))));
        return said;
    }
}

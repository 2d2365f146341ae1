package io.mapimedic.evaluation.simulator;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.ValueType;
import io.mapimedic.model.SubjectKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the simulator. Of the knowledge base they share names only: keys with their types and choices, ids of causes and of
 * remediations.
 */
final class Tables {

    /** A harmless deviation. */
    record Distractor(String key, String value) {}

    private final List<Fault> faults;
    private final Map<String, Distribution> background;
    private final Map<String, Map<String, Distribution>> configuration;
    private final List<Distractor> distractors;
    private final Map<String, List<String>> checks;
    private final Lists lists;
    private final SortedMap<String, Set<String>> domains = new TreeMap<>();

    Tables(
            List<Fault> faults,
            Map<String, Distribution> background,
            Map<String, Map<String, Distribution>> configuration,
            List<Distractor> distractors,
            Map<String, List<String>> checks,
            KnowledgeBase knowledge) {
        this.faults = List.copyOf(faults);
        this.background = Map.copyOf(background);
        this.configuration = new LinkedHashMap<>(configuration);
        this.distractors = List.copyOf(distractors);
        this.checks = Map.copyOf(checks);
        Stream.of(
                        Stream.of(background),
                        configuration.values().stream(),
                        faults.stream().map(Fault::shows))
                .flatMap(one -> one)
                .forEach(rows -> rows.forEach((key, seen) -> domain(key).addAll(seen.values())));
        distractors.forEach(one -> domain(one.key()).add(one.value()));
        faults.forEach(
                fault -> fault.complaint().forEach(one -> domain(one.key()).add(one.value())));
        this.lists = Lists.of(knowledge);
        lists.items().keySet().stream()
                .filter(list -> domains.keySet().containsAll(lists.keys(list)))
                .forEach(list -> domain(list).addAll(lists.shortest(list)));
        domains.forEach((key, domain) -> addPossible(knowledge.vocabulary().get(key), domain));
    }

    private Set<String> domain(String key) {
        return domains.computeIfAbsent(key, k -> new TreeSet<>());
    }

    private static void addPossible(@Nullable EvidenceDefinition definition, Set<String> domain) {
        if (definition != null && definition.type() == ValueType.BOOLEAN) {
            domain.addAll(Set.of("true", "false"));
        } else if (definition != null && definition.type() == ValueType.CHOICE) {
            domain.addAll(definition.choices().keySet());
        }
        domain.remove(Distribution.UNKNOWN);
    }

    List<Fault> faults() {
        return faults;
    }

    List<Distractor> distractors() {
        return distractors;
    }

    /** Lists and the keys that follow from them. */
    Lists lists() {
        return lists;
    }

    /** What was changed holds for the whole case, whatever it was changed on; other keys of servers have a value for each. */
    boolean isPerServer(String key) {
        return SubjectKind.ofKey(key).orElse(SubjectKind.ORGANIZATION) == SubjectKind.SERVER
                && lists.listOf(key).isEmpty();
    }

    /** Keys that a check reads. */
    List<String> reads(String check) {
        return checks.getOrDefault(check, List.of());
    }

    Map<String, List<String>> checks() {
        return checks;
    }

    /** Every key that the tables know, sorted. */
    Set<String> keys() {
        return domains.keySet();
    }

    /** Every value that a key can have in the tables; of a list that has keys of its own those with one item at most. */
    Set<String> values(String key) {
        return domains.getOrDefault(key, Set.of());
    }

    /**
     * What is seen of a key.
     *
     * @param here the fault is at work on the very thing that the key is about
     */
    Distribution seen(String key, @Nullable Fault fault, boolean here, Setting setting) {
        Distribution shown = fault == null || !here ? null : fault.shows().get(key);
        if (shown != null) {
            return shown;
        }
        for (String word : configuration.keySet()) {
            Distribution of = setting.has().contains(word)
                    ? configuration.getOrDefault(word, Map.of()).get(key)
                    : null;
            if (of != null) {
                return of;
            }
        }
        return background.getOrDefault(key, Distribution.always(Distribution.UNKNOWN));
    }
}

package io.mapimedic.ranking;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Respondent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Which questions are open, and which findings the answer to each would decide. */
final class OpenQuestions {

    private final KnowledgeBase knowledge;
    private final Map<String, List<Indicator>> indicatorsByKey = new TreeMap<>();

    OpenQuestions(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        for (Indicator indicator : knowledge.indicators().values()) {
            for (String key : indicator.detection().evidence()) {
                indicatorsByKey
                        .computeIfAbsent(askable(key), k -> new ArrayList<>())
                        .add(indicator);
            }
        }
    }

    /**
     * A question that may be asked.
     *
     * @param indicators findings that become known with its answer
     */
    record Open(EvidenceDefinition definition, List<Indicator> indicators) {}

    /** The open questions, sorted by key. */
    List<Open> open(Set<String> answered, Predicate<Respondent> mayAsk) {
        List<Open> open = new ArrayList<>();
        indicatorsByKey.forEach((key, indicators) -> {
            EvidenceDefinition definition = knowledge.definition(key);
            if (definition != null && !answered.contains(key) && mayAsk.test(definition.answeredBy())) {
                List<Indicator> decided = indicators.stream()
                        .filter(indicator -> isMissingOnly(key, indicator, answered))
                        .toList();
                if (!decided.isEmpty()) {
                    open.add(new Open(definition, decided));
                }
            }
        });
        return open;
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
}

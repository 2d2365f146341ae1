package io.mapimedic.normalisation;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the vocabulary's key for the name that a probe uses. One name may serve two keys, of a server and of a client: the subject
 * decides, and when nobody knows it, nothing is read.
 */
final class Names {

    private static final Map<String, String> HIVES = Map.of(
            "hkey_current_user\\",
            "hkcu\\",
            "hkey_local_machine\\",
            "hklm\\",
            "hkey_users\\",
            "hku\\",
            "hkcu:\\",
            "hkcu\\",
            "hklm:\\",
            "hklm\\");

    private static final String EVENT = "get-winevent.";
    /** The Event Viewer prints the name of a provider with and without this. */
    private static final String LONG_PROVIDER = EVENT + "microsoft-windows-";

    private final KnowledgeBase knowledge;
    private final Map<String, List<EvidenceDefinition>> byName = new HashMap<>();

    Names(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        for (EvidenceDefinition definition : knowledge.vocabulary().values()) {
            for (String name : definition.readFrom()) {
                byName.computeIfAbsent(canonical(name), key -> new ArrayList<>())
                        .add(definition);
            }
        }
        byName.values()
                .forEach(definitions -> definitions.sort(java.util.Comparator.comparing(EvidenceDefinition::kind)));
    }

    /** The keys that this observation is about: usually one, two when one property serves two keys of one subject kind. */
    List<EvidenceDefinition> of(Observation observation) {
        EvidenceDefinition named = knowledge.definition(observation.name());
        if (named != null) {
            return List.of(named);
        }
        List<EvidenceDefinition> candidates = byName.getOrDefault(canonical(observation.name()), List.of());
        if (candidates.isEmpty()) {
            return List.of();
        }
        if (isOpen(observation, candidates)) {
            return List.of();
        }
        var kind = Optional.ofNullable(observation.subject())
                .map(Subject::kind)
                .filter(wanted -> candidates.stream().anyMatch(candidate -> candidate.kind() == wanted))
                .orElse(candidates.get(0).kind());
        return candidates.stream().filter(candidate -> candidate.kind() == kind).toList();
    }

    /** Whether the value may be of a server or of a client, and nobody tells. */
    boolean isOpen(Observation observation) {
        return knowledge.definition(observation.name()) == null
                && isOpen(observation, byName.getOrDefault(canonical(observation.name()), List.of()));
    }

    private static boolean isOpen(Observation observation, List<EvidenceDefinition> candidates) {
        return observation.subject() == null
                && candidates.stream().map(EvidenceDefinition::kind).distinct().count() > 1;
    }

    private static String canonical(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        if (lower.startsWith(LONG_PROVIDER)) {
            return EVENT + lower.substring(LONG_PROVIDER.length());
        }
        for (Map.Entry<String, String> hive : HIVES.entrySet()) {
            if (lower.startsWith(hive.getKey())) {
                return hive.getValue() + lower.substring(hive.getKey().length());
            }
        }
        return lower;
    }
}

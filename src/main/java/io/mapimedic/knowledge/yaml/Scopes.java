package io.mapimedic.knowledge.yaml;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.Suggestion;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.WeightOfEvidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What follows from where a fault sits alone, {@code scopes/<name>.yaml}: a broken computer does not follow its user to another one, a broken server
 * does. It holds for every cause of the scope that says nothing else of the finding, so that no cause must repeat it; for rules and belief it is
 * a weight of the cause like any other.
 */
final class Scopes {

    private record Scope(
            YamlMap entry,
            Set<SubjectKind> subjects,
            Set<Impact> impacts,
            Set<String> topics,
            boolean isOnPremises,
            Map<String, WeightOfEvidence> whenPresent,
            Map<String, WeightOfEvidence> whenAbsent,
            List<String> sources) {

        boolean includes(Cause cause) {
            return subjects.contains(cause.subject())
                    && impacts.contains(cause.impact())
                    && (topics.isEmpty() || topics.contains(topic(cause)))
                    && (!isOnPremises || isOnPremises(cause));
        }

        private static String topic(Cause cause) {
            return cause.id().substring(0, cause.id().indexOf('.'));
        }

        private static boolean isOnPremises(Cause cause) {
            return !cause.appliesTo().isEmpty() && !cause.appliesTo().contains("online");
        }
    }

    private final List<Scope> scopes = new ArrayList<>();

    void read(YamlMap file) {
        for (YamlMap entry : file.maps("scopes")) {
            entry.text("title");
            entry.text("why");
            Map<String, WeightOfEvidence> present = CauseReader.weights(entry, "speaks-for", true);
            CauseReader.weights(entry, "speaks-against", false).forEach((finding, weight) -> {
                if (present.put(finding, weight) != null) {
                    entry.complain("speaks-against", "'%s' speaks for this scope already.".formatted(finding));
                }
            });
            scopes.add(new Scope(
                    entry,
                    words(entry, "subject", SubjectKind.class),
                    words(entry, "impact", Impact.class),
                    new HashSet<>(entry.texts("topic")),
                    "true".equals(entry.optionalText("on-premises")),
                    present,
                    CauseReader.weights(entry, "absence-speaks-against", false),
                    entry.texts("sources")));
            entry.done();
        }
        file.done();
    }

    private static <E extends Enum<E>> Set<E> words(YamlMap entry, String field, Class<E> type) {
        Set<E> words = new HashSet<>();
        entry.texts(field).stream()
                .map(word -> entry.word(field, word, type))
                .filter(Objects::nonNull)
                .forEach(words::add);
        if (words.isEmpty()) {
            entry.complain(field, "the scope holds for nothing. Maybe name one.");
        }
        return words;
    }

    /** Gives each cause what its scope says; what the cause says itself of a finding, present or absent, stays alone. */
    void addTo(Map<String, Cause> causes, Set<String> findings, Set<String> references) {
        for (Scope scope : scopes) {
            complainAboutStrangers(scope, findings, references);
            complainAboutTopics(scope, causes.values());
            causes.replaceAll((id, cause) -> scope.includes(cause) ? with(cause, scope) : cause);
        }
    }

    private static void complainAboutTopics(Scope scope, Collection<Cause> causes) {
        Set<String> known = causes.stream().map(Scope::topic).collect(Collectors.toSet());
        scope.topics().forEach(topic -> complainUnless(known, topic, scope, "topic", "topic"));
    }

    private static Cause with(Cause cause, Scope scope) {
        Map<String, WeightOfEvidence> present = new LinkedHashMap<>(cause.whenPresent());
        Map<String, WeightOfEvidence> absent = new LinkedHashMap<>(cause.whenAbsent());
        Set<String> said = new HashSet<>(present.keySet());
        said.addAll(absent.keySet());
        scope.whenPresent().forEach((finding, weight) -> {
            if (!said.contains(finding)) {
                present.put(finding, weight);
            }
        });
        scope.whenAbsent().forEach((finding, weight) -> {
            if (!said.contains(finding)) {
                absent.put(finding, weight);
            }
        });
        return cause.withWeights(present, absent);
    }

    private static void complainAboutStrangers(Scope scope, Set<String> findings, Set<String> references) {
        scope.whenPresent().keySet().forEach(id -> complainUnless(findings, id, scope, "speaks-for", "finding"));
        scope.whenAbsent()
                .keySet()
                .forEach(id -> complainUnless(findings, id, scope, "absence-speaks-against", "finding"));
        scope.sources().forEach(id -> complainUnless(references, id, scope, "sources", "reference"));
    }

    private static void complainUnless(Set<String> known, String id, Scope scope, String field, String kind) {
        if (!known.contains(id)) {
            scope.entry().complain(field, "there is no %s '%s'.%s".formatted(kind, id, Suggestion.sentence(id, known)));
        }
    }
}

package io.mapimedic.knowledge.yaml;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Suggestion;
import io.mapimedic.model.WeightOfEvidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which causes each entry of {@code normal/} speaks against. It stands there and not with the causes, since whoever knows that something is
 * normal knows what it is mistaken for; for rules and belief it is a weight of the cause like any other.
 */
final class Counterweights {

    private record Link(YamlMap entry, String normal, String cause, WeightOfEvidence weight) {}

    private final List<Link> links = new ArrayList<>();

    /** Takes {@code speaks-against} of an entry. */
    void read(String id, YamlMap entry) {
        CauseReader.weights(entry, "speaks-against", false)
                .forEach((cause, weight) -> links.add(new Link(entry, id, cause, weight)));
    }

    /** Gives each cause what speaks against it. */
    void addTo(Map<String, Cause> causes) {
        for (Link link : links) {
            Cause cause = causes.get(link.cause);
            if (cause == null) {
                link.entry.complain(
                        "speaks-against",
                        "there is no cause '%s'.%s"
                                .formatted(link.cause, Suggestion.sentence(link.cause, causes.keySet())));
                continue;
            }
            Map<String, WeightOfEvidence> present = new LinkedHashMap<>(cause.whenPresent());
            if (present.putIfAbsent(link.normal, link.weight) != null) {
                link.entry.complain(
                        "speaks-against", "the cause '%s' names '%s' already.".formatted(link.cause, link.normal));
            }
            causes.put(link.cause, cause.withWhenPresent(present));
        }
    }
}

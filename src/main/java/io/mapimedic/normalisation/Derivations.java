package io.mapimedic.normalisation;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.EvidenceDefinition.Derivation;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Value;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evidence that follows from other evidence: days left from a date, the host from a URL, one change from all that were named. */
final class Derivations {

    private static final double SECONDS_PER_DAY = 86_400;

    private final Map<String, List<EvidenceDefinition>> bySource = new HashMap<>();

    Derivations(KnowledgeBase knowledge) {
        for (EvidenceDefinition definition : knowledge.vocabulary().values()) {
            Derivation derivation = definition.derivation();
            if (derivation != null) {
                bySource.computeIfAbsent(derivation.from(), key -> new ArrayList<>())
                        .add(definition);
            }
        }
    }

    /**
     * What follows from the evidence. What was reported itself is not derived again, unless a person says it and a machine
     * knows better.
     */
    List<Evidence> from(List<Evidence> evidence, Instant now) {
        Map<List<Object>, Evidence> reported = new HashMap<>();
        evidence.forEach(one -> reported.put(List.of(one.key(), one.subject()), one));
        List<Evidence> derived = new ArrayList<>();
        for (Evidence one : evidence) {
            for (EvidenceDefinition definition : bySource.getOrDefault(one.key(), List.of())) {
                Derivation derivation = definition.derivation();
                Subject subject =
                        one.subject().kind() == definition.kind() ? one.subject() : Subject.unnamed(definition.kind());
                Evidence itself = reported.get(List.of(definition.key(), subject));
                if (derivation == null
                        || (itself != null
                                && (itself.source().isMachine() || !one.source().isMachine()))) {
                    continue;
                }
                derive(derivation, one, now)
                        .ifPresent(value -> derived.add(new Evidence(
                                definition.key(),
                                subject,
                                value,
                                definition.unit(),
                                one.source(),
                                one.observedAt(),
                                null,
                                one.isStale(),
                                one.place())));
            }
        }
        return derived;
    }

    private static Optional<Value> derive(Derivation derivation, Evidence evidence, Instant now) {
        return switch (derivation.kind()) {
            case DAYS_UNTIL ->
                evidence.value() instanceof Value.Moment moment
                        ? Optional.of(new Value.Quantity(daysBetween(now, moment.value())))
                        : Optional.empty();
            case HOST_OF -> url(evidence).map(URI::getHost).map(host -> new Value.Text(host.toLowerCase(Locale.ROOT)));
            case SCHEME_OF ->
                url(evidence).map(URI::getScheme).map(scheme -> new Value.Text(scheme.toLowerCase(Locale.ROOT)));
            case LISTED ->
                Optional.of(new Value.Flag(
                        evidence.value() instanceof Value.Items items
                                && items.value().contains(derivation.item()),
                        true));
        };
    }

    private static double daysBetween(Instant now, Instant then) {
        return Math.floor(Duration.between(now, then).toSeconds() / SECONDS_PER_DAY * 10) / 10;
    }

    private static Optional<URI> url(Evidence evidence) {
        try {
            @Nullable URI uri = evidence.text().isEmpty() ? null : URI.create(evidence.text());
            return Optional.ofNullable(uri);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

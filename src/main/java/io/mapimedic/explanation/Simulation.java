package io.mapimedic.explanation;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.explanation.Values.Raw;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.EvidenceDefinition.Derivation;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Value;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Diagnoses a case again with other answers. A diagnosis is a pure function, so what comes out is what would come out. */
final class Simulation {

    private static final long SECONDS_PER_DAY = 86_400;

    private final Troubleshooter troubleshooter;
    private final KnowledgeBase knowledge;
    private final Case theCase;
    private final Diagnosis base;
    private final Chains chains;

    Simulation(Troubleshooter troubleshooter, Case theCase, Diagnosis base) {
        this.troubleshooter = troubleshooter;
        this.knowledge = base.knowledge();
        this.theCase = theCase;
        this.base = base;
        this.chains = new Chains(base);
    }

    Diagnosis base() {
        return base;
    }

    KnowledgeBase knowledge() {
        return knowledge;
    }

    Chains chains() {
        return chains;
    }

    Diagnosis with(List<Assignment> answers) {
        return theCase.with(answers).diagnosed(troubleshooter);
    }

    Diagnosis notKnowing(String key) {
        return theCase.notKnowing(key).diagnosed(troubleshooter);
    }

    /** What the assignments changed in the evidence; empty when the vocabulary refuses one, or when nothing is changed. */
    Optional<List<KeyChange>> changes(List<Assignment> answers, Diagnosis after) {
        List<KeyChange> changes = new ArrayList<>();
        Chains then = new Chains(after);
        for (Assignment answer : answers) {
            Evidence now = chains.known(answer.key(), answer.subject());
            Evidence seen = then.known(answer.key(), answer.subject());
            Value from = now == null ? null : now.value();
            if (seen == null || seen.value().equals(from)) {
                return Optional.empty();
            }
            changes.add(new KeyChange(answer.definition(), answer.subject(), from, seen.value()));
        }
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes);
    }

    /** The subjects on which a key could be answered otherwise: where it is known, or else the one that it would be asked about. */
    List<Subject> subjects(EvidenceDefinition definition, @Nullable Subject near) {
        List<Evidence> known = chains.known(definition.key());
        if (near != null && near.kind() == definition.kind()) {
            return List.of(near);
        }
        if (!known.isEmpty()) {
            return known.stream().map(Evidence::subject).distinct().sorted().toList();
        }
        TreeSet<Subject> ofKind = base.evidence().stream()
                .map(Evidence::subject)
                .filter(subject -> subject.kind() == definition.kind())
                .collect(Collectors.toCollection(TreeSet::new));
        return List.of(ofKind.isEmpty() ? Subject.unnamed(definition.kind()) : ofKind.first());
    }

    /** The answer that gives a key a value; for what is derived the answer that it follows from, if there is one. */
    Optional<Assignment> assignment(EvidenceDefinition definition, Subject subject, Raw raw) {
        Evidence seen = chains.known(definition.key(), subject);
        Derivation derivation = definition.derivation();
        boolean isReported = seen != null && chains.of(seen).derivedFrom() == null;
        if (derivation == null || isReported) {
            return Optional.of(new Assignment(definition, subject, raw.value(), seen));
        }
        EvidenceDefinition origin = knowledge.definition(derivation.from());
        if (origin == null) {
            return Optional.empty();
        }
        Subject of = origin.kind() == definition.kind() ? subject : Subject.unnamed(origin.kind());
        Evidence from = chains.known(origin.key(), of);
        Object value = underived(derivation, raw.value(), from);
        return value == null ? Optional.empty() : Optional.of(new Assignment(origin, of, value, from));
    }

    private @Nullable Object underived(Derivation derivation, @Nullable Object derived, @Nullable Evidence from) {
        return switch (derivation.kind()) {
            case DAYS_UNTIL ->
                derived instanceof Number days
                        ? base.context()
                                .now()
                                .plus(Duration.ofSeconds(Math.round(days.doubleValue() * SECONDS_PER_DAY)))
                        : null;
            case SCHEME_OF -> from == null || derived == null ? null : scheme(from.text(), derived.toString());
            case HOST_OF -> null;
            case LISTED -> listed(String.valueOf(derivation.item()), Boolean.TRUE.equals(derived), from);
        };
    }

    /** The list with the item, or without it. */
    private static List<String> listed(String item, boolean isIn, @Nullable Evidence from) {
        List<String> items = new ArrayList<>(from == null ? List.of() : from.items());
        items.remove(item);
        if (isIn) {
            items.add(item);
        }
        return items;
    }

    private static @Nullable String scheme(String url, String scheme) {
        int colon = url.indexOf(':');
        try {
            return colon < 0 ? null : URI.create(scheme + url.substring(colon)).toString();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What a list holds now. */
    List<String> items(String key, Subject subject) {
        Evidence seen = chains.known(key, subject);
        return seen == null ? List.of() : seen.items();
    }

    EvidenceDefinition definition(String key) {
        return Objects.requireNonNull(knowledge.definition(key), key);
    }
}

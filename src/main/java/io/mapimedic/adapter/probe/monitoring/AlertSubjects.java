package io.mapimedic.adapter.probe.monitoring;

import io.mapimedic.adapter.probe.Subjects;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whom an alert is about, by the labels that monitoring has for machines and addresses. */
final class AlertSubjects {

    private static final List<String> MACHINES =
            List.of("server", "hostname", "host", "computer", "nodename", "exported_instance", "instance");
    private static final List<String> ADDRESSES = List.of("target", "url", "instance", "host");

    private AlertSubjects() {}

    /** @param said what labels and annotations say under a name, empty for nothing */
    static @Nullable Subject of(String fact, UnaryOperator<String> said) {
        try {
            Optional<Subject> named = Subject.parse(said.apply("mapi_subject"));
            return named.isPresent() ? named.get() : byLabels(fact, said);
        } catch (IllegalArgumentException badName) {
            return null;
        }
    }

    private static @Nullable Subject byLabels(String fact, UnaryOperator<String> said) {
        SubjectKind kind = SubjectKind.ofKey(fact).orElse(SubjectKind.SERVER);
        return switch (kind) {
            case SERVER -> first(MACHINES, said).map(Subjects::server).orElse(null);
            case CLIENT ->
                first(MACHINES, said)
                        .map(name -> new Subject(kind, Subjects.shortName(name)))
                        .orElse(null);
            case ENDPOINT ->
                first(ADDRESSES, said).map(name -> new Subject(kind, name)).orElse(null);
            case MAILBOX ->
                Stream.of("mailbox", "user")
                        .map(said)
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .map(name -> new Subject(kind, name))
                        .orElse(null);
            default -> null;
        };
    }

    private static Optional<String> first(List<String> labels, UnaryOperator<String> said) {
        return labels.stream()
                .map(said)
                .map(Hosts::of)
                .filter(host -> !host.isEmpty())
                .findFirst();
    }
}

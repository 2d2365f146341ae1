package io.mapimedic.report.text;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.model.Evidence;
import io.mapimedic.ranking.Belief;
import io.mapimedic.report.view.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Findings that nobody measured and that one command, or one question, would decide.
 *
 * @param source    the read-only command, or the question
 * @param isCommand which of the two it is
 * @param titles    what the findings would say, those of the most believed cause first
 */
record Unknowns(String source, boolean isCommand, List<String> titles) {

    /** What is open about the causes that are at least possible; one entry for each command, the most telling cause first. */
    static List<Unknowns> of(Diagnosis diagnosis) {
        Set<String> known =
                diagnosis.evidence().stream().map(Evidence::key).collect(Collectors.toCollection(TreeSet::new));
        Map<Unknowns, List<String>> bySource = new LinkedHashMap<>();
        diagnosis.hypotheses().stream()
                .filter(hypothesis -> hypothesis.belief().isAtLeast(Belief.POSSIBLE))
                .flatMap(hypothesis -> hypothesis.unknown().stream())
                .distinct()
                .map(id -> diagnosis.knowledge().indicators().get(id))
                .forEach(indicator -> add(indicator, diagnosis, known, bySource));
        return bySource.entrySet().stream()
                .map(entry -> new Unknowns(
                        entry.getKey().source(), entry.getKey().isCommand(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static void add(
            @Nullable Indicator indicator,
            Diagnosis diagnosis,
            Set<String> known,
            Map<Unknowns, List<String>> bySource) {
        if (indicator == null) {
            return;
        }
        indicator.detection().evidence().stream()
                .filter(key -> !known.contains(key))
                .map(diagnosis.knowledge()::definition)
                .filter(definition -> definition != null)
                .findFirst()
                .ifPresent(definition -> bySource.computeIfAbsent(
                                source(origin(definition, diagnosis)), source -> new ArrayList<>())
                        .add(indicator.title()));
    }

    /** What follows from another key is told by whatever tells that one. */
    private static EvidenceDefinition origin(EvidenceDefinition definition, Diagnosis diagnosis) {
        if (definition.command() != null || definition.derivation() == null) {
            return definition;
        }
        EvidenceDefinition from =
                diagnosis.knowledge().definition(definition.derivation().from());
        return from == null ? definition : from;
    }

    private static Unknowns source(EvidenceDefinition definition) {
        String command = definition.command();
        return command == null
                ? new Unknowns(Printable.of(definition.ask()), false, List.of())
                : new Unknowns(Printable.of(command.strip()), true, List.of());
    }
}

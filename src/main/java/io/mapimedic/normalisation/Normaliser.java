package io.mapimedic.normalisation;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.model.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns observations into evidence. What it cannot turn is listed, never dropped. */
public final class Normaliser {

    private static final int MAX_LISTED_NAMES = 40;

    /**
     * Subjects of one kind in one case. A case is about a fault, not about a whole organisation, and what is joined across kinds grows
     * with the product.
     */
    static final int MAX_SUBJECTS = 100;

    private final KnowledgeBase knowledge;
    private final Names names;
    private final Derivations derivations;

    public Normaliser(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.names = new Names(knowledge);
        this.derivations = new Derivations(knowledge);
    }

    /**
     * Reads all observations.
     *
     * @param now what days are counted from
     */
    public NormalisedEvidence normalise(List<Observation> observations, Instant now) {
        List<Evidence> read = new ArrayList<>();
        List<Unrecognised> unrecognised = new ArrayList<>();
        Map<String, TreeSet<String>> unused = new TreeMap<>();
        Map<String, String> places = new LinkedHashMap<>();
        Crowd crowd = new Crowd(MAX_SUBJECTS);
        for (Observation observation : observations) {
            if (!crowd.admits(observation)) {
                continue;
            }
            List<EvidenceDefinition> definitions = names.of(observation);
            if (names.isOpen(observation)) {
                unrecognised.add(new Unrecognised(
                        observation.place(),
                        observation.name() + ": " + observation.value(),
                        "A server has this and a client too, and the text does not tell whose it is.",
                        "Write above it \"on the server\" or \"on the client\", or answer the question about it."));
            } else if (definitions.isEmpty()) {
                String group = group(observation);
                unused.computeIfAbsent(group, key -> new TreeSet<>()).add(property(observation.name()));
                places.putIfAbsent(group, observation.place());
            }
            for (EvidenceDefinition definition : definitions) {
                read(observation, definition, now, read, unrecognised);
            }
        }
        unused.forEach((group, properties) -> unrecognised.add(new Unrecognised(
                places.getOrDefault(group, ""),
                group + ": "
                        + String.join(
                                ", ",
                                properties.stream().limit(MAX_LISTED_NAMES).toList())
                        + (properties.size() > MAX_LISTED_NAMES ? ", …" : ""),
                "Read, but no rule uses it.",
                null)));
        unrecognised.addAll(crowd.leftOut());
        unrecognised.addAll(Ages.ahead(observations, now));
        List<Evidence> reports = new ArrayList<>(adopt(read));
        reports.addAll(derivations.from(Precedence.of(reports, now).kept(), now));
        Precedence precedence = Precedence.of(adopt(reports), now);
        return new NormalisedEvidence(
                precedence.kept().stream().sorted().toList(), precedence.conflicts(), List.copyOf(unrecognised));
    }

    private static void read(
            Observation observation,
            EvidenceDefinition definition,
            Instant now,
            List<Evidence> read,
            List<Unrecognised> unrecognised) {
        try {
            Value value = ValueReader.read(definition, observation.value(), observation.unit());
            read.add(new Evidence(
                    definition.key(),
                    subject(observation, definition.kind()),
                    value,
                    definition.unit(),
                    observation.source(),
                    observation.observedAt(),
                    observation.sample(),
                    Ages.isStale(observation.observedAt(), definition, now),
                    observation.place()));
        } catch (UnreadableValueException e) {
            unrecognised.add(new Unrecognised(
                    observation.place(), observation.name() + ": " + observation.value(), e.getMessage(), e.remedy()));
        }
    }

    private static Subject subject(Observation observation, SubjectKind kind) {
        Subject reported = observation.subject();
        return reported != null && reported.kind() == kind && kind != SubjectKind.ORGANIZATION
                ? reported
                : Subject.unnamed(kind);
    }

    /** When a case names exactly one subject of a kind, what names none of that kind is about that one. */
    private static List<Evidence> adopt(List<Evidence> read) {
        Map<SubjectKind, TreeSet<Subject>> named = new EnumMap<>(SubjectKind.class);
        // Sorted, so that the spelling kept does not depend on the order of the input: the first one in stays.
        read.stream()
                .map(Evidence::subject)
                .filter(Subject::isNamed)
                .sorted()
                .forEach(subject -> named.computeIfAbsent(subject.kind(), kind -> new TreeSet<>(SAME_NAME))
                        .add(subject));
        return read.stream()
                .map(evidence -> {
                    TreeSet<Subject> subjects = named.get(evidence.subject().kind());
                    if (subjects == null) {
                        return evidence;
                    }
                    Subject first = subjects.floor(evidence.subject());
                    boolean same = first != null && SAME_NAME.compare(first, evidence.subject()) == 0;
                    Subject subject = same
                            ? first
                            : subjects.size() == 1 && !evidence.subject().isNamed()
                                    ? subjects.first()
                                    : evidence.subject();
                    return subject.equals(evidence.subject()) ? evidence : evidence.on(subject);
                })
                .toList();
    }

    /** {@code ex01} and {@code EX01} are one server. */
    private static final java.util.Comparator<Subject> SAME_NAME = java.util.Comparator.comparing(Subject::kind)
            .thenComparing(subject -> subject.name() == null ? "" : subject.name(), String.CASE_INSENSITIVE_ORDER);

    private static String group(Observation observation) {
        Subject subject = observation.subject();
        String name = observation.name();
        int end = name.startsWith("\\") || name.contains("\\") ? name.lastIndexOf('\\') : name.indexOf('.');
        return (end < 0 ? name : name.substring(0, end))
                + (subject == null || !subject.isNamed() ? "" : " of " + subject.name());
    }

    private static String property(String name) {
        int end = name.contains("\\") ? name.lastIndexOf('\\') : name.indexOf('.');
        return end < 0 ? name : name.substring(end + 1);
    }
}

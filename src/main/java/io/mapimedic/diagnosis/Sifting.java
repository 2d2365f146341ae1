package io.mapimedic.diagnosis;

import io.mapimedic.model.Observation;
import io.mapimedic.model.Passage;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.text.Belonging;
import io.mapimedic.text.Belonging.Kind;
import io.mapimedic.text.Belonging.Verdict;
import io.mapimedic.text.TextReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sets apart what machines printed of something else or at another time, as the sentences around it say. It counts as little as what nobody
 * showed, and is listed with the words that say so.
 */
final class Sifting {

    private static final int MOST_LISTED = 8;
    /** Of the name of a person: shorter parts are initials. */
    private static final int SHORTEST_PART = 4;
    /** Events of one trouble lie closer together. */
    private static final Duration LONG_AGO = Duration.ofDays(90);

    /** Characters of a day: 2026-11-29. */
    private static final int DAY = 10;

    private final Map<String, AsideMap> files = new HashMap<>();
    private final Map<String, Verdict> names = new HashMap<>();
    private final Map<Spot, Verdict> rows = new HashMap<>();
    private final List<Observation> kept = new ArrayList<>();
    private final Map<Verdict, List<Observation>> leftOut = new LinkedHashMap<>();
    private Instant newest = Instant.EPOCH;

    private Sifting() {}

    /** A line of a file. */
    private record Spot(String file, int line) {

        private static final String WORD = "line ";

        /** Null when the place is no line: an answer, a whole file. */
        static @Nullable Spot of(String place) {
            int number = place.lastIndexOf(WORD);
            if (number < 0 || number + WORD.length() == place.length()) {
                return null;
            }
            int line = 0;
            for (int i = number + WORD.length(); i < place.length(); i++) {
                char c = place.charAt(i);
                if (c < '0' || c > '9' || line > Integer.MAX_VALUE / 20) {
                    return null;
                }
                line = 10 * line + c - '0';
            }
            return new Spot(place.substring(0, number), line);
        }
    }

    static Sifting of(List<Observation> observations, List<Unrecognised> unread, TextReader reader, Instant now) {
        Sifting sifting = new Sifting();
        sifting.listen(
                unread, reader, shown(observations), now.atZone(ZoneOffset.UTC).getYear());
        sifting.people(observations, reader);
        sifting.newest = newest(observations, now);
        sifting.look(observations);
        observations.forEach(sifting::sift);
        return sifting;
    }

    /** What counts. */
    List<Observation> kept() {
        return kept;
    }

    /** What does not, one entry for each sentence that says why. */
    List<Unrecognised> leftOut() {
        return leftOut.entrySet().stream()
                .map(entry -> listed(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Why what stands at this place does not count, null when it does. */
    @Nullable
    Verdict why(String place) {
        Spot spot = Spot.of(place);
        if (spot == null) {
            return null;
        }
        AsideMap map = files.get(spot.file());
        return map == null ? null : map.why(spot.line());
    }

    private void listen(List<Unrecognised> unread, TextReader reader, Set<String> shown, int year) {
        int left = Prose.MOST_CHARACTERS;
        for (Unrecognised piece : unread) {
            Passage passage = piece.passage();
            if (passage == null || passage.text().length() > left) {
                continue;
            }
            left -= passage.text().length();
            Belonging belonging = reader.belonging(passage.text(), shown, year);
            files.computeIfAbsent(passage.file(), any -> new AsideMap()).add(passage, belonging);
            names.putAll(belonging.names());
        }
    }

    /** Where accounts of people are shown, those of services beside them are there for comparison or by chance. */
    private void people(List<Observation> observations, TextReader reader) {
        Map<Boolean, List<String>> accounts = observations.stream()
                .filter(one -> one.source().isMachine())
                .map(Observation::subject)
                .filter(subject -> subject != null && subject.kind() == SubjectKind.MAILBOX && subject.isNamed())
                .map(subject -> String.valueOf(subject.name()))
                .distinct()
                .collect(Collectors.partitioningBy(reader::isOfService));
        if (!accounts.getOrDefault(false, List.of()).isEmpty()) {
            accounts.getOrDefault(true, List.of())
                    .forEach(name ->
                            names.putIfAbsent(name.toLowerCase(Locale.ROOT), new Verdict(Kind.OF_A_SERVICE, name)));
        }
    }

    /** The last of the points in time that machines printed with what they show; a clock that is far ahead makes nothing old. */
    private static Instant newest(List<Observation> observations, Instant now) {
        return observations.stream()
                .filter(one -> one.source().isMachine())
                .map(Observation::observedAt)
                .filter(Objects::nonNull)
                .filter(then -> !then.isAfter(now.plus(LONG_AGO)))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private void look(List<Observation> observations) {
        for (Observation observation : observations) {
            Spot spot = Spot.of(observation.place());
            if (spot == null) {
                continue;
            }
            AsideMap map = files.get(spot.file());
            if (map != null) {
                map.shown(spot.line());
            }
            Verdict verdict = isName(observation) ? named(String.valueOf(observation.value())) : null;
            if (verdict != null) {
                rows.put(spot, verdict);
            }
        }
        files.values().forEach(AsideMap::close);
    }

    private static boolean isName(Observation observation) {
        return observation.name().endsWith(".Name") || observation.name().endsWith(".Identity");
    }

    private void sift(Observation observation) {
        Verdict verdict = verdict(observation);
        if (verdict == null) {
            kept.add(
                    observation.value() instanceof Collection<?> items && !names.isEmpty()
                            ? without(observation, items)
                            : observation);
        } else {
            leftOut.computeIfAbsent(verdict, any -> new ArrayList<>()).add(observation);
        }
    }

    private @Nullable Verdict verdict(Observation observation) {
        if (!observation.source().isMachine()) {
            return null;
        }
        Spot spot = Spot.of(observation.place());
        if (spot == null) {
            return null;
        }
        Instant then = observation.observedAt();
        if (then != null && then.isBefore(newest.minus(LONG_AGO))) {
            return new Verdict(Kind.OF_THE_PAST, then.toString().substring(0, DAY));
        }
        Subject subject = observation.subject();
        Verdict ofName = subject == null || !subject.isNamed() || names.isEmpty() ? null : named(subject);
        Verdict ofRow = ofName == null ? rows.get(spot) : ofName;
        AsideMap map = files.get(spot.file());
        return ofRow != null || map == null ? ofRow : map.why(spot.line());
    }

    private @Nullable Verdict named(Subject subject) {
        return spellings(subject).stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Verdict named(String name) {
        return names.get(name.toLowerCase(Locale.ROOT));
    }

    /** How sentences call what is shown. */
    private static Set<String> shown(List<Observation> observations) {
        Set<String> shown = new HashSet<>();
        for (Observation observation : observations) {
            Subject subject = observation.subject();
            if (subject != null && subject.isNamed()) {
                shown.addAll(spellings(subject));
            }
        }
        return shown;
    }

    /** The name; of a host its first part too, of a mailbox the parts of the name of a person. */
    private static List<String> spellings(Subject subject) {
        String name = String.valueOf(subject.name()).toLowerCase(Locale.ROOT);
        List<String> spellings = new ArrayList<>(List.of(name));
        int end = name.indexOf('@') > 0 ? name.indexOf('@') : name.length();
        switch (subject.kind()) {
            case MAILBOX ->
                Stream.of(name.substring(name.lastIndexOf('/', end) + 1, end).split("[. _]"))
                        .filter(part -> part.length() >= SHORTEST_PART)
                        .forEach(spellings::add);
            case SERVER, ENDPOINT -> {
                if (name.indexOf('.') > 0) {
                    spellings.add(name.substring(0, name.indexOf('.')));
                }
            }
            default -> {}
        }
        return spellings;
    }

    /** A list of things without those that are not in question. */
    private Observation without(Observation observation, Collection<?> items) {
        List<Object> others = new ArrayList<>();
        for (Object item : items) {
            Verdict verdict = named(String.valueOf(item));
            if (verdict == null) {
                others.add(item);
            } else {
                leftOut.computeIfAbsent(verdict, any -> new ArrayList<>()).add(observation);
            }
        }
        return others.size() == items.size()
                ? observation
                : new Observation(
                        observation.name(),
                        observation.subject(),
                        others,
                        observation.unit(),
                        observation.source(),
                        observation.observedAt(),
                        observation.place(),
                        observation.sample());
    }

    private static Unrecognised listed(Verdict verdict, List<Observation> observations) {
        TreeSet<String> properties = new TreeSet<>();
        observations.forEach(one -> properties.add(one.name() + ": " + one.value()));
        String more = properties.size() > MOST_LISTED ? ", …" : "";
        return new Unrecognised(
                observations.get(0).place(),
                String.join(", ", properties.stream().limit(MOST_LISTED).toList()) + more,
                "Left out of the judgement, because the text says that %s: '%s'"
                        .formatted(verdict.kind().words(), verdict.quote()),
                verdict.kind() == Kind.MISTAKEN
                        ? null
                        : "If it is about the thing in question and of today, paste it again without these words.");
    }
}

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sets apart what machines printed of something else or at another time, as the sentences around it say. It counts as little as what nobody
 * showed, and is listed with the words that say so.
 */
final class Sifting {

    private static final int MOST_LISTED = 8;
    /** Characters of sentences that are heard; a reader hands over no more of one input. */
    private static final int MOST_HEARD = 1 << 20;

    /** Events of one trouble lie closer together. */
    private static final Duration LONG_AGO = Duration.ofDays(90);

    /** Characters of a day: 2026-11-29. */
    private static final int DAY = 10;

    private final Map<String, AsideMap> files = new HashMap<>();
    private final Bystanders bystanders = new Bystanders();
    private final Map<Spot, Verdict> rows = new HashMap<>();
    private final List<Observation> kept = new ArrayList<>();
    private final Map<Verdict, List<Observation>> leftOut = new LinkedHashMap<>();
    private final TextReader reader;
    private Instant newest = Instant.EPOCH;

    private Sifting(TextReader reader) {
        this.reader = reader;
    }

    static Sifting of(List<Observation> observations, List<Unrecognised> unread, TextReader reader, Instant now) {
        Sifting sifting = new Sifting(reader);
        sifting.listen(
                unread,
                Bystanders.shown(observations),
                now.atZone(ZoneOffset.UTC).getYear());
        sifting.bystanders.see(observations, reader);
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

    /** A passage without the lines that do not count. */
    String counting(Passage passage) {
        AsideMap map = files.get(passage.file());
        StringBuilder counting = new StringBuilder();
        int line = passage.line();
        for (String text : passage.text().split("\\r\\n?|\\n", -1)) {
            if (map == null || map.why(line) == null) {
                counting.append(text).append('\n');
            }
            line++;
        }
        return counting.toString();
    }

    /** Why nothing that is said of this thing counts, null when it does. */
    @Nullable
    Verdict why(Subject subject) {
        Verdict verdict = bystanders.of(subject);
        boolean isOther = verdict == null
                && subject.kind() == SubjectKind.ENDPOINT
                && subject.isNamed()
                && reader.isOfOtherProtocol(String.valueOf(subject.name()));
        return isOther ? new Verdict(Kind.OF_ANOTHER, String.valueOf(subject.name())) : verdict;
    }

    private void listen(List<Unrecognised> unread, Set<String> shown, int year) {
        int left = MOST_HEARD;
        for (Unrecognised piece : unread) {
            Passage passage = piece.passage();
            if (passage == null) {
                continue;
            }
            boolean isHeard = passage.text().length() <= left;
            left -= isHeard ? passage.text().length() : 0;
            Belonging belonging = isHeard ? reader.belonging(passage.text(), shown, year) : Belonging.UNHEARD;
            files.computeIfAbsent(passage.file(), any -> new AsideMap()).add(passage, belonging);
            bystanders.hear(belonging);
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
            Verdict verdict =
                    Bystanders.isName(observation) ? bystanders.of(String.valueOf(observation.value())) : null;
            if (verdict != null) {
                rows.put(spot, verdict);
            }
        }
        files.values().forEach(AsideMap::close);
    }

    private void sift(Observation observation) {
        Verdict verdict = verdict(observation);
        if (verdict == null) {
            kept.add(
                    observation.value() instanceof Collection<?> items && !bystanders.isEmpty()
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
        Verdict ofName = subject == null ? null : why(subject);
        Verdict ofRow = ofName == null ? rows.get(spot) : ofName;
        Verdict ofOther = ofRow == null ? bystanders.of(observation) : ofRow;
        AsideMap map = files.get(spot.file());
        return ofOther != null || map == null ? ofOther : map.why(spot.line());
    }

    /** A list of things without those that are not in question. */
    private Observation without(Observation observation, Collection<?> items) {
        List<Object> others = new ArrayList<>();
        for (Object item : items) {
            Verdict verdict = bystanders.of(String.valueOf(item));
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

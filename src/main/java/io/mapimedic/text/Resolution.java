package io.mapimedic.text;

import io.mapimedic.model.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses among matches that overlap, and casts doubt on what contradicts itself. */
final class Resolution {

    private static final double CONTRADICTORY = 0.45;

    /** The one that says most comes first. */
    private static final Comparator<Match> MOST_SPECIFIC = Comparator.comparingInt(
                    (Match match) -> match.used().cardinality())
            .thenComparingDouble(match -> match.pattern().phrase().sureness().confidence())
            .thenComparingInt(match -> match.pattern().elements().size())
            .thenComparingInt(match -> -match.others())
            .reversed()
            .thenComparingInt(Match::from)
            .thenComparing(match -> match.pattern().wording());

    private Resolution() {}

    /** Of matches for the same key that overlap, the most specific one. */
    static List<Match> chosen(List<Match> matches) {
        List<Match> sorted = new ArrayList<>(matches);
        sorted.sort(MOST_SPECIFIC);
        Map<String, List<Match>> byKey = new HashMap<>();
        for (Match match : sorted) {
            List<Match> kept = byKey.computeIfAbsent(match.pattern().phrase().key(), any -> new ArrayList<>());
            if (kept.stream().noneMatch(match::overlaps)) {
                kept.add(match);
            }
        }
        return byKey.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Match::from)
                        .thenComparing(match -> match.pattern().phrase().key()))
                .toList();
    }

    /** Two mentions that give one key of one subject different values are both doubtful. */
    static List<Mention> agreed(List<Mention> mentions) {
        record About(String key, Subject subject) {}
        Map<About, Set<Object>> values = new HashMap<>();
        for (Mention mention : mentions) {
            if (mention.value() != null && mention.confidence() > CONTRADICTORY) {
                values.computeIfAbsent(new About(mention.key(), mention.subject()), any -> new HashSet<>())
                        .add(mention.value());
            }
        }
        return mentions.stream()
                .map(mention -> values.getOrDefault(new About(mention.key(), mention.subject()), Set.of())
                                        .size()
                                > 1
                        ? mention.atMost(CONTRADICTORY, "The text says something else as well.")
                        : mention)
                .toList();
    }
}

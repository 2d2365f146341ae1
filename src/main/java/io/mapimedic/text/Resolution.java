package io.mapimedic.text;

import io.mapimedic.model.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Chooses among matches that overlap, and casts doubt on what contradicts itself. */
final class Resolution {

    private static final double CONTRADICTORY = 0.45;

    /**
     * The one that says most comes first. A border of clauses within takes away as much as a word adds: in "Outlook geht nicht, OWA läuft"
     * two words of one clause mean more than three of two.
     */
    private static Comparator<Match> mostSpecific(Line line) {
        ToIntFunction<Match> borders = match -> line.borders(match.from(), match.to() - 1);
        return Comparator.comparingInt((Match match) -> match.used().cardinality() - borders.applyAsInt(match))
                .thenComparing(Comparator.comparingInt(borders).reversed())
                .thenComparingDouble(
                        match -> match.pattern().phrase().sureness().confidence())
                .thenComparingInt(match -> match.pattern().elements().size())
                .thenComparingInt(match -> -match.others())
                .reversed()
                .thenComparingInt(Match::from)
                .thenComparing(match -> match.pattern().wording());
    }

    private Resolution() {}

    /** Of matches for the same key that overlap, the most specific one. */
    static List<Match> chosen(List<Match> matches, Line line) {
        List<Match> sorted = new ArrayList<>(matches);
        sorted.sort(mostSpecific(line));
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

    /**
     * The same where some are quotations of programs. They are believed before words about the same key, and what somebody says with the
     * very words that are quoted is the quotation.
     */
    static List<Mention> agreed(List<Mention> said, List<Mention> quoted) {
        List<Mention> words = said.stream()
                .filter(mention -> quoted.stream()
                        .noneMatch(quote -> quote.begin() < mention.end()
                                && mention.begin() < quote.end()
                                && isSameMatter(mention, quote)))
                .map(mention -> quoted.stream().anyMatch(quote -> contradicts(quote, mention))
                        ? mention.atMost(CONTRADICTORY, "What a program printed says something else.")
                        : mention)
                .toList();
        return Stream.concat(agreed(words).stream(), agreed(quoted).stream())
                .filter(mention -> mention.value() != null || !quoted.contains(mention))
                .sorted(Comparator.comparingInt(Mention::begin))
                .toList();
    }

    /** {@code MapiHttpEnabled} of a mailbox is taken for the switch of the organization by phrases. */
    private static boolean isSameMatter(Mention mention, Mention quote) {
        String key = quote.key();
        return mention.key().equals(key)
                || mention.key().substring(mention.key().indexOf('.') + 1).equals(key.substring(key.indexOf('.') + 1));
    }

    private static boolean contradicts(Mention quote, Mention mention) {
        return quote.key().equals(mention.key())
                && quote.confidence() > CONTRADICTORY
                && !String.valueOf(quote.value()).equalsIgnoreCase(String.valueOf(mention.value()));
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

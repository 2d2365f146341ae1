package io.mapimedic.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds patterns in sentences. Each pattern is looked for only where its rarest element was seen. */
final class Matching {

    private static final int MOST_TYPOS = 2;
    private static final int MOST_ANCHORS = 20;

    private final Map<Integer, List<Pattern>> byAnchor = new HashMap<>();

    Matching(List<Pattern> patterns) {
        Map<Integer, Integer> uses = new HashMap<>();
        patterns.forEach(pattern -> pattern.elements().forEach(element -> uses.merge(element, 1, Integer::sum)));
        for (Pattern pattern : patterns) {
            int anchor = pattern.phrase().inOrder()
                    ? pattern.elements().get(0)
                    : pattern.elements().stream()
                            .min(Comparator.comparing(element -> uses.getOrDefault(element, 0)))
                            .orElseThrow();
            byAnchor.computeIfAbsent(anchor, any -> new ArrayList<>()).add(pattern);
        }
    }

    List<Match> in(Line line) {
        List<Match> matches = new ArrayList<>();
        line.hits().forEach((element, hits) -> {
            for (Pattern pattern : byAnchor.getOrDefault(element, List.of())) {
                if (pattern.elements().stream().allMatch(line.hits()::containsKey)) {
                    hits.stream()
                            .limit(MOST_ANCHORS)
                            .map(hit -> match(pattern, element, hit, line))
                            .flatMap(Optional::stream)
                            .filter(match -> isMeant(match, line))
                            .forEach(matches::add);
                }
            }
        });
        return matches;
    }

    private static Optional<Match> match(Pattern pattern, int anchor, Hit first, Line line) {
        List<Hit> chosen = new ArrayList<>();
        chosen.add(first);
        boolean isAnchored = false;
        for (int element : pattern.elements()) {
            if (element == anchor && !isAnchored) {
                isAnchored = true;
                continue;
            }
            int parts = pattern.tellsOfTwoThings() ? 1 : 0;
            Optional<Hit> next = pattern.phrase().inOrder()
                    ? following(line.hits(element), chosen.get(chosen.size() - 1), line, parts)
                    : nearest(line.hits(element), chosen, line, parts);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            chosen.add(next.get());
        }
        Match match = Match.of(pattern, chosen);
        return match.others() <= pattern.phrase().within() && match.typos() <= MOST_TYPOS
                ? Optional.of(match)
                : Optional.empty();
    }

    private static Optional<Hit> following(List<Hit> hits, Hit last, Line line, int parts) {
        return hits.stream()
                .filter(hit -> hit.from() >= last.to() || isBeside(hit, last))
                .filter(hit -> Math.abs(line.part(hit.from()) - line.part(last.from())) <= parts)
                .findFirst();
    }

    private static boolean isBeside(Hit hit, Hit last) {
        return hit.isPart() && last.isPart() && hit.from() == last.from();
    }

    private static Optional<Hit> nearest(List<Hit> hits, List<Hit> chosen, Line line, int parts) {
        Hit first = chosen.get(0);
        return hits.stream()
                .filter(hit -> Math.abs(line.part(hit.from()) - line.part(first.from())) <= parts)
                .filter(hit -> chosen.stream().noneMatch(hit::overlaps))
                .min(Comparator.comparingInt((Hit hit) -> distance(hit, chosen))
                        .thenComparing(Comparator.comparingInt(Hit::length).reversed()));
    }

    private static int distance(Hit hit, List<Hit> chosen) {
        return chosen.stream()
                .mapToInt(other -> hit.from() >= other.to() ? hit.from() - other.to() : other.from() - hit.to())
                .map(gap -> Math.max(0, gap))
                .min()
                .orElse(0);
    }

    /** Nothing in the same clauses says that something else is meant. */
    private static boolean isMeant(Match match, Line line) {
        int first = line.clause(match.from());
        int last = line.clause(match.to() - 1);
        return match.pattern().notWith().stream()
                .flatMap(element -> line.hits(element).stream())
                .noneMatch(hit -> line.clause(hit.from()) >= first
                        && line.clause(hit.from()) <= last
                        && !match.hits().contains(hit));
    }
}

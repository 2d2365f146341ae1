package io.mapimedic.knowledge;

import io.mapimedic.model.BuildNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For what an entry holds. What nothing is said about holds for all.
 *
 * @param exchange Exchange versions: 2013, 2016, 2019, se, online
 * @param outlook  Outlook releases, in the words of {@code client.outlook-release}
 * @param since    each says when it began
 * @param until    each says when it ended; the build or the day itself is the first of which it does not hold
 */
public record Applicability(List<String> exchange, List<String> outlook, List<Bound> since, List<Bound> until) {

    /** Holds for everything. */
    public static final Applicability ALL = new Applicability(List.of(), List.of(), List.of(), List.of());

    public Applicability {
        exchange = List.copyOf(exchange);
        outlook = List.copyOf(outlook);
        since = List.copyOf(since);
        until = List.copyOf(until);
    }

    /** Holds for these Exchange versions. */
    public static Applicability ofExchange(List<String> editions) {
        return new Applicability(editions, List.of(), List.of(), List.of());
    }

    /**
     * A build or a day from which on something is so or no longer so. With neither build nor day nothing can be checked; it is shown.
     *
     * @param exchange build of an Exchange server; says nothing about builds of another version
     * @param outlook  build of Outlook; likewise
     * @param date     the day
     * @param says     what began or ended, as a sentence
     * @param sources  ids of references
     */
    public record Bound(
            @Nullable BuildNumber exchange,
            @Nullable BuildNumber outlook,
            @Nullable LocalDate date,
            String says,
            List<String> sources) {}

    /** {@code Exchange 2013, Outlook 2016 and later}; empty when it holds for all. */
    public String versions() {
        return Stream.of(
                        named("Exchange", exchange, List.of("2013", "2016", "2019", "se")),
                        named("Outlook", outlook, List.of("2013", "2016", "2019", "2021", "2024", "microsoft-365")))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String named(String product, List<String> versions, List<String> known) {
        int from = versions.isEmpty() ? -1 : known.indexOf(versions.get(0));
        if (versions.size() > 2 && from >= 0 && versions.equals(known.subList(from, known.size()))) {
            return "%s %s and later".formatted(product, versions.get(0));
        }
        return versions.stream()
                .map(version -> switch (version) {
                    case "se" -> product + " SE";
                    case "online" -> product + " Online";
                    case "microsoft-365" -> product + " of Microsoft 365";
                    default -> product + " " + version;
                })
                .collect(Collectors.joining(", "));
    }

    public boolean isRestricted() {
        return this != ALL && !equals(ALL);
    }

    /** Whether it can hold in a case. What the case does not tell excludes nothing. */
    public boolean holdsIn(CaseVersions versions) {
        return common(exchange, versions.exchange())
                && common(outlook, versions.outlook())
                && since.stream().allMatch(bound -> isPossible(bound, versions, true))
                && until.stream().allMatch(bound -> isPossible(bound, versions, false));
    }

    private static boolean common(List<String> holdsFor, Set<String> known) {
        return holdsFor.isEmpty() || known.isEmpty() || !Collections.disjoint(holdsFor, known);
    }

    private static boolean isPossible(Bound bound, CaseVersions versions, boolean after) {
        LocalDate date = bound.date();
        if (date != null && date.isAfter(versions.day()) == after) {
            return false;
        }
        return anyBuild(bound.exchange(), versions.exchangeBuilds(), after)
                && anyBuild(bound.outlook(), versions.outlookBuilds(), after);
    }

    private static boolean anyBuild(@Nullable BuildNumber bound, Collection<BuildNumber> known, boolean after) {
        if (bound == null || known.isEmpty()) {
            return true;
        }
        Predicate<BuildNumber> possible = build -> !isComparable(build, bound) || build.compareTo(bound) >= 0 == after;
        return known.stream().anyMatch(possible);
    }

    /** Only builds of one version follow each other; "15.1" alone is a version and no build. */
    private static boolean isComparable(BuildNumber build, BuildNumber bound) {
        return build.parts().size() > 2
                && build.parts().subList(0, 2).equals(bound.parts().subList(0, 2));
    }
}

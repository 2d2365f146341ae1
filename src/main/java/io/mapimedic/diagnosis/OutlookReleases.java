package io.mapimedic.diagnosis;

import io.mapimedic.model.BuildNumber;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which releases of Outlook a case names. All releases from 2016 on have the version 16.0, so it tells only the older ones apart. */
final class OutlookReleases {

    private static final Set<String> SIXTEEN = Set.of("2016", "2019", "2021", "2024", "microsoft-365");

    private final Map<Subject, Set<String>> named = new HashMap<>();
    private final Map<Subject, Set<BuildNumber>> builds = new HashMap<>();
    private final Set<Subject> clients = new HashSet<>();

    OutlookReleases(List<Evidence> evidence) {
        evidence.forEach(this::take);
    }

    private void take(Evidence one) {
        Subject subject = one.subject();
        if (subject.kind() == SubjectKind.CLIENT) {
            clients.add(subject);
        }
        if (one.key().equals("client.outlook-release") && one.value() instanceof Value.Text text) {
            named.computeIfAbsent(subject, any -> new TreeSet<>()).add(text.value());
        }
        if (one.key().equals("client.outlook-version") && one.value() instanceof Value.Version version) {
            builds.computeIfAbsent(subject, any -> new HashSet<>()).add(version.value());
        }
    }

    /** Releases that somebody named, or whose version was seen and is no other's. */
    Set<String> named() {
        Set<String> all = new TreeSet<>();
        bySubject().values().stream()
                .filter(releases -> !releases.equals(SIXTEEN))
                .forEach(all::addAll);
        return all;
    }

    /** Releases that somebody in the case can have; empty when one of its clients said nothing. */
    Set<String> possible() {
        Map<Subject, Set<String>> known = bySubject();
        return known.keySet().containsAll(clients)
                ? known.values().stream().flatMap(Set::stream).collect(Collectors.toSet())
                : Set.of();
    }

    /** Whether this client told its release or its build. */
    boolean isKnown(Subject client) {
        return named.containsKey(client) || builds.containsKey(client);
    }

    /** What each client says of its release. */
    Map<Subject, Set<String>> bySubject() {
        Map<Subject, Set<String>> known = new HashMap<>();
        builds.forEach((subject, seen) -> known.put(
                subject,
                seen.stream().flatMap(build -> releases(build).stream()).collect(Collectors.toSet())));
        known.putAll(named);
        known.values().removeIf(Set::isEmpty);
        return known;
    }

    /** Builds of all clients; empty when one of them did not tell. */
    Set<BuildNumber> builds() {
        return builds.keySet().containsAll(clients)
                ? builds.values().stream().flatMap(Set::stream).collect(Collectors.toSet())
                : Set.of();
    }

    /** Builds of one client, or all of them for a subject that is none. */
    Set<BuildNumber> builds(Subject subject) {
        return subject.kind() == SubjectKind.CLIENT ? builds.getOrDefault(subject, Set.of()) : builds();
    }

    private static Set<String> releases(BuildNumber build) {
        return switch (build.parts().get(0)) {
            case 11 -> Set.of("2003");
            case 12 -> Set.of("2007");
            case 14 -> Set.of("2010");
            case 15 -> Set.of("2013");
            case 16 -> SIXTEEN;
            default -> Set.of();
        };
    }
}

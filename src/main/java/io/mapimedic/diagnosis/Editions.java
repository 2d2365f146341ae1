package io.mapimedic.diagnosis;

import io.mapimedic.knowledge.Applicability;
import io.mapimedic.knowledge.CaseVersions;
import io.mapimedic.model.BuildNumber;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Value;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of Exchange and Outlook a case can be about: the one that was stated, else those that evidence shows. Servers and
 * mailboxes in Exchange Online can be in one case, so a server's version says nothing about where mailboxes are.
 */
final class Editions {

    private static final String ONLINE = "online";
    private static final Set<String> ON_PREMISES = Set.of("2013", "2016", "2019", "se");
    private static final BuildNumber EXCHANGE_2016 = new BuildNumber(List.of(15, 1));
    private static final BuildNumber EXCHANGE_2019 = new BuildNumber(List.of(15, 2));
    private static final BuildNumber EXCHANGE_SE = new BuildNumber(List.of(15, 2, 2562));
    private static final Set<String> VERSION_KEYS =
            Set.of("server.exchange-version", "server.exchange-build", "endpoint.exchange-version");

    private static final Comparator<BuildNumber> MORE_EXACT =
            Comparator.comparing((BuildNumber build) -> build.parts().size()).thenComparing(Comparator.naturalOrder());

    private final LocalDate day;
    private final Map<Subject, BuildNumber> servers = new HashMap<>();
    private final OutlookReleases outlook;
    private final Set<String> possible = new TreeSet<>();
    private final Map<Subject, CaseVersions> bySubject = new HashMap<>();

    Editions(Context context, List<Evidence> evidence) {
        day = LocalDate.ofInstant(context.now(), ZoneOffset.UTC);
        outlook = new OutlookReleases(evidence);
        String stated = context.exchange();
        evidence.forEach(one -> take(one, stated));
        if (stated != null) {
            possible.add(stated);
            return;
        }
        Set<Boolean> online = evidence.stream()
                .filter(one -> one.key().equals("mailbox.in-exchange-online") && !one.isNothing())
                .map(one -> one.flagIs(true))
                .collect(Collectors.toSet());
        boolean isAboutServers = evidence.stream().anyMatch(one -> one.subject().kind() == SubjectKind.SERVER);
        if (!servers.isEmpty()) {
            servers.values().forEach(build -> possible.add(edition(build)));
        } else if (isAboutServers || !online.equals(Set.of(true))) {
            possible.addAll(ON_PREMISES);
        }
        if (!online.equals(Set.of(false))) {
            possible.add(ONLINE);
        }
    }

    /** The most exact build counts; one of another version than the stated one was a slip. */
    private void take(Evidence one, @Nullable String stated) {
        if (VERSION_KEYS.contains(one.key())
                && one.value() instanceof Value.Version version
                && (stated == null || stated.equals(edition(version.value())))) {
            servers.merge(one.subject(), version.value(), BinaryOperator.maxBy(MORE_EXACT));
        }
    }

    private static String edition(BuildNumber build) {
        if (build.compareTo(EXCHANGE_2016) < 0) {
            return "2013";
        }
        if (build.compareTo(EXCHANGE_2019) < 0) {
            return "2016";
        }
        return build.compareTo(EXCHANGE_SE) < 0 ? "2019" : "se";
    }

    /** Every Exchange version that somebody in this case can have. */
    Set<String> possible() {
        return possible;
    }

    /** Versions that somebody named or that were seen; unlike {@link #possible()} nothing is in it only because nobody said no. */
    Set<String> known(Context context) {
        Set<String> known =
                new TreeSet<>(servers.values().stream().map(Editions::edition).toList());
        if (context.exchange() != null) {
            known.add(context.exchange());
        }
        return known;
    }

    /** Releases of Outlook that were named. */
    Set<String> outlook() {
        return outlook.named();
    }

    /** All that the case tells about versions and time. */
    CaseVersions versions() {
        return new CaseVersions(possible, outlook.possible(), new HashSet<>(servers.values()), outlook.builds(), day);
    }

    /** Whether something that holds for some versions can hold for this very subject; true when nobody said which version it is. */
    boolean allow(Applicability applicability, Subject subject) {
        return !applicability.isRestricted() || applicability.holdsIn(versionsOf(subject));
    }

    /** Whether the case tells the version of this very subject. */
    boolean isKnown(Subject subject) {
        return servers.containsKey(subject) || outlook.isKnown(subject);
    }

    private CaseVersions versionsOf(Subject subject) {
        return bySubject.computeIfAbsent(subject, this::readVersionsOf);
    }

    private CaseVersions readVersionsOf(Subject subject) {
        BuildNumber build = servers.get(subject);
        return new CaseVersions(
                build == null ? possible : Set.of(edition(build)),
                outlook.bySubject().getOrDefault(subject, outlook.possible()),
                build == null ? Set.copyOf(servers.values()) : Set.of(build),
                outlook.builds(subject),
                day);
    }
}

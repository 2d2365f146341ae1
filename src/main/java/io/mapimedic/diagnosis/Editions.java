package io.mapimedic.diagnosis;

import static java.util.Objects.requireNonNull;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.model.BuildNumber;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which Exchange versions a case can be about: the one that was stated, else those that evidence shows. Servers and mailboxes in Exchange
 * Online can be in one case, so a server's version says nothing about where mailboxes are.
 */
final class Editions {

    private static final String ONLINE = "online";
    private static final Set<String> ON_PREMISES = Set.of("2013", "2016", "2019", "se");
    private static final BuildNumber EXCHANGE_2016 = new BuildNumber(List.of(15, 1));
    private static final BuildNumber EXCHANGE_2019 = new BuildNumber(List.of(15, 2));
    private static final BuildNumber EXCHANGE_SE = new BuildNumber(List.of(15, 2, 2562));
    private static final Set<String> VERSION_KEYS =
            Set.of("server.exchange-version", "server.exchange-build", "endpoint.exchange-version");

    private final Map<Subject, String> bySubject = new HashMap<>();
    private final Set<String> possible = new TreeSet<>();

    Editions(Context context, List<Evidence> evidence) {
        String stated = context.exchange();
        if (stated != null) {
            possible.add(stated);
            return;
        }
        evidence.forEach(this::take);
        Set<Boolean> online = evidence.stream()
                .filter(one -> one.key().equals("mailbox.in-exchange-online") && !one.isNothing())
                .map(one -> one.flagIs(true))
                .collect(Collectors.toSet());
        boolean isAboutServers = evidence.stream().anyMatch(one -> one.subject().kind() == SubjectKind.SERVER);
        if (!bySubject.isEmpty()) {
            possible.addAll(bySubject.values());
        } else if (isAboutServers || !online.equals(Set.of(true))) {
            possible.addAll(ON_PREMISES);
        }
        if (!online.equals(Set.of(false))) {
            possible.add(ONLINE);
        }
    }

    private void take(Evidence one) {
        if (VERSION_KEYS.contains(one.key()) && one.value() instanceof Value.Version version) {
            bySubject.put(one.subject(), edition(version.value()));
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

    /** Every version that somebody in this case can have. */
    Set<String> possible() {
        return possible;
    }

    /** Whether this very subject can have the fault; true when nobody said which version it is. */
    boolean allow(Cause cause, Subject subject) {
        return cause.appliesTo().isEmpty()
                || !bySubject.containsKey(subject)
                || cause.appliesTo().contains(requireNonNull(bySubject.get(subject)));
    }
}

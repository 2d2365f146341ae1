package io.mapimedic.diagnosis;

import io.mapimedic.model.Observation;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.text.Belonging;
import io.mapimedic.text.Belonging.Kind;
import io.mapimedic.text.Belonging.Verdict;
import io.mapimedic.text.TextReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is shown and not in question: what sentences say so of, accounts of services, and mailboxes beside the one with the trouble. */
final class Bystanders {

    /** Of the name of a person: shorter parts are initials. */
    private static final int SHORTEST_PART = 4;
    /** Of the values of one property; somebody with more of them has no trouble that another value could tell apart. */
    private static final int MOST_VALUES = 50;

    /** Properties in which no two mailboxes are alike. */
    private static final Set<String> NAMING = Set.of(
            "name",
            "identity",
            "displayname",
            "alias",
            "samaccountname",
            "userprincipalname",
            "primarysmtpaddress",
            "emailaddress",
            "mail",
            "guid",
            "exchangeguid",
            "mailboxguid",
            "legacyexchangedn",
            "distinguishedname",
            "givenname",
            "surname",
            "whencreated");

    private final Map<String, Verdict> names = new HashMap<>();
    private final Set<String> complaining = new HashSet<>();
    /** What those show whose trouble it is, by the name of the property. */
    private final Map<String, Set<String>> troubled = new HashMap<>();

    /** What one passage says. */
    void hear(Belonging belonging) {
        names.putAll(belonging.names());
        complaining.addAll(belonging.complaining());
    }

    /** What machines printed, after all passages were heard. */
    void see(List<Observation> observations, TextReader reader) {
        services(observations, reader);
        for (Observation observation : observations) {
            Subject subject = observation.subject();
            if (observation.source().isMachine()
                    && subject != null
                    && isComplaining(subject)
                    && !isNaming(observation)) {
                Set<String> values = troubled.computeIfAbsent(observation.name(), any -> new TreeSet<>());
                if (values.size() < MOST_VALUES) {
                    values.add(String.valueOf(observation.value()));
                }
            }
        }
    }

    /** Where accounts of people are shown, those of services beside them are there for comparison or by chance. */
    private void services(List<Observation> observations, TextReader reader) {
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

    private boolean isComplaining(Subject subject) {
        return !complaining.isEmpty()
                && subject.kind() == SubjectKind.MAILBOX
                && subject.isNamed()
                && spellings(subject).stream().anyMatch(complaining::contains);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    @Nullable
    Verdict of(String name) {
        return names.get(name.toLowerCase(Locale.ROOT));
    }

    @Nullable
    Verdict of(Subject subject) {
        return names.isEmpty() || !subject.isNamed()
                ? null
                : spellings(subject).stream()
                        .map(names::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** What is otherwise with the mailbox whose trouble it is does not explain the trouble. */
    @Nullable
    Verdict of(Observation observation) {
        Subject subject = observation.subject();
        Set<String> ofTroubled = troubled.get(observation.name());
        boolean isOther = ofTroubled != null
                && subject != null
                && subject.kind() == SubjectKind.MAILBOX
                && subject.isNamed()
                && !isComplaining(subject)
                && !ofTroubled.contains(String.valueOf(observation.value()));
        return isOther ? new Verdict(Kind.OF_ANOTHER_MAILBOX, String.join(", ", new TreeSet<>(complaining))) : null;
    }

    /** How sentences call what is shown. */
    static Set<String> shown(List<Observation> observations) {
        Set<String> shown = new HashSet<>();
        for (Observation observation : observations) {
            Subject subject = observation.subject();
            if (subject != null && subject.isNamed()) {
                shown.addAll(spellings(subject));
            }
            if (isName(observation)) {
                shown.add(String.valueOf(observation.value()).toLowerCase(Locale.ROOT));
            }
        }
        return shown;
    }

    /** Whether it says what the things in its line are called. */
    static boolean isName(Observation observation) {
        return observation.name().endsWith(".Name") || observation.name().endsWith(".Identity");
    }

    private static boolean isNaming(Observation observation) {
        String name = observation.name();
        return NAMING.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** The name; of a host its first part too, of a mailbox what stands before its domain, and the parts of the name of a person. */
    private static List<String> spellings(Subject subject) {
        String name = String.valueOf(subject.name()).toLowerCase(Locale.ROOT);
        List<String> spellings = new ArrayList<>(List.of(name));
        int end = name.indexOf('@') > 0 ? name.indexOf('@') : name.length();
        switch (subject.kind()) {
            case MAILBOX -> {
                String own = name.substring(name.lastIndexOf('/', end) + 1, end);
                Stream.concat(Stream.of(own), Stream.of(own.split("[,. _()]+")))
                        .filter(part -> part.length() >= SHORTEST_PART)
                        .forEach(spellings::add);
            }
            case SERVER, ENDPOINT -> {
                if (name.indexOf('.') > 0) {
                    spellings.add(name.substring(0, name.indexOf('.')));
                }
            }
            default -> {}
        }
        return spellings;
    }
}

package io.mapimedic.diagnosis;

import io.mapimedic.model.Observation;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.text.Belonging;
import io.mapimedic.text.Belonging.Kind;
import io.mapimedic.text.Belonging.Verdict;
import io.mapimedic.text.TextReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is shown and not in question: what sentences say so of, accounts of services, and mailboxes beside the one with the trouble. */
final class Bystanders {

    /** Of the name of a person: shorter parts are initials. */
    private static final int SHORTEST_PART = 4;
    /** Of the values of one property; somebody with more of them has no trouble that another value could tell apart. */
    private static final int MOST_VALUES = 50;
    /** Of those who complain. */
    private static final int MOST_QUOTED = 4;

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

    /** Whatever the order of the passages, the same one is quoted. */
    private static final Comparator<Verdict> FIRST =
            Comparator.comparing(Verdict::kind).thenComparing(Verdict::quote);

    private final Map<String, Verdict> names = new HashMap<>();
    private final Set<String> complaining = new TreeSet<>();
    /** Parts of the names of people that more than one of those shown has: they tell nobody apart. */
    private final Set<String> shared = new HashSet<>();
    /** What those show whose trouble it is, by the name of the property. */
    private final Map<String, Set<String>> troubled = new HashMap<>();

    /** What one passage says. */
    void hear(Belonging belonging) {
        belonging.names().forEach((name, verdict) -> names.merge(name, verdict, BinaryOperator.minBy(FIRST)));
        complaining.addAll(belonging.complaining());
    }

    /** What machines printed, after all passages were heard. */
    void see(List<Observation> observations, TextReader reader) {
        Set<String> accounts = accounts(observations);
        services(accounts, reader);
        share(accounts);
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

    private static Set<String> accounts(List<Observation> observations) {
        return observations.stream()
                .filter(one -> one.source().isMachine())
                .map(Observation::subject)
                .filter(subject -> subject != null && subject.kind() == SubjectKind.MAILBOX && subject.isNamed())
                .map(subject -> String.valueOf(subject.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where accounts of people are shown, those of services beside them are there for comparison or by chance. */
    private void services(Set<String> accounts, TextReader reader) {
        Map<Boolean, List<String>> ofServices =
                accounts.stream().collect(Collectors.partitioningBy(reader::isOfService));
        if (!ofServices.getOrDefault(false, List.of()).isEmpty()) {
            ofServices
                    .getOrDefault(true, List.of())
                    .forEach(name ->
                            names.putIfAbsent(name.toLowerCase(Locale.ROOT), new Verdict(Kind.OF_A_SERVICE, name)));
        }
    }

    /** {@code anna.berg} and {@code "Berg, Anna"} are the same person, {@code jan.berg} is another one. */
    private void share(Set<String> accounts) {
        Map<String, Set<String>> people = new HashMap<>();
        for (String account : accounts) {
            Set<String> parts = parts(own(account.toLowerCase(Locale.ROOT))).collect(Collectors.toSet());
            parts.forEach(part -> {
                Set<String> person = people.putIfAbsent(part, parts);
                if (person != null && !person.equals(parts)) {
                    shared.add(part);
                }
            });
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
                        .filter(spelling -> isOfOne(spelling, subject))
                        .map(names::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** A whole name, or a part that nobody else shown has. */
    private boolean isOfOne(String spelling, Subject subject) {
        return subject.kind() != SubjectKind.MAILBOX
                || !shared.contains(spelling)
                || own(String.valueOf(subject.name()).toLowerCase(Locale.ROOT)).equals(spelling);
    }

    /** What is otherwise with the mailbox whose trouble it is does not explain the trouble. */
    @Nullable
    Verdict of(Observation observation) {
        Subject subject = observation.subject();
        Set<String> ofTroubled = troubled.get(observation.name());
        boolean isOther = ofTroubled != null
                && ofTroubled.size() < MOST_VALUES
                && subject != null
                && subject.kind() == SubjectKind.MAILBOX
                && subject.isNamed()
                && !isComplaining(subject)
                && !ofTroubled.contains(String.valueOf(observation.value()));
        return isOther ? new Verdict(Kind.OF_ANOTHER_MAILBOX, quoted()) : null;
    }

    private String quoted() {
        String more = complaining.size() > MOST_QUOTED ? ", …" : "";
        return complaining.stream().limit(MOST_QUOTED).collect(Collectors.joining(", ")) + more;
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
        switch (subject.kind()) {
            case MAILBOX -> {
                String own = own(name);
                if (own.length() >= SHORTEST_PART) {
                    spellings.add(own);
                }
                parts(own).forEach(spellings::add);
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

    /** Of a mailbox what stands before its domain. */
    private static String own(String name) {
        int end = name.indexOf('@') > 0 ? name.indexOf('@') : name.length();
        return name.substring(name.lastIndexOf('/', end) + 1, end);
    }

    private static Stream<String> parts(String own) {
        return Stream.of(own.split("[,. _()]+")).filter(part -> part.length() >= SHORTEST_PART);
    }
}

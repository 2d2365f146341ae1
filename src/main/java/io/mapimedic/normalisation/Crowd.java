package io.mapimedic.normalisation;

import io.mapimedic.model.Observation;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Unrecognised;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Keeps a case to a number of subjects of each kind, the first ones named, and tells whom it left out. */
final class Crowd {

    private final int most;
    private final Map<SubjectKind, Set<String>> admitted = new EnumMap<>(SubjectKind.class);
    private final Map<SubjectKind, Set<String>> leftOut = new EnumMap<>(SubjectKind.class);
    private final Map<SubjectKind, String> places = new EnumMap<>(SubjectKind.class);

    /** @param most named subjects of one kind */
    Crowd(int most) {
        this.most = most;
    }

    /** True when the observation names nobody, somebody known, or somebody for whom there is room. */
    boolean admits(Observation observation) {
        Subject subject = observation.subject();
        if (subject == null || subject.name() == null || subject.kind() == SubjectKind.ORGANIZATION) {
            return true;
        }
        String name = subject.name().toLowerCase(Locale.ROOT);
        Set<String> names = admitted.computeIfAbsent(subject.kind(), kind -> new TreeSet<>());
        if (names.contains(name)) {
            return true;
        }
        if (names.size() < most) {
            return names.add(name);
        }
        leftOut.computeIfAbsent(subject.kind(), kind -> new TreeSet<>()).add(name);
        places.putIfAbsent(subject.kind(), observation.place());
        return false;
    }

    /** One entry for each kind of which there were too many. */
    List<Unrecognised> leftOut() {
        return leftOut.entrySet().stream()
                .map(entry -> new Unrecognised(
                        places.getOrDefault(entry.getKey(), ""),
                        String.join(", ", entry.getValue().stream().limit(10).toList()),
                        "A case has at most %d subjects of the kind %s; %d more were left out."
                                .formatted(
                                        most,
                                        entry.getKey().word(),
                                        entry.getValue().size()),
                        "Ask about those who have the problem, and one or two who do not."))
                .toList();
    }
}

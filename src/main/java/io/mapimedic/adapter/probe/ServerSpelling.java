package io.mapimedic.adapter.probe;

import io.mapimedic.model.Observation;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One spelling for each server, in which the output of several commands may name it. */
final class ServerSpelling {

    private ServerSpelling() {}

    /** Get-Counter prints {@code \\ex01} where every cmdlet prints {@code EX01}: it is one server, not two. */
    static List<Observation> oneEach(List<Observation> observations) {
        Map<String, Subject> spelling = new HashMap<>();
        for (Observation observation : observations) {
            Subject subject = observation.subject();
            if (isNamedServer(subject)) {
                spelling.merge(folded(subject), subject, (first, next) -> isLowerCase(first) ? next : first);
            }
        }
        return observations.stream()
                .map(observation -> isNamedServer(observation.subject())
                        ? on(spelling.get(folded(observation.subject())), observation)
                        : observation)
                .toList();
    }

    private static Observation on(@Nullable Subject subject, Observation it) {
        return it.on(subject);
    }

    private static boolean isNamedServer(@Nullable Subject subject) {
        return subject != null && subject.kind() == SubjectKind.SERVER && subject.isNamed();
    }

    private static String folded(@Nullable Subject subject) {
        return String.valueOf(subject).toLowerCase(Locale.ROOT);
    }

    private static boolean isLowerCase(Subject subject) {
        return subject.toString().equals(folded(subject));
    }
}

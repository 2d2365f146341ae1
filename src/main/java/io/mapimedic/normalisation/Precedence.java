package io.mapimedic.normalisation;

import io.mapimedic.model.Conflict;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides between reports about one key of one subject: a machine beats a person, newer beats older, later in the input beats earlier. */
record Precedence(List<Evidence> kept, List<Conflict> conflicts) {

    private record Slot(String key, Subject subject) {}

    static Precedence of(List<Evidence> reports) {
        Map<Slot, Evidence> kept = new LinkedHashMap<>();
        reports.forEach(report -> kept.merge(
                new Slot(report.key(), report.subject()),
                report,
                (before, later) -> beats(before, later) ? before : later));
        List<Conflict> conflicts = new ArrayList<>();
        for (Evidence report : reports) {
            Evidence winner = kept.getOrDefault(new Slot(report.key(), report.subject()), report);
            if (!winner.value().equals(report.value())) {
                conflicts.add(new Conflict(winner, report, reason(winner, report)));
            }
        }
        conflicts.sort(Comparator.comparing(Conflict::kept)
                .thenComparing(conflict -> conflict.lost().value().toString()));
        return new Precedence(List.copyOf(kept.values()), List.copyOf(conflicts));
    }

    private static boolean beats(Evidence earlier, Evidence later) {
        if (earlier.source().isMachine() != later.source().isMachine()) {
            return earlier.source().isMachine();
        }
        return time(earlier).isAfter(time(later));
    }

    private static Instant time(Evidence evidence) {
        Instant observedAt = evidence.observedAt();
        return observedAt == null ? Instant.MIN : observedAt;
    }

    private static String reason(Evidence winner, Evidence loser) {
        if (winner.source().isMachine() != loser.source().isMachine()) {
            return "A machine (%s) is believed before a person (%s)."
                    .formatted(winner.source().word(), loser.source().word());
        }
        return time(winner).isAfter(time(loser)) ? "It is newer." : "It stands later in the input.";
    }
}

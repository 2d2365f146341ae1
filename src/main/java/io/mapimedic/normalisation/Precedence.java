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

/**
 * Decides between reports about one key of one subject: a machine beats a person, newer beats older, later in the input
 * beats earlier. What has no date, or one in the future, counts as of now.
 */
record Precedence(List<Evidence> kept, List<Conflict> conflicts) {

    private record Slot(String key, Subject subject) {}

    static Precedence of(List<Evidence> reports, Instant now) {
        Map<Slot, Evidence> kept = new LinkedHashMap<>();
        reports.forEach(report -> kept.merge(
                new Slot(report.key(), report.subject()),
                report,
                (before, later) -> beats(before, later, now) ? before : later));
        List<Conflict> conflicts = new ArrayList<>();
        for (Evidence report : reports) {
            Evidence winner = kept.getOrDefault(new Slot(report.key(), report.subject()), report);
            if (!winner.value().equals(report.value())) {
                conflicts.add(new Conflict(winner, report, reason(winner, report, now)));
            }
        }
        conflicts.sort(Comparator.comparing(Conflict::kept)
                .thenComparing(conflict -> conflict.lost().value().toString()));
        return new Precedence(List.copyOf(kept.values()), List.copyOf(conflicts));
    }

    private static boolean beats(Evidence earlier, Evidence later, Instant now) {
        if (earlier.source().isMachine() != later.source().isMachine()) {
            return earlier.source().isMachine();
        }
        return time(earlier, now).isAfter(time(later, now));
    }

    private static Instant time(Evidence evidence, Instant now) {
        Instant observedAt = evidence.observedAt();
        return observedAt == null || observedAt.isAfter(now) ? now : observedAt;
    }

    private static String reason(Evidence winner, Evidence loser, Instant now) {
        if (winner.source().isMachine() != loser.source().isMachine()) {
            return "A machine (%s) is believed before a person (%s)."
                    .formatted(winner.source().word(), loser.source().word());
        }
        return time(winner, now).isAfter(time(loser, now)) ? "It is newer." : "It stands later in the input.";
    }
}

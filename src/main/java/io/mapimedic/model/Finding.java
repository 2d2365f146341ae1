package io.mapimedic.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What the evidence shows about one subject: a conclusion of the phase "detect" and a fact for the phase "diagnose".
 *
 * @param id       the knowledge item, which is also the name of the rule that fired
 * @param subject  whom it is about
 * @param state    present, absent; unknown findings are not facts, they are added to the diagnosis afterwards
 * @param severity how much it matters when present
 * @param because  the evidence that the rule matched, in the order of its conditions
 */
public record Finding(String id, Subject subject, FindingState state, Severity severity, List<Evidence> because)
        implements Comparable<Finding> {

    /** The conclusion of a rule with one condition: the pattern held or not. */
    public static Finding of(String id, boolean present, Severity severity, Evidence seen) {
        return new Finding(
                id, seen.subject(), present ? FindingState.PRESENT : FindingState.ABSENT, severity, List.of(seen));
    }

    /** The conclusion of a rule with several conditions; the finding belongs to the subject of the first. */
    public static Finding of(String id, boolean present, Severity severity, Evidence first, Evidence... others) {
        List<Evidence> because = new ArrayList<>(others.length + 1);
        because.add(first);
        because.addAll(List.of(others));
        return new Finding(
                id,
                first.subject(),
                present ? FindingState.PRESENT : FindingState.ABSENT,
                severity,
                List.copyOf(because));
    }

    /** The conclusion of a threshold: critical beats warning, neither means absent. */
    public static Finding graded(String id, boolean warning, boolean critical, Evidence seen) {
        return of(id, warning || critical, critical ? Severity.CRITICAL : Severity.WARNING, seen);
    }

    /** A finding that nobody measured. */
    public static Finding unknown(String id, Subject subject, Severity severity) {
        return new Finding(id, subject, FindingState.UNKNOWN, severity, List.of());
    }

    public boolean isPresent() {
        return state == FindingState.PRESENT;
    }

    @Override
    public int compareTo(Finding other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : subject.compareTo(other.subject);
    }
}

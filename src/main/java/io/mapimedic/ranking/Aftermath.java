package io.mapimedic.ranking;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.model.Attempt;
import io.mapimedic.model.Attempt.Result;
import io.mapimedic.model.Attempt.Timing;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Support;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What carried-out remediations leave behind. A remediation that did not end the trouble takes P(c) · φ(a, c) out of every cause that it
 * fixes. A repair changes what was seen of its own fault, so such a sight counts only when it is newer. Where a repair helped in part, its
 * fault was real and has ended: what that fault would produce counts again once it is seen anew; the rest of the evidence stays.
 */
final class Aftermath {

    /** Nothing was tried. */
    static final Aftermath NONE = new Aftermath(List.of(), Set.of());

    /** Nothing repairs for sure; a cause must be able to come back. */
    private static final double SUREST = 0.99;

    private final List<Carried> carried;
    private final Set<Finding> outdated;

    /** An attempt with what the knowledge says of its remediation. */
    record Carried(Attempt attempt, Remediation remediation) {

        double fixes(Cause cause, Subject subject) {
            return attempt.isOn(subject) ? remediation.fixes().getOrDefault(cause.id(), 0.0) : 0;
        }

        /** Logarithm of what one attempt leaves of the odds of a cause. */
        double logFactor(Cause cause, Subject subject) {
            return Math.log(1 - Math.min(SUREST, fixes(cause, subject)));
        }

        /** A check looks, and changes nothing that was seen before. */
        boolean changes(Cause cause, Subject subject) {
            return remediation.kind() == Remediation.Kind.REPAIR && fixes(cause, subject) > 0;
        }
    }

    private Aftermath(List<Carried> carried, Set<Finding> outdated) {
        this.carried = carried;
        this.outdated = outdated;
    }

    /**
     * With one more attempt.
     *
     * @param before   belief before it
     * @param findings all that is known
     */
    Aftermath and(Carried one, Beliefs before, List<Finding> findings) {
        List<Carried> all = new ArrayList<>(carried);
        all.add(one);
        Set<Finding> old = new HashSet<>(outdated);
        old.addAll(
                one.attempt().result() == Result.HELPED_PARTLY
                        ? producedBy(one, before, findings)
                        : seenBefore(one, before, findings));
        return new Aftermath(List.copyOf(all), Set.copyOf(old));
    }

    /** What the ended fault would produce, unless it was seen after the repair. */
    private static List<Finding> producedBy(Carried one, Beliefs before, List<Finding> findings) {
        return repaired(one, before).stream()
                .flatMap(hypothesis -> findings.stream()
                        .filter(Finding::isPresent)
                        .filter(finding -> isProduced(finding, hypothesis.cause()))
                        .filter(finding -> isNear(finding, hypothesis.subject()))
                        .filter(finding -> one.attempt().timing(finding) != Timing.AFTER))
                .distinct()
                .toList();
    }

    /** The faults themselves, where they are known to have been seen before the repair. */
    private static List<Finding> seenBefore(Carried one, Beliefs before, List<Finding> findings) {
        return before.hypotheses().stream()
                .filter(hypothesis -> one.changes(hypothesis.cause(), hypothesis.subject()))
                .flatMap(hypothesis -> findings.stream()
                        .filter(Finding::isPresent)
                        .filter(finding -> hypothesis.cause().confirmedBy().contains(finding.id()))
                        .filter(finding -> isNear(finding, hypothesis.subject()))
                        .filter(finding -> one.attempt().timing(finding) == Timing.BEFORE))
                .distinct()
                .toList();
    }

    /** On each subject that it was carried out on, the one cause that it has most probably ended. */
    private static List<Hypothesis> repaired(Carried one, Beliefs before) {
        List<Hypothesis> repaired = new ArrayList<>();
        Set<Subject> subjects = new HashSet<>();
        before.hypotheses().stream()
                .filter(hypothesis -> one.fixes(hypothesis.cause(), hypothesis.subject()) > 0)
                .filter(hypothesis -> !hypothesis.because().isEmpty())
                .forEach(hypothesis -> {
                    if (subjects.add(hypothesis.subject())) {
                        repaired.add(hypothesis);
                    }
                });
        return repaired;
    }

    private static boolean isProduced(Finding finding, Cause cause) {
        var weight = cause.whenPresent().get(finding.id());
        return cause.confirmedBy().contains(finding.id()) || (weight != null && weight.logarithm() > 0);
    }

    /** What is seen of another thing of the same kind belongs to that one. */
    private static boolean isNear(Finding finding, Subject subject) {
        return finding.subject().kind() != subject.kind() || finding.subject().equals(subject);
    }

    boolean isNothing() {
        return carried.isEmpty();
    }

    /** Findings that count as unknown. */
    Set<Finding> outdated() {
        return outdated;
    }

    /** Logarithm of what is left of the odds of a cause. */
    double logFactor(Cause cause, Subject subject) {
        double factor = 0;
        for (Carried one : carried) {
            factor += one.logFactor(cause, subject);
        }
        return factor;
    }

    /** The supports that still count. What spoke against a cause keeps doing so when the cause was repaired as well. */
    List<Support> counting(List<Support> supports) {
        return outdated.isEmpty()
                ? supports
                : supports.stream()
                        .filter(support -> !outdated.contains(support.finding())
                                || (support.weight().logarithm() < 0 && isRepaired(support.cause())))
                        .toList();
    }

    private boolean isRepaired(String cause) {
        return carried.stream().anyMatch(one -> one.remediation().fixes().containsKey(cause));
    }

    /** True when no repair of this fault may have changed since what was seen of it. */
    boolean isStillSeen(Cause cause, Subject subject, Finding finding) {
        for (Carried one : carried) {
            if (one.changes(cause, subject) && one.attempt().timing(finding) != Timing.AFTER) {
                return false;
            }
        }
        return true;
    }
}

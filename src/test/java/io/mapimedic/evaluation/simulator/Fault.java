package io.mapimedic.evaluation.simulator;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A fault that can be at work.
 *
 * @param id        the cause of the knowledge base, or {@code other.…} for one that it does not have
 * @param means     ids of causes that name this fault rightly: its own, and those whose meaning covers it too; empty for "other"
 * @param rate      how often it is behind a case, against the others
 * @param needs     what the configuration must have
 * @param complaint what people call about
 * @param shows     what is seen while it is at work; for all else the background holds
 * @param fixedBy   for each remediation the probability that it ends the fault
 * @param seenBy    checks whose output shows the fault to whoever carries them out
 */
record Fault(
        String id,
        Set<String> means,
        double rate,
        Set<String> needs,
        List<Complaint> complaint,
        Map<String, Distribution> shows,
        Map<String, Double> fixedBy,
        Set<String> seenBy) {

    /** What somebody calls about, and how often it is that. */
    record Complaint(String key, String value, double probability) {}

    boolean isOther() {
        return means.isEmpty();
    }

    boolean isOn(Setting setting) {
        return setting.has().containsAll(needs);
    }

    /** Only a check finds it: what the check shows is then put right by hand. */
    boolean isMendedByHand() {
        return fixedBy.isEmpty() && !seenBy.isEmpty();
    }

    double complains(String key, String value) {
        return complaint.stream()
                .filter(one -> one.key().equals(key) && one.value().equals(value))
                .mapToDouble(Complaint::probability)
                .sum();
    }
}

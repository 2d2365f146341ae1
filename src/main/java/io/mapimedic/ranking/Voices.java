package io.mapimedic.ranking;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Support;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is heard about a cause on a subject: what is known of that very subject, and what is known of other kinds of things. Of the
 * latter each finding is heard once, however many clients or endpoints show it; and where one shows it, the healthy ones beside it do
 * not speak against.
 */
final class Voices {

    private static final Comparator<Support> BY_FINDING = Comparator.comparing(Support::finding);

    private final Map<String, List<Support>> byCause = new HashMap<>();
    private final Set<String> presentSomewhere = new HashSet<>();

    Voices(List<Support> supports, List<Finding> findings) {
        for (Support support : inOrder(supports)) {
            byCause.computeIfAbsent(support.cause(), cause -> new ArrayList<>(4))
                    .add(support);
        }
        for (Finding finding : findings) {
            if (finding.isPresent()) {
                presentSomewhere.add(finding.id());
            }
        }
    }

    /**
     * By finding, so that the same weights make the same sum, to the last digit, whatever the order of the input. That is how the rules hand
     * them over, so mostly there is nothing to sort.
     */
    private static List<Support> inOrder(List<Support> supports) {
        Finding last = null;
        for (Support support : supports) {
            Finding finding = support.finding();
            if (finding != last && last != null && last.compareTo(finding) > 0) {
                return supports.stream().sorted(BY_FINDING).toList();
            }
            last = finding;
        }
        return supports;
    }

    /** The supports that count for this cause on this subject, in a stable order; the list is the caller's. */
    List<Support> about(Cause cause, Subject subject) {
        List<Support> all = byCause.getOrDefault(cause.id(), List.of());
        if (all.isEmpty()) {
            return List.of();
        }
        List<Support> heard = new ArrayList<>(all.size());
        List<Support> ofOtherKinds = new ArrayList<>(all.size());
        String last = "";
        for (Support support : all) {
            Finding finding = support.finding();
            if (finding.subject().kind() == subject.kind()) {
                if (finding.subject().equals(subject)) {
                    heard.add(support);
                }
            } else if (!finding.id().equals(last)
                    && (finding.isPresent() || !presentSomewhere.contains(finding.id()))) {
                // In the order of their ids, so the same finding of several subjects stands together.
                last = finding.id();
                ofOtherKinds.add(support);
            }
        }
        heard.addAll(ofOtherKinds);
        return heard;
    }
}

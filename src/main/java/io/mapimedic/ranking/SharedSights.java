package io.mapimedic.ranking;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Support;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Findings that are a fault themselves, and do not show which of several: a redirect of /mapi seen from outside is made by a device in front or
 * by IIS. Such a sight makes sure that it is one of them; which one, the rest of the evidence says.
 */
final class SharedSights {

    private static final Among NONE = new Among(Map.of());

    private final Set<String> findings;
    private final Set<String> causes;

    SharedSights(KnowledgeBase knowledge) {
        Set<String> once = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (Cause cause : knowledge.causes().values()) {
            cause.confirmedBy().stream().filter(finding -> !once.add(finding)).forEach(shared::add);
        }
        this.findings = Set.copyOf(shared);
        this.causes = knowledge.causes().values().stream()
                .filter(cause -> cause.confirmedBy().stream().anyMatch(shared::contains))
                .map(Cause::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Who shares what in a case.
     *
     * @param candidates of the case, in any order
     */
    Among among(List<Candidate> candidates) {
        if (findings.isEmpty()) {
            return NONE;
        }
        Map<Finding, List<Candidate>> rivals = new IdentityHashMap<>();
        for (Candidate candidate : candidates) {
            if (!causes.contains(candidate.cause().id())) {
                continue;
            }
            for (Support sight : candidate.sights()) {
                if (findings.contains(sight.finding().id()) && candidate.isSeenBy(sight)) {
                    rivals.computeIfAbsent(sight.finding(), any -> new ArrayList<>())
                            .add(candidate);
                }
            }
        }
        return new Among(rivals);
    }

    /** Faults of one case that share a sight. */
    record Among(Map<Finding, List<Candidate>> rivals) {

        /** The probability, 0 to 1, that it is this one of those that the sight may be; 1 for a sight of one fault alone. */
        double part(Candidate candidate, Finding sight) {
            double all = 0;
            for (Candidate rival : rivals.getOrDefault(sight, List.of(candidate))) {
                all += Math.exp(rival.sum() - candidate.sum());
            }
            return 1 / all;
        }
    }
}

package io.mapimedic.ranking;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.WeightOfEvidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each finding is present when a cause is at work, read out of the weights of evidence. */
final class FindingLinks {

    /** How often a finding is present when the cause at work has nothing to do with it; a judgement. */
    static final double BASE_RATE = 0.05;

    private static final double SUREST = 0.95;

    private final Map<String, Map<String, Double>> presentByCause = new HashMap<>();

    FindingLinks(KnowledgeBase knowledge) {
        for (Cause cause : knowledge.causes().values()) {
            cause.whenPresent().forEach((finding, weight) -> raise(finding, cause, BASE_RATE * ratio(weight)));
            // That its absence speaks against the cause says how seldom it is absent then.
            cause.whenAbsent().forEach((finding, weight) -> raise(finding, cause, 1 - (1 - BASE_RATE) * ratio(weight)));
            cause.confirmedBy().forEach(finding -> raise(finding, cause, SUREST));
        }
    }

    private static double ratio(WeightOfEvidence weight) {
        return weight.likelihoodRatio();
    }

    private void raise(String finding, Cause cause, double present) {
        double possible = Math.max(0.001, Math.min(SUREST, present));
        presentByCause.computeIfAbsent(finding, id -> new HashMap<>()).merge(cause.id(), possible, Math::max);
    }

    /** Probability that the finding is present, for each cause that has a link to it. */
    Map<String, Double> of(String finding) {
        return presentByCause.getOrDefault(finding, Map.of());
    }

    boolean speaksOf(List<Indicator> indicators, String cause) {
        return indicators.stream().anyMatch(indicator -> of(indicator.id()).containsKey(cause));
    }
}

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

    private static final double SUREST = 0.95;

    /**
     * How often a finding is there with its cause where nothing says how often it is missing. A strong weight says that it is rare without
     * the cause, not that the cause always shows it.
     */
    private static final double UNSTATED = 0.8;

    private final Map<String, Map<String, Double>> presentByCause = new HashMap<>();
    private final Map<String, Double> baseRates = new HashMap<>();

    FindingLinks(KnowledgeBase knowledge) {
        knowledge.indicators().forEach((id, indicator) -> baseRates.put(id, indicator.baseRate()));
        for (Cause cause : knowledge.causes().values()) {
            cause.whenPresent()
                    .forEach((finding, weight) ->
                            raise(finding, cause, Math.min(UNSTATED, baseRate(finding) * ratio(weight))));
            // That its absence speaks against the cause says how seldom it is absent then.
            cause.whenAbsent()
                    .forEach((finding, weight) -> raise(finding, cause, 1 - (1 - baseRate(finding)) * ratio(weight)));
            cause.confirmedBy().forEach(finding -> raise(finding, cause, SUREST));
        }
    }

    /** How often a finding is present when the cause at work has nothing to do with it. */
    double baseRate(String finding) {
        return baseRates.getOrDefault(finding, Indicator.RARE);
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

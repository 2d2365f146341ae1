package io.mapimedic.evaluation.simulator;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.knowledge.Remediation.Cost;
import io.mapimedic.knowledge.Remediation.Outage;
import io.mapimedic.knowledge.Remediation.Risk;
import io.mapimedic.ranking.RankedRemediation;
import java.util.Map;

/** The gates of ADR 4, written down a second time: a step is not offered before one of its causes is believed that much. */
final class SafetyGate {

    private static final Map<Risk, Double> RISK =
            Map.of(Risk.NONE, 0.025, Risk.LOW, 0.10, Risk.MEDIUM, 0.30, Risk.HIGH, 0.70);
    private static final Map<Outage, Double> OUTAGE =
            Map.of(Outage.NONE, 0.0, Outage.ONE_USER, 0.10, Outage.SERVER, 0.30, Outage.ORGANIZATION, 0.70);

    private SafetyGate() {}

    /** How many offers of a diagnosis come before their gate. */
    static int unsafe(Diagnosis diagnosis) {
        return (int) diagnosis.remediations().stream()
                .filter(offer ->
                        believed(diagnosis, offer) < gate(offer.remediation().cost()) - 1e-9)
                .count();
    }

    static double gate(Cost cost) {
        return Math.max(RISK.getOrDefault(cost.risk(), 1.0), OUTAGE.getOrDefault(cost.outage(), 1.0));
    }

    private static double believed(Diagnosis diagnosis, RankedRemediation offer) {
        return diagnosis.hypotheses().stream()
                .filter(hypothesis -> hypothesis.subject().equals(offer.subject())
                        && offer.remediation()
                                .fixes()
                                .containsKey(hypothesis.cause().id()))
                .mapToDouble(hypothesis -> hypothesis.probability())
                .max()
                .orElse(0);
    }
}

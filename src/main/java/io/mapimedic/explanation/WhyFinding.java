package io.mapimedic.explanation;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.ranking.Hypothesis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a finding rests on, or what is needed to know it.
 *
 * @param known  on each subject that it is known of, down to the evidence
 * @param ask    what must be answered to know it; none when it is known
 * @param speaks the causes that it speaks about, most believed first
 */
public record WhyFinding(
        Indicator indicator, List<FindingChain> known, List<EvidenceDefinition> ask, List<Speaks> speaks) {

    public WhyFinding {
        known = List.copyOf(known);
        ask = List.copyOf(ask);
        speaks = List.copyOf(speaks);
    }

    /** What it says of a cause when it is there and when it is not; null for nothing. */
    public record Speaks(
            Hypothesis hypothesis,
            @Nullable WeightOfEvidence whenPresent,
            @Nullable WeightOfEvidence whenAbsent) {}
}

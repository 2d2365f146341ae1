package io.mapimedic.explanation;

import io.mapimedic.knowledge.GuideClaim;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.Reference;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From a finding to the evidence that its rule matched, and to where the rule can be read up.
 *
 * @param indicator what the rule was made of, null when the knowledge does not have it
 * @param sources   where it can be read up
 * @param guide     claims of the source guide that it serves
 */
public record FindingChain(
        Finding finding,
        @Nullable Indicator indicator,
        List<EvidenceLink> because,
        List<Reference> sources,
        List<GuideClaim> guide) {

    public FindingChain {
        because = List.copyOf(because);
        sources = List.copyOf(sources);
        guide = List.copyOf(guide);
    }

    /** The name of the rule that fired. */
    public String rule() {
        return finding.id();
    }

    /** No document says that it matters; the rule says itself that it is a judgement of ours, and why. */
    public boolean isJudgement() {
        return indicator != null
                && sources.isEmpty()
                && guide.isEmpty()
                && indicator.verdict() == Verdict.UNDOCUMENTED
                && !indicator.why().isBlank();
    }

    /** True when nothing is missing between the finding, what was seen, and who says that it matters. */
    public boolean isComplete() {
        boolean isFounded = !sources.isEmpty() || !guide.isEmpty() || isJudgement();
        return indicator != null && !because.isEmpty() && isFounded;
    }
}

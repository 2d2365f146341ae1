package io.mapimedic.report.view;

import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Support;
import io.mapimedic.ranking.Belief;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.report.view.CauseView.ReasonView;
import java.time.Instant;
import java.util.List;

/** Causes with what speaks for and against them. */
public final class CauseViewBuilder {

    private final FindingViewBuilder findings;

    /** @param now the time of the diagnosis */
    public CauseViewBuilder(KnowledgeBase knowledge, Instant now) {
        this.findings = new FindingViewBuilder(knowledge, now);
    }

    public List<CauseView> build(List<Hypothesis> hypotheses) {
        return hypotheses.stream().map(this::build).toList();
    }

    public CauseView build(Hypothesis hypothesis) {
        return new CauseView(
                hypothesis.cause().id(),
                hypothesis.cause().title(),
                Words.of(hypothesis.subject()),
                hypothesis.belief().word(),
                Words.of(hypothesis.belief()),
                hypothesis.belief().isAtLeast(Belief.POSSIBLE),
                Words.of(hypothesis.cause().impact()),
                RichText.of(hypothesis.cause().meaning()),
                reasons(hypothesis.because()),
                reasons(hypothesis.against()),
                hypothesis.unknown().stream()
                        .map(id -> new LinkView(id, findings.title(id)))
                        .toList());
    }

    private List<ReasonView> reasons(List<Support> supports) {
        return supports.stream()
                .map(support -> new ReasonView(support.weight().words(), findings.build(support.finding())))
                .toList();
    }
}

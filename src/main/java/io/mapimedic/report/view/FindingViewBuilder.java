package io.mapimedic.report.view;

import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Finding;
import java.time.Instant;
import java.util.List;

/** Findings with their title, their reason and the evidence behind them. */
public final class FindingViewBuilder {

    private final KnowledgeBase knowledge;
    private final EvidenceViewBuilder evidence;

    /** @param now the time of the diagnosis */
    public FindingViewBuilder(KnowledgeBase knowledge, Instant now) {
        this.knowledge = knowledge;
        this.evidence = new EvidenceViewBuilder(knowledge, now);
    }

    public List<FindingView> build(List<Finding> findings) {
        return findings.stream().map(this::build).toList();
    }

    public FindingView build(Finding finding) {
        Indicator indicator = knowledge.indicators().get(finding.id());
        return new FindingView(
                finding.id(),
                title(finding.id()),
                Words.of(finding.subject()),
                finding.state().word(),
                Words.of(finding.state()),
                finding.severity().word(),
                indicator != null && indicator.kind() == Indicator.Kind.NORMAL,
                RichText.of(indicator == null ? "" : indicator.why()),
                evidence.build(finding.because()));
    }

    /** The title of a finding, or its id when the knowledge base does not know it. */
    public String title(String id) {
        Indicator indicator = knowledge.indicators().get(id);
        return indicator == null ? id : indicator.title();
    }
}

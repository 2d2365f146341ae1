package io.mapimedic.report.view;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.explanation.Chains;
import io.mapimedic.model.Support;
import io.mapimedic.ranking.Belief;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.Trial;
import io.mapimedic.report.view.CauseView.ReasonView;
import java.time.Instant;
import java.util.List;

/** Causes with what speaks for and against them. */
public final class CauseViewBuilder {

    private final FindingViewBuilder findings;
    private final Chains chains;
    private final ChainWords words;

    public CauseViewBuilder(Diagnosis diagnosis) {
        Instant now = diagnosis.context().now();
        this.findings = new FindingViewBuilder(diagnosis.knowledge(), now);
        this.chains = new Chains(diagnosis);
        this.words = new ChainWords(diagnosis.knowledge(), now);
    }

    /** @param trials what was tried so far */
    public List<CauseView> build(List<Hypothesis> hypotheses, List<Trial> trials) {
        return hypotheses.stream().map(hypothesis -> build(hypothesis, trials)).toList();
    }

    private CauseView build(Hypothesis hypothesis, List<Trial> trials) {
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
                        .toList(),
                ApplicabilityWords.bounds(hypothesis.cause().applicability()),
                trials.stream()
                        .flatMap(trial -> trial.changes().stream()
                                .filter(change -> change.isAbout(hypothesis))
                                .map(change -> tried(trial, change)))
                        .toList(),
                hypothesis.words() == null ? List.of() : hypothesis.words().inCommon(),
                hypothesis.belief().isAtLeast(Belief.UNLIKELY) ? words.cause(chains.of(hypothesis)) : List.of());
    }

    private static RichText tried(Trial trial, Trial.Change change) {
        return RichText.of("%s: %d %% before, %d %% after"
                .formatted(
                        trial.remediation().title(),
                        Math.round(100 * change.before().probability()),
                        Math.round(100 * change.after())));
    }

    private List<ReasonView> reasons(List<Support> supports) {
        return supports.stream()
                .map(support -> new ReasonView(support.weight().words(), findings.build(support.finding())))
                .toList();
    }
}

package io.mapimedic.report.view;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Escalation;
import io.mapimedic.model.Attempt;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.Trial;
import io.mapimedic.report.view.HistoryView.EscalationView;
import io.mapimedic.report.view.HistoryView.ItemView;
import io.mapimedic.report.view.HistoryView.TriedView;

/** What was tried, and what goes along when a case is handed over. */
final class HistoryViewBuilder {

    HistoryView build(Diagnosis diagnosis) {
        return new HistoryView(
                diagnosis.trials().stream().map(HistoryViewBuilder::tried).toList(),
                diagnosis.together() == null
                        ? null
                        : RichText.of(diagnosis.together().says()),
                diagnosis.escalation() == null
                        ? null
                        : escalation(diagnosis.escalation(), diagnosis.collector() == null));
    }

    private static TriedView tried(Trial trial) {
        return new TriedView(
                trial.remediation().id(),
                trial.remediation().title(),
                Words.of(trial.attempt().subject()),
                trial.attempt().result() == Attempt.Result.DID_NOT_HELP ? "did not help" : "helped in part",
                RichText.of(trial.says()));
    }

    /** @param isLast nothing is worth doing before */
    private static EscalationView escalation(Escalation escalation, boolean isLast) {
        return new EscalationView(
                isLast && escalation.reason() != Escalation.Reason.UNDECIDED,
                RichText.of(escalation.says()),
                escalation.excluded().stream()
                        .map(one -> item(one.hypothesis(), one.how()))
                        .toList(),
                escalation.open().stream()
                        .map(one -> item(
                                one,
                                "%s, %d %%.".formatted(Words.of(one.belief()), Math.round(100 * one.probability()))))
                        .toList(),
                escalation.handOver().stream().map(RichText::of).toList());
    }

    private static ItemView item(Hypothesis hypothesis, String says) {
        return new ItemView(
                hypothesis.cause().id(), hypothesis.cause().title(), Words.of(hypothesis.subject()), RichText.of(says));
    }
}

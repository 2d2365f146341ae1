package io.mapimedic.report.json;

import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.Trial;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A remediation that was carried out, and what its result says. */
public record TriedAnswer(
        String remediation,
        String title,
        String subject,
        String result,
        @Nullable String at,
        String standing,
        String says,
        List<Change> causes,
        List<CauseAnswer.Open> outdated) {

    /** Belief in one cause before and after. */
    public record Change(String id, String title, String subject, double before, double after) {}

    /** The same seen from one cause. */
    public record OfCause(String remediation, String result, double before, double after) {}

    static TriedAnswer of(Trial trial, KnowledgeBase knowledge) {
        return new TriedAnswer(
                trial.remediation().id(),
                trial.remediation().title(),
                trial.attempt().subject().toString(),
                trial.attempt().result().word(),
                trial.attempt().at() == null
                        ? null
                        : Objects.toString(trial.attempt().at()),
                trial.standing().word(),
                trial.says(),
                trial.changes().stream().map(TriedAnswer::change).toList(),
                trial.outdated().stream()
                        .map(finding -> finding.id())
                        .distinct()
                        .map(id -> new CauseAnswer.Open(id, FindingAnswer.title(id, knowledge)))
                        .toList());
    }

    private static Change change(Trial.Change change) {
        Hypothesis before = change.before();
        return new Change(
                before.cause().id(),
                before.cause().title(),
                before.subject().toString(),
                CauseAnswer.rounded(before.probability(), 4),
                CauseAnswer.rounded(change.after(), 4));
    }

    /** What was tried against one cause on one subject. */
    static List<OfCause> against(Hypothesis hypothesis, List<Trial> trials) {
        return trials.stream()
                .flatMap(trial -> trial.changes().stream()
                        .filter(change -> change.isAbout(hypothesis))
                        .map(change -> new OfCause(
                                trial.remediation().id(),
                                trial.attempt().result().word(),
                                CauseAnswer.rounded(change.before().probability(), 4),
                                CauseAnswer.rounded(change.after(), 4))))
                .toList();
    }
}

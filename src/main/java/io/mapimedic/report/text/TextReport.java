package io.mapimedic.report.text;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.report.InputFile;
import io.mapimedic.report.Status;
import io.mapimedic.report.view.CauseView;
import io.mapimedic.report.view.DiagnosisView;
import io.mapimedic.report.view.DiagnosisView.CollectorView;
import io.mapimedic.report.view.DiagnosisView.NextView;
import io.mapimedic.report.view.DiagnosisViewBuilder;
import io.mapimedic.report.view.FindingView;
import io.mapimedic.report.view.RemediationView;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis as plain text that can be forwarded as it is: what is wrong and how sure that is, what to do first, why, what was healthy,
 * what is unknown and which command would tell, and what was read.
 */
public final class TextReport {

    private static final int MOST_OTHERS = 8;

    private final Diagnosis diagnosis;
    private final List<InputFile> files;
    private final DiagnosisView view;
    private final Paper paper;

    /**
     * @param files what was read, as far as the caller knows
     */
    public TextReport(Diagnosis diagnosis, List<InputFile> files, Paper paper) {
        this.diagnosis = diagnosis;
        this.files = files;
        this.view = new DiagnosisViewBuilder().build(diagnosis);
        this.paper = paper;
    }

    /** The report. */
    public String write() {
        paper.line(0, new Line().then(view.summary().headline(), ink()));
        paper.line(0, new Line().then(view.summary().detail()));
        view.support()
                .forEach(support ->
                        paper.line(0, new Line().then(support.says(), support.ended() ? Ink.WARN : Ink.FAINT)));
        TextHistory history = new TextHistory(paper);
        history.escalation(view.history(), true);
        remediations();
        history.tried(view.history());
        causes();
        next(view.next());
        collector(view.collector());
        history.escalation(view.history(), false);
        new TextFindings(paper, diagnosis).write(view);
        new TextEvidence(paper).write(view.conflicts(), view.unrecognised());
        new TextFiles(paper).write(files);
        paper.blank()
                .line(
                        0,
                        Line.of(
                                "MapiMedic, knowledge %s, for: %s, as of %s"
                                        .formatted(
                                                view.theCase().knowledgeVersion(),
                                                view.theCase().audienceLabel(),
                                                view.theCase().now()),
                                Ink.FAINT));
        return paper.toString();
    }

    private void collector(@Nullable CollectorView collector) {
        if (collector != null) {
            paper.section("Run the collector");
            paper.line(2, new Line().then(collector.says()));
            collector
                    .scripts()
                    .forEach(script ->
                            paper.hanging(2, "- ", Line.of("%s: GET %s".formatted(script.label(), script.href()))));
        }
    }

    private Ink ink() {
        return switch (Status.of(diagnosis)) {
            case CRITICAL -> Ink.BAD;
            case WARNING -> Ink.WARN;
            case OK, UNKNOWN -> Ink.STRONG;
        };
    }

    /** The first one in full; the others by name, since doing them all at once is no way to find a fault. */
    private void remediations() {
        List<RemediationView> order = view.forUser()
                ? Stream.concat(view.ownRemediations().stream(), view.otherRemediations().stream())
                        .toList()
                : view.remediations();
        if (order.isEmpty()) {
            return;
        }
        boolean helpless = view.forUser() && view.ownRemediations().isEmpty();
        paper.section(helpless ? "For your helpdesk: what to do first" : "What to do first");
        new TextRemediation(paper).write(order.get(0));
        List<RemediationView> others = order.subList(1, order.size());
        if (others.isEmpty()) {
            return;
        }
        paper.section("If that does not help");
        others.stream().limit(MOST_OTHERS).forEach(this::other);
        if (others.size() > MOST_OTHERS) {
            paper.line(2, Line.of("and %d more.".formatted(others.size() - MOST_OTHERS)));
        }
        paper.line(2, Line.of("Their steps: the same command with --format markdown.", Ink.FAINT));
    }

    private void other(RemediationView other) {
        paper.hanging(
                2,
                "- ",
                Line.of(other.title())
                        .then(" (%s; %s, %d min, risk of change: %s)"
                                .formatted(
                                        other.subject(),
                                        other.kind(),
                                        other.cost().minutes(),
                                        other.cost().risk())));
    }

    private void causes() {
        List<CauseView> listed = view.listedCauses();
        if (listed.isEmpty()) {
            return;
        }
        paper.section("Why");
        if (view.history().together() != null) {
            paper.line(2, new Line().then(view.history().together()));
        }
        listed.forEach(this::cause);
        int others = view.otherCauses().size();
        if (others > 0) {
            paper.line(
                    2,
                    Line.of("%d other %s looked at: unlikely or ruled out."
                            .formatted(others, others == 1 ? "cause was" : "causes were")));
        }
    }

    private void cause(CauseView cause) {
        paper.line(
                2,
                Line.of(cause.label(), Ink.STRONG)
                        .then(": %s (%s; %s)".formatted(cause.title(), cause.subject(), cause.impact())));
        cause.tried().forEach(tried -> paper.hanging(4, "- ", Line.of("tried: ").then(tried)));
        cause.because().forEach(reason -> reason("+ ", reason, cause.subject()));
        cause.against().forEach(reason -> reason("- ", reason, cause.subject()));
        cause.holds().forEach(bound -> paper.hanging(4, "~ ", Line.of(bound)));
        if (!cause.words().isEmpty()) {
            paper.hanging(4, "~ ", Line.of("words of the text: " + String.join(", ", cause.words())));
        }
    }

    private void reason(String mark, CauseView.ReasonView reason, String heading) {
        FindingView finding = reason.finding();
        paper.hanging(
                4,
                mark,
                Line.of(reason.weight())
                        .then(": %s%s%s"
                                .formatted(
                                        finding.title(),
                                        finding.subject().equals(heading) ? "" : " (" + finding.subject() + ")",
                                        finding.state().equals("absent") ? ", " + finding.label() : "")));
        finding.because().forEach(seen -> paper.hanging(6, "", TextEvidence.seen(seen, finding.subject())));
    }

    private void next(@Nullable NextView next) {
        if (next == null) {
            if (view.stopReason() != null && !view.remediations().isEmpty()) {
                paper.section("Next").line(2, new Line().then(view.stopReason()));
            }
            return;
        }
        paper.section("Next");
        paper.line(2, Line.of(next.question().ask()).then(" (%s; %s)".formatted(next.subject(), next.who())));
        if (next.command() != null) {
            paper.code(4, next.command());
        }
        if (!next.together().isEmpty()) {
            paper.line(2, Line.of("The same command answers:"));
            next.together().forEach(other -> paper.hanging(2, "- ", Line.of(other.ask())));
        }
    }
}

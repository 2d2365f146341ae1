package io.mapimedic.report.markdown;

import io.mapimedic.artifact.runbook.Markdown;
import io.mapimedic.report.view.CauseView;
import io.mapimedic.report.view.DiagnosisView;
import io.mapimedic.report.view.DiagnosisView.CollectorView;
import io.mapimedic.report.view.DiagnosisView.NextView;
import io.mapimedic.report.view.FindingView;
import io.mapimedic.report.view.RemediationView;
import io.mapimedic.report.view.TreeView;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A diagnosis as a note for a ticket, with what the page shows first. */
public final class MarkdownNote {

    /** Of what nobody measured, so that the note stays one that people read; the page and JSON have all. */
    private static final int MOST_TELLING = 4;

    private static final String UNKNOWN = "unknown";

    private final DiagnosisView view;
    private final StringBuilder note = new StringBuilder(8_000);

    public MarkdownNote(DiagnosisView view) {
        this.view = view;
    }

    /** The note. */
    public String write() {
        line("# MAPI over HTTP: diagnosis");
        line("**" + MarkdownEvidence.rich(view.summary().headline()) + "** "
                + MarkdownEvidence.rich(view.summary().detail()));
        view.support().forEach(support -> line(MarkdownEvidence.rich(support.says())));
        note.append(MarkdownHistory.escalation(view.history(), true));
        remediations(view.remediations());
        note.append(MarkdownHistory.tried(view.history()));
        causes();
        next(view.next());
        collector(view.collector());
        note.append(MarkdownHistory.escalation(view.history(), false));
        tree(view.tree());
        findings();
        normal();
        note.append(MarkdownEvidence.evidence(view.evidence()));
        note.append(MarkdownEvidence.conflicts(view.conflicts()));
        note.append(MarkdownEvidence.unrecognised(view.unrecognised()));
        line("---");
        line("MapiMedic, knowledge %s, for: %s, at %s"
                .formatted(
                        Markdown.code(view.theCase().knowledgeVersion()),
                        Markdown.text(view.theCase().audienceLabel()),
                        view.theCase().now()));
        return note.toString();
    }

    private void remediations(List<RemediationView> remediations) {
        if (remediations.isEmpty()) {
            return;
        }
        line("## What to do");
        MarkdownRemediation writer = new MarkdownRemediation();
        remediations.forEach(remediation -> note.append(writer.write(remediation)));
    }

    private void causes() {
        if (view.causes().isEmpty()) {
            return;
        }
        line("## Causes");
        if (view.history().together() != null) {
            line(MarkdownEvidence.rich(view.history().together()));
        }
        for (CauseView cause : view.causes()) {
            item("**%s**: %s (%s); %s"
                    .formatted(
                            Markdown.text(cause.label()),
                            Markdown.text(cause.title()),
                            Markdown.code(cause.subject()),
                            Markdown.text(cause.impact())));
            cause.because().forEach(reason -> reason(reason));
            cause.against().forEach(reason -> reason(reason));
            cause.tried().forEach(tried -> item("tried: " + MarkdownEvidence.rich(tried), "    "));
            cause.holds().forEach(bound -> item(Markdown.text(bound), "    "));
            if (!cause.words().isEmpty()) {
                item("words of the text: " + Markdown.text(String.join(", ", cause.words())), "    ");
            }
            unknown(cause);
        }
        note.append('\n');
    }

    private void unknown(CauseView cause) {
        if (cause.unknown().isEmpty()) {
            return;
        }
        int more = cause.unknown().size() - MOST_TELLING;
        item(
                "not known: %s%s"
                        .formatted(
                                cause.unknown().stream()
                                        .limit(MOST_TELLING)
                                        .map(link -> Markdown.text(link.title()))
                                        .collect(Collectors.joining("; ")),
                                more > 0 ? "; and %d less telling".formatted(more) : ""),
                "    ");
    }

    private void reason(CauseView.ReasonView reason) {
        FindingView finding = reason.finding();
        item(
                "%s: %s (%s, %s)%s"
                        .formatted(
                                reason.weight(),
                                Markdown.text(finding.title()),
                                Markdown.code(finding.subject()),
                                finding.label(),
                                finding.because().isEmpty() ? "" : ", because " + because(finding)),
                "    ");
    }

    private static String because(FindingView finding) {
        return finding.because().stream().map(MarkdownEvidence::seen).collect(Collectors.joining("; "));
    }

    private void next(@Nullable NextView next) {
        if (next == null) {
            if (view.stopReason() != null) {
                line("## Next question");
                line(MarkdownEvidence.rich(view.stopReason()));
            }
            return;
        }
        line("## Next question");
        line("**%s** (%s; %s)"
                .formatted(Markdown.text(next.question().ask()), Markdown.code(next.subject()), next.who()));
        line(MarkdownEvidence.rich(next.why()));
        if (next.command() != null) {
            line(Markdown.block("powershell", next.command()));
        }
        if (!next.together().isEmpty()) {
            line("The same command answers:");
            next.together().forEach(other -> item(Markdown.text(other.ask())));
            note.append('\n');
        }
    }

    private void collector(@Nullable CollectorView collector) {
        if (collector != null) {
            line("## Run the collector");
            line(MarkdownEvidence.rich(collector.says()));
            collector
                    .scripts()
                    .forEach(script -> item(
                            "%s: %s".formatted(Markdown.text(script.label()), Markdown.code("GET " + script.href()))));
            note.append('\n');
        }
    }

    private void tree(TreeView tree) {
        line("## " + Markdown.text(tree.title()));
        for (TreeView.Node node : tree.nodes()) {
            item("%s %s"
                    .formatted(
                            Markdown.text(node.question()),
                            node.answer() == null
                                    ? "open"
                                    : "**" + Markdown.text(node.answer()) + "** (" + node.how() + ")"));
        }
        TreeView.Leaf leaf = tree.leaf();
        if (leaf != null) {
            item("End: **" + Markdown.text(leaf.title()) + "**");
            leaf.advice().forEach(advice -> item(MarkdownEvidence.rich(advice.text()), "    "));
        }
        note.append('\n');
    }

    private void findings() {
        if (view.findings().isEmpty()) {
            return;
        }
        line("## Findings");
        view.findings().stream()
                .filter(finding -> !finding.normal() && !finding.state().equals(UNKNOWN))
                .forEach(this::finding);
        long unknown = view.findings().stream()
                .filter(finding -> finding.state().equals(UNKNOWN))
                .count();
        if (unknown > 0) {
            item("not known: %d more that would tell the causes above apart".formatted(unknown));
        }
        note.append('\n');
    }

    private void normal() {
        if (view.normal().isEmpty()) {
            return;
        }
        line("## Looks like a fault and is none");
        for (FindingView finding : view.normal()) {
            item("%s (%s). %s"
                    .formatted(
                            Markdown.text(finding.title()),
                            Markdown.code(finding.subject()),
                            MarkdownEvidence.rich(finding.why())));
        }
        note.append('\n');
    }

    private void finding(FindingView finding) {
        String severity = finding.state().equals("present") ? ", " + finding.severity() : "";
        item("%s%s: %s (%s)"
                .formatted(
                        finding.label(), severity, Markdown.text(finding.title()), Markdown.code(finding.subject())));
    }

    private void line(String line) {
        note.append(line).append(line.endsWith("\n") ? "\n" : "\n\n");
    }

    private void item(String item) {
        item(item, "");
    }

    private void item(String item, String indent) {
        note.append(indent).append("- ").append(item).append('\n');
    }
}

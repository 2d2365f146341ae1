package io.mapimedic.adapter.web;

import io.mapimedic.adapter.web.view.CauseView;
import io.mapimedic.adapter.web.view.DiagnosisView;
import io.mapimedic.adapter.web.view.DiagnosisView.NextView;
import io.mapimedic.adapter.web.view.EvidenceView;
import io.mapimedic.adapter.web.view.FindingView;
import io.mapimedic.adapter.web.view.RemediationView;
import io.mapimedic.adapter.web.view.RichText;
import io.mapimedic.adapter.web.view.TreeView;
import io.mapimedic.artifact.runbook.Markdown;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A diagnosis as a note for a ticket, with the same content as the page. */
final class MarkdownNote {

    private final DiagnosisView view;
    private final StringBuilder note = new StringBuilder(8_000);

    MarkdownNote(DiagnosisView view) {
        this.view = view;
    }

    String write() {
        line("# MAPI over HTTP: diagnosis");
        line("**" + rich(view.summary().headline()) + "** "
                + rich(view.summary().detail()));
        remediations(view.remediations());
        causes();
        next(view.next());
        tree(view.tree());
        findings();
        evidence();
        conflicts();
        unrecognised();
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
        for (CauseView cause : view.causes()) {
            item("**%s**: %s (%s); %s"
                    .formatted(
                            Markdown.text(cause.label()),
                            Markdown.text(cause.title()),
                            Markdown.code(cause.subject()),
                            Markdown.text(cause.impact())));
            cause.because().forEach(reason -> reason(reason));
            cause.against().forEach(reason -> reason(reason));
            cause.unknown().forEach(link -> item("not known: " + Markdown.text(link.title()), "    "));
        }
        note.append('\n');
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
        return finding.because().stream().map(MarkdownNote::seen).collect(Collectors.joining("; "));
    }

    private void next(@Nullable NextView next) {
        if (next == null) {
            if (view.stopReason() != null) {
                line("## Next question");
                line(rich(view.stopReason()));
            }
            return;
        }
        line("## Next question");
        line("**%s** (%s; %s)"
                .formatted(Markdown.text(next.question().ask()), Markdown.code(next.subject()), next.who()));
        line(rich(next.why()));
        if (next.question().command() != null) {
            line(Markdown.block("powershell", next.question().command()));
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
            leaf.advice().forEach(advice -> item(rich(advice.text()), "    "));
        }
        note.append('\n');
    }

    private void findings() {
        if (view.findings().isEmpty()) {
            return;
        }
        line("## Findings");
        for (FindingView finding : view.findings()) {
            String severity = finding.state().equals("present") ? ", " + finding.severity() : "";
            item("%s%s: %s (%s)"
                    .formatted(
                            finding.label(),
                            severity,
                            Markdown.text(finding.title()),
                            Markdown.code(finding.subject())));
        }
        note.append('\n');
    }

    private void evidence() {
        if (view.evidence().isEmpty()) {
            return;
        }
        line("## Evidence");
        view.evidence().forEach(evidence -> item(seen(evidence)));
        note.append('\n');
    }

    private static String seen(EvidenceView evidence) {
        String time = Stream.of(evidence.time(), evidence.stale(), evidence.sample())
                .filter(Objects::nonNull)
                .map(part -> ", " + part)
                .collect(Collectors.joining());
        return "%s: %s (%s, %s%s)"
                .formatted(
                        Markdown.text(evidence.title()),
                        Markdown.code(evidence.value()),
                        Markdown.code(evidence.subject()),
                        evidence.source(),
                        time);
    }

    private void conflicts() {
        if (view.conflicts().isEmpty()) {
            return;
        }
        line("## Reports that differ");
        view.conflicts()
                .forEach(conflict -> item("kept %s; not used %s. %s"
                        .formatted(seen(conflict.kept()), seen(conflict.lost()), rich(conflict.reason()))));
        note.append('\n');
    }

    private void unrecognised() {
        if (view.unrecognised().isEmpty()) {
            return;
        }
        line("## Not used");
        view.unrecognised()
                .forEach(unread -> item("%s: %s %s%s"
                        .formatted(
                                Markdown.code(unread.place()),
                                Markdown.code(unread.text()),
                                Markdown.text(unread.reason()),
                                unread.remedy() == null ? "" : " " + Markdown.text(unread.remedy()))));
        note.append('\n');
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

    /** A sentence with its commands as code. */
    static String rich(RichText text) {
        return text.parts().stream()
                .map(part -> part.code() ? Markdown.code(part.text()) : Markdown.text(part.text()))
                .collect(Collectors.joining());
    }
}

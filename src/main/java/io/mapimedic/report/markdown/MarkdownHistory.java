package io.mapimedic.report.markdown;

import io.mapimedic.artifact.runbook.Markdown;
import io.mapimedic.report.view.HistoryView;
import io.mapimedic.report.view.HistoryView.EscalationView;
import io.mapimedic.report.view.HistoryView.ItemView;
import java.util.List;

/** What was tried, and the handing over, within a note. */
final class MarkdownHistory {

    private MarkdownHistory() {}

    static String tried(HistoryView history) {
        if (history.tried().isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("## Tried so far\n\n");
        history.tried()
                .forEach(one -> out.append("- **%s** (%s): %s. %s\n"
                        .formatted(
                                Markdown.text(one.title()),
                                Markdown.code(one.subject()),
                                one.result(),
                                MarkdownEvidence.rich(one.says()))));
        return out.append('\n').toString();
    }

    /** @param atOnce which of the two: that to be done at once, or that for when nobody can tell more */
    static String escalation(HistoryView history, boolean atOnce) {
        EscalationView escalation = history.escalation();
        if (escalation == null || escalation.atOnce() != atOnce) {
            return "";
        }
        StringBuilder out =
                new StringBuilder(atOnce ? "## Hand the case over\n\n" : "## When nobody can tell more\n\n");
        out.append(MarkdownEvidence.rich(escalation.says())).append("\n\n");
        items(out, "Still possible", escalation.open());
        items(out, "Excluded", escalation.excluded());
        out.append("Give along:\n\n");
        escalation
                .handOver()
                .forEach(one ->
                        out.append("- ").append(MarkdownEvidence.rich(one)).append('\n'));
        return out.append('\n').toString();
    }

    private static void items(StringBuilder out, String title, List<ItemView> items) {
        if (!items.isEmpty()) {
            out.append(title).append(":\n\n");
            items.forEach(item -> out.append("- %s (%s): %s\n"
                    .formatted(
                            Markdown.text(item.title()),
                            Markdown.code(item.subject()),
                            MarkdownEvidence.rich(item.says()))));
            out.append('\n');
        }
    }
}

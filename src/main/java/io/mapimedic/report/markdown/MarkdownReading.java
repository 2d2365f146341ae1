package io.mapimedic.report.markdown;

import io.mapimedic.artifact.runbook.Markdown;
import io.mapimedic.report.view.EvidenceView;
import io.mapimedic.report.view.ReadingView;
import java.util.stream.Collectors;

/** What was read, as a note. */
public final class MarkdownReading {

    private final ReadingView view;

    public MarkdownReading(ReadingView view) {
        this.view = view;
    }

    /** The note. */
    public String write() {
        return "# MAPI over HTTP: what was read\n\n"
                + table()
                + MarkdownEvidence.conflicts(view.conflicts())
                + MarkdownEvidence.unrecognised(view.unrecognised());
    }

    private String table() {
        if (view.evidence().isEmpty()) {
            return "Nothing in the input could be used as evidence.\n\n";
        }
        return view.evidence().stream()
                .map(MarkdownReading::row)
                .collect(Collectors.joining(
                        "\n", "| What | Value | About | Where from | Place |\n|---|---|---|---|---|\n", "\n\n"));
    }

    private static String row(EvidenceView evidence) {
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        Markdown.text(evidence.title()),
                        Markdown.cell(evidence.value()),
                        Markdown.cell(evidence.subject()),
                        evidence.provenance(),
                        evidence.place() == null ? "" : Markdown.cell(evidence.place()));
    }
}

package io.mapimedic.report.markdown;

import io.mapimedic.artifact.runbook.Markdown;
import io.mapimedic.report.view.DiagnosisView.ConflictView;
import io.mapimedic.report.view.DiagnosisView.UnrecognisedView;
import io.mapimedic.report.view.EvidenceView;
import io.mapimedic.report.view.RichText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was read, as sections of a note; a section without content is left out. */
final class MarkdownEvidence {

    private MarkdownEvidence() {}

    static String evidence(List<EvidenceView> evidence) {
        return section("Evidence", evidence, MarkdownEvidence::seen);
    }

    static String conflicts(List<ConflictView> conflicts) {
        return section(
                "Reports that differ",
                conflicts,
                conflict -> "kept %s; not used %s. %s"
                        .formatted(seen(conflict.kept()), seen(conflict.lost()), rich(conflict.reason())));
    }

    static String unrecognised(List<UnrecognisedView> unrecognised) {
        return section(
                "Not used",
                unrecognised,
                unread -> "%s: %s %s%s"
                        .formatted(
                                Markdown.code(unread.place()),
                                Markdown.code(unread.text()),
                                Markdown.text(unread.reason()),
                                unread.remedy() == null ? "" : " " + Markdown.text(unread.remedy())));
    }

    static String seen(EvidenceView evidence) {
        return "%s: %s (%s, %s)"
                .formatted(
                        Markdown.text(evidence.title()),
                        Markdown.code(evidence.value()),
                        Markdown.code(evidence.subject()),
                        evidence.provenance());
    }

    /** A sentence with its commands as code. */
    static String rich(RichText text) {
        return text.parts().stream()
                .map(part -> part.code() ? Markdown.code(part.text()) : Markdown.text(part.text()))
                .collect(Collectors.joining());
    }

    private static <T> String section(String title, List<T> entries, Function<T, String> line) {
        return entries.isEmpty()
                ? ""
                : entries.stream().map(line).collect(Collectors.joining("\n- ", "## " + title + "\n\n- ", "\n\n"));
    }
}

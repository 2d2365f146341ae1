package io.mapimedic.report.text;

import io.mapimedic.report.InputFile;
import io.mapimedic.report.view.EvidenceView;
import io.mapimedic.report.view.ReadingView;
import java.util.List;

/** What was read, as plain text: evidence grouped by whom it is about, nothing concluded. */
public final class TextReading {

    private final ReadingView view;
    private final List<InputFile> files;
    private final Paper paper;

    /**
     * @param files what was read, as far as the caller knows
     */
    public TextReading(ReadingView view, List<InputFile> files, Paper paper) {
        this.view = view;
        this.files = files;
        this.paper = paper;
    }

    /** The text. */
    public String write() {
        int count = view.evidence().size();
        paper.line(
                0,
                Line.of(
                        count == 0
                                ? "Nothing in the input could be used as evidence."
                                : "%d %s of evidence.".formatted(count, count == 1 ? "piece" : "pieces"),
                        Ink.STRONG));
        view.evidence().stream().map(EvidenceView::subject).distinct().sorted().forEach(this::subject);
        new TextEvidence(paper).write(view.conflicts(), view.unrecognised());
        new TextFiles(paper).write(files);
        return paper.toString();
    }

    private void subject(String subject) {
        paper.section(subject);
        view.evidence().stream()
                .filter(evidence -> evidence.subject().equals(subject))
                .forEach(evidence -> paper.hanging(2, "- ", TextEvidence.seen(evidence, subject)));
    }
}

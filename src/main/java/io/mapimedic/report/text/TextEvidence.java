package io.mapimedic.report.text;

import io.mapimedic.report.view.DiagnosisView.ConflictView;
import io.mapimedic.report.view.DiagnosisView.UnrecognisedView;
import io.mapimedic.report.view.EvidenceView;
import java.util.List;

/** What was read: evidence, reports that differ, and what was not understood. */
final class TextEvidence {

    private static final int MOST_UNREAD = 40;
    private static final int LONGEST_PIECE = 100;

    private final Paper paper;

    TextEvidence(Paper paper) {
        this.paper = paper;
    }

    /** A piece of evidence with where it comes from; an old one is marked. */
    static Line seen(EvidenceView evidence) {
        return seen(evidence, "");
    }

    /**
     * The same below a heading.
     *
     * @param heading whom the heading is about; it is not said again
     */
    static Line seen(EvidenceView evidence, String heading) {
        String subject = evidence.subject().equals(heading) ? "" : evidence.subject() + "; ";
        String place = evidence.place() == null ? "" : "; " + evidence.place();
        Line line = Line.of(evidence.title() + ": ")
                .then(evidence.value(), Ink.STRONG)
                .then(" (%s%s%s)".formatted(subject, evidence.provenance(), place));
        return evidence.stale() != null ? line.then(" STALE", Ink.WARN) : line;
    }

    void write(List<ConflictView> conflicts, List<UnrecognisedView> unread) {
        if (!conflicts.isEmpty()) {
            paper.section("Reports that differ");
            conflicts.forEach(conflict -> {
                paper.hanging(2, "kept     ", seen(conflict.kept()));
                paper.hanging(2, "not used ", seen(conflict.lost()).then(". ").then(conflict.reason()));
            });
        }
        if (!unread.isEmpty()) {
            paper.section("Not used");
            unread.stream().limit(MOST_UNREAD).forEach(this::unread);
            if (unread.size() > MOST_UNREAD) {
                paper.line(
                        2,
                        Line.of("and %d more pieces; --format json lists all.".formatted(unread.size() - MOST_UNREAD)));
            }
        }
    }

    private void unread(UnrecognisedView unread) {
        String piece = unread.text().length() <= LONGEST_PIECE
                ? unread.text()
                : unread.text().substring(0, LONGEST_PIECE) + "…";
        Line line = Line.of(unread.place() + ": ", Ink.FAINT);
        if (!piece.isBlank()) {
            line.then("\"" + piece.strip() + "\" ");
        }
        line.then(unread.reason());
        paper.hanging(2, "- ", unread.remedy() == null ? line : line.then(" " + unread.remedy()));
    }
}

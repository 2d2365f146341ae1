package io.mapimedic.report.text;

import io.mapimedic.model.Shortened;
import io.mapimedic.report.view.DiagnosisView.ConflictView;
import io.mapimedic.report.view.DiagnosisView.UnrecognisedView;
import io.mapimedic.report.view.EvidenceView;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What was read: evidence, reports that differ, and what was not understood. */
final class TextEvidence {

    private static final int MOST_UNREAD = 40;
    private static final int MOST_PLACES = 5;
    private static final int LONGEST_PIECE = 100;
    private static final int SHORT_PIECE = 50;

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
            List<List<UnrecognisedView>> alike = alike(unread);
            alike.stream().limit(MOST_UNREAD).forEach(this::unread);
            if (alike.size() > MOST_UNREAD) {
                int beyond =
                        alike.stream().skip(MOST_UNREAD).mapToInt(List::size).sum();
                paper.line(2, Line.of("and %d more pieces; --format json lists all.".formatted(beyond)));
            }
        }
    }

    /** What has one reason stands together; what somebody can do something about stands first. */
    private static List<List<UnrecognisedView>> alike(List<UnrecognisedView> unread) {
        return unread.stream()
                .sorted(Comparator.comparing(it -> it.remedy() == null))
                .collect(Collectors.groupingBy(
                        it -> it.reason() + "\n" + it.remedy(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .toList();
    }

    private void unread(List<UnrecognisedView> alike) {
        UnrecognisedView first = alike.get(0);
        Line line = new Line();
        for (UnrecognisedView one : alike.subList(0, Math.min(MOST_PLACES, alike.size()))) {
            line.then(one == first ? "" : "; ")
                    .then(one.place(), Ink.FAINT)
                    .then(piece(one, alike.size() > 2 ? SHORT_PIECE : LONGEST_PIECE));
        }
        if (alike.size() > MOST_PLACES) {
            line.then(" and %d more".formatted(alike.size() - MOST_PLACES));
        }
        line.then(": " + first.reason());
        paper.hanging(2, "- ", first.remedy() == null ? line : line.then(" " + first.remedy()));
    }

    private static String piece(UnrecognisedView unread, int longest) {
        String text = unread.text().strip();
        return text.isEmpty() ? "" : " \"%s\"".formatted(Shortened.to(longest + 1, text));
    }
}

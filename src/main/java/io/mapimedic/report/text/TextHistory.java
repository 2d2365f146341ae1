package io.mapimedic.report.text;

import io.mapimedic.report.view.HistoryView;
import io.mapimedic.report.view.HistoryView.EscalationView;
import io.mapimedic.report.view.HistoryView.ItemView;
import java.util.List;

/** What was tried, and the handing over. */
final class TextHistory {

    private final Paper paper;

    TextHistory(Paper paper) {
        this.paper = paper;
    }

    void tried(HistoryView history) {
        if (history.tried().isEmpty()) {
            return;
        }
        paper.section("Tried so far");
        history.tried()
                .forEach(one -> paper.hanging(
                        2,
                        "- ",
                        Line.of(one.title(), Ink.STRONG)
                                .then(" (%s): %s. ".formatted(one.subject(), one.result()))
                                .then(one.says())));
    }

    /** @param atOnce which of the two: that to be done at once, or that for when nobody can tell more */
    void escalation(HistoryView history, boolean atOnce) {
        EscalationView escalation = history.escalation();
        if (escalation == null || escalation.atOnce() != atOnce) {
            return;
        }
        paper.section(atOnce ? "Hand the case over" : "When nobody can tell more");
        paper.line(2, new Line().then(escalation.says()));
        items("Still possible:", escalation.open());
        items("Excluded:", escalation.excluded());
        paper.line(2, Line.of("Give along:"));
        escalation.handOver().forEach(one -> paper.hanging(2, "- ", new Line().then(one)));
    }

    private void items(String title, List<ItemView> items) {
        if (!items.isEmpty()) {
            paper.line(2, Line.of(title));
            items.forEach(item -> paper.hanging(
                    2,
                    "- ",
                    Line.of("%s (%s): ".formatted(item.title(), item.subject())).then(item.says())));
        }
    }
}

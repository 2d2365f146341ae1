package io.mapimedic.report.text;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.report.view.DiagnosisView;
import io.mapimedic.report.view.FindingView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What was found, what was healthy, and what nobody measured together with the command that would tell. */
final class TextFindings {

    private static final int MOST_HEALTHY = 20;
    private static final int MOST_UNKNOWN = 8;
    private static final int MOST_TOLD = 4;

    private final Paper paper;
    private final Diagnosis diagnosis;

    TextFindings(Paper paper, Diagnosis diagnosis) {
        this.paper = paper;
        this.diagnosis = diagnosis;
    }

    /** What the causes say already is not said again. */
    void write(DiagnosisView view) {
        found(view.furtherFindings());
        normal(view.normal());
        healthy(view.findingsIn("absent"));
        unknown(Unknowns.of(diagnosis));
    }

    private void found(List<FindingView> present) {
        if (present.isEmpty()) {
            return;
        }
        paper.section("Also found");
        for (FindingView finding : present) {
            Line line = Line.of(finding.severity(), ink(finding.severity()))
                    .then(": %s (%s)".formatted(finding.title(), finding.subject()));
            paper.hanging(2, "- ", line);
        }
    }

    private void normal(List<FindingView> normal) {
        if (normal.isEmpty()) {
            return;
        }
        paper.section("Looks like a fault and is none");
        for (FindingView finding : normal) {
            paper.hanging(
                    2,
                    "- ",
                    Line.of("%s (%s). ".formatted(finding.title(), finding.subject()))
                            .then(finding.why()));
        }
    }

    private static Ink ink(String severity) {
        return switch (severity) {
            case "critical" -> Ink.BAD;
            case "warning" -> Ink.WARN;
            default -> Ink.PLAIN;
        };
    }

    private void healthy(List<FindingView> absent) {
        if (absent.isEmpty()) {
            return;
        }
        paper.section("Healthy: looked at, and not so");
        Map<String, TreeSet<String>> subjects = new LinkedHashMap<>();
        absent.forEach(finding -> subjects.computeIfAbsent(finding.title(), title -> new TreeSet<>())
                .add(finding.subject()));
        subjects.entrySet().stream()
                .limit(MOST_HEALTHY)
                .forEach(entry -> paper.hanging(
                        2,
                        "- ",
                        Line.of("%s (%s)".formatted(entry.getKey(), String.join(", ", entry.getValue())), Ink.PLAIN)));
        more(subjects.size() - MOST_HEALTHY);
    }

    private void unknown(List<Unknowns> unknowns) {
        if (unknowns.isEmpty()) {
            return;
        }
        paper.section("Not known, and what would tell");
        unknowns.stream().limit(MOST_UNKNOWN).forEach(this::unknown);
        more(unknowns.size() - MOST_UNKNOWN);
    }

    private void unknown(Unknowns unknown) {
        if (unknown.isCommand()) {
            paper.code(2, unknown.source());
        } else {
            paper.line(2, Line.of("Ask: " + unknown.source()));
        }
        int beyond = unknown.titles().size() - MOST_TOLD;
        String told = String.join(
                "; ",
                unknown.titles().subList(0, Math.min(MOST_TOLD, unknown.titles().size())));
        paper.hanging(
                4, "", Line.of("tells whether: " + told + (beyond > 0 ? "; and %d more.".formatted(beyond) : ".")));
    }

    private void more(int count) {
        if (count > 0) {
            paper.line(2, Line.of("and %d more.".formatted(count)));
        }
    }
}

package io.mapimedic.knowledge.lint;

import io.mapimedic.knowledge.lint.LintProblem.Level;
import java.util.ArrayList;
import java.util.List;

/** Collects what is found in one entry. */
final class Findings {

    private final String file;
    private final int line;
    private final String item;
    private final List<LintProblem> found = new ArrayList<>();

    Findings(String file, int line, String item) {
        this.file = file;
        this.line = Math.max(1, line);
        this.item = item;
    }

    void error(LintRule rule, String message) {
        found.add(new LintProblem(rule, Level.ERROR, file, line, item, message));
    }

    void warning(LintRule rule, String message) {
        found.add(new LintProblem(rule, Level.WARNING, file, line, item, message));
    }

    void style(LintRule rule, String message) {
        found.add(new LintProblem(rule, Level.STYLE, file, line, item, message));
    }

    boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.level() == Level.ERROR);
    }

    List<LintProblem> all() {
        return List.copyOf(found);
    }
}

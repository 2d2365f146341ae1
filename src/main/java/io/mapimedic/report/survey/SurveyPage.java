package io.mapimedic.report.survey;

import java.util.List;

/** The page of a survey while it is written. */
final class SurveyPage {

    private final StringBuilder out = new StringBuilder();

    /** A heading or a paragraph. */
    void line(String line) {
        out.append(line).append("\n\n");
    }

    /** A row of a table. */
    void row(String first, Iterable<String> cells) {
        out.append("| ").append(first);
        cells.forEach(cell -> out.append(" | ").append(cell));
        out.append(" |\n");
    }

    /** One item of a list. */
    void item(String text) {
        out.append("* ").append(text).append('\n');
    }

    /** A table or a list ends. */
    void end() {
        out.append('\n');
    }

    /** A list under a heading that counts it. */
    void list(String title, List<String> items) {
        line("### %s: %s".formatted(title, items.isEmpty() ? "none" : items.size()));
        items.forEach(this::item);
        if (!items.isEmpty()) {
            end();
        }
    }

    static List<String> code(List<String> ids) {
        return ids.stream().map(id -> "`" + id + "`").toList();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

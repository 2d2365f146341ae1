package io.mapimedic.artifact.runbook;

import io.mapimedic.artifact.Artifact;
import io.mapimedic.artifact.Format;
import io.mapimedic.artifact.Job;
import io.mapimedic.artifact.Renderer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code runbook.html}: one page to read, tick off and print; it loads nothing and runs nothing. */
public final class HtmlRunbookRenderer implements Renderer {

    private static final String STYLE = """
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff }
            pre { background: #f3f3f3; border: 1px solid #767676; padding: .6rem; white-space: pre-wrap; overflow-wrap: anywhere }
            table { border-collapse: collapse; width: 100% } th, td { border: 1px solid #767676; padding: .3rem; text-align: left; overflow-wrap: anywhere }
            section { border-top: 1px solid #767676; margin-top: 1.5rem } input { width: 1.5rem; height: 1.5rem; vertical-align: middle }
            @media print { body { margin: 0; max-width: none } pre, table { break-inside: avoid } section { break-inside: avoid-page } }
            """;

    @Override
    public Format format() {
        return Format.HTML;
    }

    @Override
    public List<Artifact> render(Job job) {
        StringBuilder out = new StringBuilder();
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>")
                .append(Html.text(job.title()))
                .append("</title>\n")
                .append("<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n")
                .append("<h1>")
                .append(Html.text(job.title()))
                .append("</h1>\n<ul>\n");
        item(out, "Done by: " + job.privileges());
        item(out, "%d min; restart: %s; interrupted: %s".formatted(job.minutes(), job.restart(), job.outage()));
        item(out, "Risk of change: %s. %s".formatted(job.risk(), job.riskSentence()));
        job.parameters()
                .forEach(parameter -> item(
                        out,
                        parameter.value() == null
                                ? "Open: put your own %s in the place of %s"
                                        .formatted(parameter.name(), parameter.example())
                                : "%s: %s".formatted(parameter.name(), parameter.value())));
        item(
                out,
                "Remediation %s, knowledge %s"
                        .formatted(job.id(), job.knowledge().version()));
        out.append("</ul>\n");
        job.steps().forEach(step -> step(out, Sheet.of(job, step)));
        job.leftOut()
                .forEach(left -> paragraph(
                        out,
                        "Left out",
                        "step %d, %s. %s"
                                .formatted(left.number(), left.verdict().word(), left.why())));
        out.append("<h2>Taking all of it back</h2>\n<p>")
                .append(Html.prose(job.undo()))
                .append("</p>\n");
        out.append("</main>\n</body>\n</html>\n");
        return List.of(Artifact.ofText(
                Format.HTML,
                "runbook.html",
                "text/html;charset=UTF-8",
                "The same steps as a page to print.",
                out.toString()));
    }

    private static void step(StringBuilder out, Sheet sheet) {
        Job.Step step = sheet.step();
        String id = "step-" + step.number();
        out.append("<section>\n<h2><input type=\"checkbox\" id=\"%s\"> <label for=\"%s\">Step %d</label></h2>\n"
                .formatted(id, id, step.number()));
        out.append("<p>%s <em>(%s)</em></p>\n"
                .formatted(Html.prose(step.text()), step.verdict().word()));
        paragraph(out, "Before", step.precondition());
        code(out, null, sheet.text().command());
        if (!sheet.rows().isEmpty()) {
            out.append(
                    "<table>\n<tr><th>Change</th><th>Key</th><th>Name</th><th>Type</th><th>Value</th><th>Undo</th></tr>\n");
            sheet.rows()
                    .forEach(row ->
                            out.append("<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                                    .formatted(
                                            row.action(),
                                            Html.text(row.key()),
                                            Html.text(row.name()),
                                            row.type(),
                                            Html.text(row.value()),
                                            Html.text(row.undo()))));
            out.append("</table>\n");
        }
        code(out, "Verify", sheet.text().verify());
        paragraph(out, "Verify", step.verifyByHand());
        code(out, "Undo", sheet.text().undo());
        paragraph(out, "Undo", step.undoByHand());
        step.sources()
                .forEach(source -> out.append(
                        "<p><strong>Source:</strong> %s</p>\n".formatted(Html.link(source.title(), source.url()))));
        out.append("</section>\n");
    }

    private static void item(StringBuilder out, String text) {
        out.append("<li>").append(Html.text(text)).append("</li>\n");
    }

    private static void paragraph(StringBuilder out, String label, @Nullable String text) {
        if (text != null) {
            out.append("<p><strong>%s:</strong> %s</p>\n".formatted(label, Html.prose(text)));
        }
    }

    private static void code(StringBuilder out, @Nullable String label, @Nullable String text) {
        if (text != null) {
            if (label != null) {
                out.append("<p><strong>%s:</strong></p>\n".formatted(label));
            }
            out.append("<pre>").append(Html.text(text)).append("</pre>\n");
        }
    }
}

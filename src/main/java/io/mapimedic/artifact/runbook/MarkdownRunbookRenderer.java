package io.mapimedic.artifact.runbook;

import io.mapimedic.artifact.Artifact;
import io.mapimedic.artifact.Format;
import io.mapimedic.artifact.Job;
import io.mapimedic.artifact.Renderer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code runbook.md}: steps to read and tick off. */
public final class MarkdownRunbookRenderer implements Renderer {

    @Override
    public Format format() {
        return Format.MARKDOWN;
    }

    @Override
    public List<Artifact> render(Job job) {
        StringBuilder out = new StringBuilder();
        out.append("# %s\n\n".formatted(Markdown.text(job.title())));
        out.append("- Done by: %s\n".formatted(Markdown.text(job.privileges())));
        out.append("- %d min; restart: %s; interrupted: %s\n".formatted(job.minutes(), job.restart(), job.outage()));
        out.append("- Risk of change: %s. %s\n".formatted(job.risk(), Markdown.text(job.riskSentence())));
        for (Job.Parameter parameter : job.parameters()) {
            out.append(
                    parameter.value() == null
                            ? "- Open: put your own %s in the place of %s\n"
                                    .formatted(Markdown.text(parameter.name()), Markdown.code(parameter.example()))
                            : "- %s: %s\n"
                                    .formatted(Markdown.text(parameter.name()), Markdown.code(parameter.value())));
        }
        out.append("- Remediation %s, knowledge %s\n\n"
                .formatted(
                        Markdown.code(job.id()), Markdown.code(job.knowledge().version())));
        job.steps().forEach(step -> out.append(step(Sheet.of(job, step))));
        job.leftOut()
                .forEach(left -> out.append("Left out: step %d, %s. %s\n\n"
                        .formatted(left.number(), left.verdict().word(), Markdown.text(left.why()))));
        out.append("## Taking all of it back\n\n%s\n".formatted(Markdown.prose(job.undo())));
        return List.of(Artifact.ofText(
                Format.MARKDOWN,
                "runbook.md",
                "text/markdown;charset=UTF-8",
                "The steps to read and tick off.",
                out.toString()));
    }

    private static String step(Sheet sheet) {
        Job.Step step = sheet.step();
        StringBuilder out = new StringBuilder();
        out.append("- [ ] **Step %d.** %s *(%s)*\n\n"
                .formatted(
                        step.number(),
                        Markdown.prose(step.text()),
                        step.verdict().word()));
        words(out, "Before", step.precondition());
        code(out, "", sheet.text().command());
        if (!sheet.rows().isEmpty()) {
            out.append(sheet.rows().stream()
                    .map(row -> "| %s | %s | %s | %s | %s | %s |"
                            .formatted(
                                    row.action(),
                                    Markdown.cell(row.key()),
                                    Markdown.cell(row.name()),
                                    Markdown.cell(row.type()),
                                    Markdown.cell(row.value()),
                                    Markdown.cell(row.undo())))
                    .collect(Collectors.joining(
                            "\n",
                            "| Change | Key | Name | Type | Value | Undo |\n|---|---|---|---|---|---|\n",
                            "\n\n")));
        }
        code(out, "Verify:\n\n", sheet.text().verify());
        words(out, "Verify", step.verifyByHand());
        code(out, "Undo:\n\n", sheet.text().undo());
        words(out, "Undo", step.undoByHand());
        if (!step.sources().isEmpty()) {
            out.append(step.sources().stream()
                    .map(source -> Markdown.text(source.title())
                            + (source.url() == null ? "" : " <" + source.url().replace(">", "%3E") + ">"))
                    .collect(Collectors.joining("; ", "Sources: ", "\n\n")));
        }
        return out.toString();
    }

    private static void words(StringBuilder out, String label, @Nullable String text) {
        if (text != null) {
            out.append("%s: %s\n\n".formatted(label, Markdown.prose(text)));
        }
    }

    private static void code(StringBuilder out, String label, @Nullable String text) {
        if (text != null) {
            out.append(label).append(Markdown.block("powershell", text)).append('\n');
        }
    }
}

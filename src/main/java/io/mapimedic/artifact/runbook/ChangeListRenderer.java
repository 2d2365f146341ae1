package io.mapimedic.artifact.runbook;

import io.mapimedic.artifact.Artifact;
import io.mapimedic.artifact.Format;
import io.mapimedic.artifact.Job;
import io.mapimedic.artifact.Renderer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code changes.csv}: one line a step, as change management wants to have it in a spreadsheet or a change request. */
public final class ChangeListRenderer implements Renderer {

    private static final List<String> HEADER = List.of(
            "Step",
            "What",
            "Target",
            "Change",
            "Verify",
            "Undo",
            "Risk of change",
            "Interrupted",
            "Restart",
            "Done by",
            "Verdict",
            "Sources");

    /** Without it spreadsheets take UTF-8 for the code page of their country. */
    private static final String MARK = "\uFEFF";

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public List<Artifact> render(Job job) {
        StringBuilder out = new StringBuilder(MARK).append(Csv.row(HEADER));
        job.steps().forEach(step -> out.append(row(job, Sheet.of(job, step))));
        return List.of(Artifact.ofText(
                Format.CSV,
                "changes.csv",
                "text/csv;charset=UTF-8",
                "The steps as a table, for a change request.",
                out.toString()));
    }

    private static String row(Job job, Sheet sheet) {
        Job.Step step = sheet.step();
        return Csv.row(List.of(
                Integer.toString(step.number()),
                step.text(),
                job.target().word(),
                either(sheet.text().command(), null),
                either(sheet.text().verify(), step.verifyByHand()),
                either(sheet.text().undo(), step.undoByHand()),
                job.risk() + ": " + job.riskSentence(),
                job.outage(),
                job.restart(),
                job.privileges(),
                step.verdict().word(),
                String.join(
                        "\n",
                        step.sources().stream()
                                .map(source -> Objects.requireNonNullElse(source.url(), source.title()))
                                .toList())));
    }

    private static String either(@Nullable String command, @Nullable String byHand) {
        return command == null ? Objects.requireNonNullElse(byHand, "") : command;
    }
}

package io.mapimedic.report.markdown;

import io.mapimedic.artifact.runbook.Markdown;
import io.mapimedic.report.view.ClaimView;
import io.mapimedic.report.view.ReferenceView;
import io.mapimedic.report.view.RemediationView;
import io.mapimedic.report.view.RemediationView.Cost;
import io.mapimedic.report.view.StepView;
import io.mapimedic.report.view.StepView.RegistryRow;
import java.util.List;
import java.util.stream.Collectors;

/** One remediation within a note. */
final class MarkdownRemediation {

    String write(RemediationView remediation) {
        StringBuilder out = new StringBuilder();
        out.append("### %d. %s\n\n".formatted(remediation.rank(), Markdown.text(remediation.title())));
        if (remediation.tried() != null) {
            out.append("- **%s**\n".formatted(MarkdownEvidence.rich(remediation.tried())));
        }
        out.append("- %s, on %s\n".formatted(remediation.kind(), Markdown.code(remediation.subject())));
        remediation
                .because()
                .forEach(cause ->
                        out.append("- Because: %s (%s)\n".formatted(Markdown.text(cause.title()), cause.label())));
        out.append(cost(remediation.cost()));
        remediation
                .toFill()
                .forEach(fill -> out.append("- Replace %s by your own %s.\n"
                        .formatted(Markdown.code(fill.example()), Markdown.text(fill.name()))));
        out.append('\n');
        remediation.steps().forEach(step -> out.append(step(step)));
        out.append("Taking all of it back: %s\n\n".formatted(MarkdownEvidence.rich(remediation.undo())));
        remediation.guide().forEach(claim -> out.append(claim(claim)));
        out.append(references(remediation.references()));
        return out.toString();
    }

    private static String cost(Cost cost) {
        return "- %d min; restart: %s; interrupted: %s; done by: %s; for: %s\n- Risk of change: %s. %s\n"
                .formatted(
                        cost.minutes(),
                        cost.restart(),
                        cost.outage(),
                        Markdown.text(cost.runAs()),
                        Markdown.text(cost.appliesTo()),
                        cost.risk(),
                        cost.riskSentence());
    }

    private static String step(StepView step) {
        StringBuilder out = new StringBuilder();
        out.append("**Step %d.** %s *(%s; %s)*\n\n"
                .formatted(
                        step.n(),
                        MarkdownEvidence.rich(step.text()),
                        step.kind(),
                        step.verdict().label()));
        if (step.precondition() != null) {
            out.append("Before: %s\n\n".formatted(MarkdownEvidence.rich(step.precondition())));
        }
        if (step.command() != null) {
            out.append(Markdown.block("powershell", step.command())).append('\n');
        }
        out.append(registry(step.registry()));
        if (step.verify() != null) {
            out.append("Verify:\n\n")
                    .append(Markdown.block("powershell", step.verify()))
                    .append('\n');
        }
        if (step.seen() != null) {
            out.append("Verify: %s\n\n".formatted(MarkdownEvidence.rich(step.seen())));
        }
        if (step.undo() != null) {
            out.append("Undo:\n\n")
                    .append(Markdown.block("powershell", step.undo()))
                    .append('\n');
        }
        if (step.back() != null) {
            out.append("Undo: %s\n\n".formatted(MarkdownEvidence.rich(step.back())));
        }
        return out.append(references(step.references())).toString();
    }

    private static String registry(List<RegistryRow> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        return rows.stream()
                .map(row -> "| %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                row.action(),
                                Markdown.cell(row.path()),
                                Markdown.cell(row.name()),
                                Markdown.cell(row.type()),
                                Markdown.cell(row.value()),
                                Markdown.cell(row.undo())))
                .collect(Collectors.joining(
                        "\n", "| Change | Key | Name | Type | Value | Undo |\n|---|---|---|---|---|---|\n", "\n\n"));
    }

    private static String claim(ClaimView claim) {
        StringBuilder out = new StringBuilder();
        out.append("> The guide says instead (%s, **%s**%s): %s\n"
                .formatted(
                        claim.id(),
                        claim.verdict().label(),
                        claim.fails() ? ", fails as written" : "",
                        MarkdownEvidence.rich(claim.says())));
        claim.details()
                .forEach(detail -> out.append(
                        "> %s: %s\n".formatted(Markdown.text(detail.label()), Markdown.code(detail.text()))));
        if (claim.why() != null) {
            out.append("> Why not: %s\n".formatted(MarkdownEvidence.rich(claim.why())));
        }
        if (claim.alternative() != null) {
            out.append("> Documented: %s\n".formatted(MarkdownEvidence.rich(claim.alternative())));
        }
        return out.append('\n').toString();
    }

    private static String references(List<ReferenceView> references) {
        if (references.isEmpty()) {
            return "";
        }
        return references.stream()
                .map(reference -> Markdown.text(reference.title())
                        + (reference.url() == null ? "" : " <" + reference.url().replace(">", "%3E") + ">"))
                .collect(Collectors.joining("; ", "Sources: ", "\n\n"));
    }
}

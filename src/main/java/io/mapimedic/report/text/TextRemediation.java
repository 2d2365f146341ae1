package io.mapimedic.report.text;

import io.mapimedic.report.view.RemediationView;
import io.mapimedic.report.view.RemediationView.Cost;
import io.mapimedic.report.view.RichText;
import io.mapimedic.report.view.StepView;
import io.mapimedic.report.view.StepView.RegistryRow;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One remediation with all of its steps. */
final class TextRemediation {

    private static final int COMMAND = 6;

    private final Paper paper;

    TextRemediation(Paper paper) {
        this.paper = paper;
    }

    void write(RemediationView remediation) {
        paper.line(2, Line.of(remediation.title(), Ink.STRONG));
        if (remediation.tried() != null) {
            paper.line(2, new Line().then(remediation.tried()));
        }
        paper.line(2, Line.of("%s, on %s.".formatted(remediation.kind(), remediation.subject())));
        if (!remediation.because().isEmpty()) {
            paper.line(2, Line.of("Because: ").then(because(remediation)));
        }
        cost(remediation.cost());
        remediation
                .toFill()
                .forEach(fill -> paper.line(
                        2,
                        Line.of("Replace ")
                                .then(fill.example(), Ink.WARN)
                                .then(" by your own %s.".formatted(fill.name()))));
        remediation.steps().forEach(this::step);
        paper.blank().line(2, Line.of("Taking all of it back: ").then(remediation.undo()));
        remediation.references().stream()
                .filter(reference -> reference.url() != null)
                .forEach(reference -> paper.hanging(
                        2, "", Line.of("Source: " + reference.title() + ", " + reference.url(), Ink.FAINT)));
    }

    private static String because(RemediationView remediation) {
        return remediation.because().stream()
                .map(cause -> "%s (%s)".formatted(cause.title(), cause.label()))
                .collect(Collectors.joining("; ", "", "."));
    }

    private void cost(Cost cost) {
        paper.line(
                2,
                Line.of("%d min; restart: %s; interrupted: %s; done by: %s; for: %s."
                        .formatted(cost.minutes(), cost.restart(), cost.outage(), cost.runAs(), cost.appliesTo())));
        paper.line(2, Line.of("Risk of change: %s. %s".formatted(cost.risk(), cost.riskSentence())));
    }

    private void step(StepView step) {
        paper.blank()
                .line(
                        2,
                        Line.of("Step %d. ".formatted(step.n()), Ink.STRONG)
                                .then(step.text())
                                .then(" (%s; %s)"
                                        .formatted(step.kind(), step.verdict().label())));
        words("Before:", step.precondition());
        command(null, step.command());
        step.registry().forEach(this::row);
        command("Verify:", step.verify());
        words("Verify:", step.seen());
        command("Undo:", step.undo());
        words("Undo:", step.back());
    }

    private void command(@Nullable String label, @Nullable String command) {
        if (command == null) {
            return;
        }
        if (label != null) {
            paper.line(4, Line.of(label));
        }
        paper.code(COMMAND, command);
    }

    private void words(String label, @Nullable RichText words) {
        if (words != null) {
            paper.line(4, Line.of(label + " ").then(words));
        }
    }

    /** In words, so that nobody takes it for a command. */
    private void row(RegistryRow row) {
        String data = row.value().equals("–") ? "" : ", %s: %s".formatted(row.type(), row.value());
        paper.line(
                4,
                Line.of("In the registry: %s %s in %s%s. Undo: %s."
                        .formatted(row.action().toLowerCase(Locale.ROOT), row.name(), row.path(), data, row.undo())));
    }
}

package io.mapimedic.artifact.script;

import io.mapimedic.artifact.Artifact;
import io.mapimedic.artifact.Format;
import io.mapimedic.artifact.Job;
import io.mapimedic.artifact.Renderer;
import io.mapimedic.change.Change;
import io.mapimedic.change.RegistryChange;
import io.mapimedic.model.Verdict;
import io.mapimedic.powershell.Quoting;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code apply.ps1}: applies a job, notes the state before, verifies, and takes back. The part that does so is the same in every
 * script; what differs stands before it as parameters and as one table of script blocks a step.
 */
public final class PowerShellScriptRenderer implements Renderer {

    private static final String ENGINE = Resources.text("engine.ps1");

    @Override
    public Format format() {
        return Format.PS1;
    }

    @Override
    public List<Artifact> render(Job job) {
        if (job.steps().stream().noneMatch(step -> isScripted(step.change()))) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.addAll(Help.of(job));
        lines.add("#Requires -Version 5.1");
        if (job.steps().stream().anyMatch(step -> needsAdministrator(step.change()))) {
            lines.add("#Requires -RunAsAdministrator");
        }
        lines.addAll(ParameterBlock.of(job));
        lines.add("");
        lines.add("Set-StrictMode -Version Latest");
        lines.add("$ErrorActionPreference = 'Stop'");
        lines.add("$RemediationId = " + Quoting.literal(job.id()));
        lines.add("$KnowledgeDigest = " + Quoting.literal(job.knowledge().digest()));
        lines.add("$RestartHint = "
                + Quoting.literal(
                        job.restart().equals("none")
                                ? ""
                                : "Needed before it works: restart of " + job.restart() + "."));
        lines.add("$SessionHint = "
                + Quoting.literal(
                        ParameterBlock.needsExchange(job)
                                ? "Run this in the Exchange Management Shell, or name a server with -ExchangeServer."
                                : "Nothing was changed."));
        lines.addAll(needed(job));
        lines.addAll(steps(job));
        lines.add("");
        ENGINE.lines().forEach(lines::add);
        // The byte order mark: Windows PowerShell takes a file without it for the code page of the machine.
        String text = "\uFEFF" + String.join("\r\n", lines) + "\r\n";
        return List.of(new Artifact(
                Format.PS1,
                "apply.ps1",
                "application/octet-stream",
                "Look with -WhatIf, run it, keep the state file that it writes; -Rollback -StateFile takes all back.",
                text.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isScripted(Change change) {
        return !(change instanceof Change.ByHand) && !(change instanceof Change.FileEdit);
    }

    private static boolean needsAdministrator(Change change) {
        if (change instanceof Change.RegistryEdit edit) {
            return edit.changes().stream()
                    .map(RegistryChange::key)
                    .anyMatch(key -> !key.hive().perUser());
        }
        return change instanceof Change.ProgramCall call && !call.readOnly();
    }

    private static List<String> needed(Job job) {
        List<String> lines = new ArrayList<>(List.of("$Needed = @{"));
        Needs.of(job)
                .forEach((name, parameters) -> lines.add("    %s = @(%s)"
                        .formatted(
                                Quoting.literal(name),
                                parameters.stream().map(Quoting::literal).collect(Collectors.joining(", ")))));
        lines.add("}");
        return lines;
    }

    private static List<String> steps(Job job) {
        int last = job.steps().stream()
                .filter(step -> isScripted(step.change()) && !isLook(step.change()))
                .mapToInt(Job.Step::number)
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>(List.of("$Steps = @("));
        for (Job.Step step : job.steps()) {
            lines.addAll(step(job, step, step.number() < last));
        }
        lines.add(")");
        return lines;
    }

    private static boolean isLook(Change change) {
        return change instanceof Change.CmdletCalls calls && calls.readOnly()
                || change instanceof Change.ProgramCall call && call.readOnly();
    }

    private static List<String> step(Job job, Job.Step step, boolean beforeChange) {
        boolean scripted = isScripted(step.change());
        boolean look = isLook(step.change());
        StepBlocks blocks = scripted ? StepBlocks.of(step.change()) : null;
        List<String> lines = new ArrayList<>();
        lines.add("    @{");
        field(lines, "Number", Integer.toString(step.number()));
        field(lines, "Kind", Quoting.literal(look ? "look" : scripted ? "change" : "manual"));
        field(lines, "Text", Quoting.literal(text(step)));
        field(lines, "Target", Quoting.literal(job.target().word()));
        field(lines, "Action", Quoting.literal(text(step)));
        field(lines, "BeforeChange", "$" + beforeChange);
        field(lines, "Always", "$" + (blocks != null && blocks.always()));
        field(lines, "Exact", "$" + (blocks != null && blocks.exact()));
        field(lines, "UndoText", Quoting.literal(step.undoByHand() == null ? job.undo() : step.undoByHand()));
        block(lines, "Read", "", blocks == null || look ? List.of() : blocks.read());
        block(lines, "Wanted", "", blocks == null || look ? List.of() : blocks.wanted());
        block(lines, "Apply", "", blocks == null ? List.of() : blocks.apply());
        if (blocks == null || look || blocks.restore() == null) {
            field(lines, "Restore", "$null");
        } else {
            block(lines, "Restore", "param([object[]] $Before)", blocks.restore());
        }
        lines.add("    }");
        return lines;
    }

    private static String text(Job.Step step) {
        String warning = step.verdict() == Verdict.DOCUMENTED || step.verdict() == Verdict.PARTLY_DOCUMENTED
                ? ""
                : "[" + step.verdict().word() + "] ";
        return warning + step.text();
    }

    private static void field(List<String> lines, String name, String value) {
        lines.add("        " + name + " = " + value);
    }

    private static void block(List<String> lines, String name, String parameters, List<String> statements) {
        if (statements.isEmpty()) {
            field(lines, name, "{ @() }");
            return;
        }
        lines.add("        " + name + " = {");
        if (!parameters.isEmpty()) {
            lines.add("            " + parameters);
            lines.add("            $null = $Before");
        }
        statements.forEach(statement -> lines.add("            " + statement));
        lines.add("        }");
    }
}

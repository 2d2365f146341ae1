package io.mapimedic.artifact.script;

import io.mapimedic.artifact.Job;
import io.mapimedic.powershell.Printer;
import java.util.ArrayList;
import java.util.List;

/** Comment-based help: {@code Get-Help .\apply.ps1 -Full} shows it. */
public final class Help {

    private Help() {}

    static List<String> of(Job job) {
        List<String> lines = new ArrayList<>();
        lines.add("<#");
        section(lines, ".SYNOPSIS", job.title());
        section(
                lines,
                ".DESCRIPTION",
                "Notes the state before each change in a state file, changes, verifies, and takes all back on request.");
        if (!job.leftOut().isEmpty()) {
            job.leftOut()
                    .forEach(left -> lines.add("    Left out: step %d. %s".formatted(left.number(), safe(left.why()))));
        }
        for (Job.Parameter parameter : ParameterBlock.used(job)) {
            section(
                    lines,
                    ".PARAMETER " + Printer.variable(parameter.name()),
                    "%s, for example %s.".formatted(parameter.type().description(), parameter.example()));
        }
        section(
                lines,
                ".PARAMETER Rollback",
                "Takes back what the state file notes. Refuses when somebody changed something since.");
        section(
                lines,
                ".PARAMETER StateFile",
                "Where the state is noted; a new file in the present folder by default.");
        section(
                lines,
                ".PARAMETER ManualStepsDone",
                "Says that the steps which are done by hand before the change are done.");
        if (ParameterBlock.needsExchange(job)) {
            section(lines, ".PARAMETER ExchangeServer", "Opens a session to this server when none is open.");
            if (ParameterBlock.online(job)) {
                section(lines, ".PARAMETER Online", "Opens a session to Exchange Online.");
            }
        }
        section(lines, ".EXAMPLE", ".\\apply.ps1 -WhatIf");
        section(lines, ".EXAMPLE", ".\\apply.ps1");
        section(lines, ".EXAMPLE", ".\\apply.ps1 -Rollback -StateFile .\\state.json");
        lines.add(".NOTES");
        note(lines, "Remediation: " + job.id());
        note(
                lines,
                "Knowledge: %s (%s)"
                        .formatted(job.knowledge().version(), job.knowledge().digest()));
        note(lines, "Run as: " + job.privileges());
        note(lines, "Risk of change: %s. %s".formatted(job.risk(), job.riskSentence()));
        note(
                lines,
                "Interrupted: %s. Restart: %s. Time: %d min.".formatted(job.outage(), job.restart(), job.minutes()));
        note(lines, "Taking all of it back: " + job.undo());
        note(
                lines,
                "Exit codes: 0 done or nothing to do, 1 failed before any change, 2 changed but not as wanted, 3 rollback refused, 4 steps by hand first.");
        job.steps().stream()
                .flatMap(step -> step.sources().stream())
                .distinct()
                .forEach(source ->
                        note(lines, "Source: " + source.title() + (source.url() == null ? "" : " " + source.url())));
        lines.add("#>");
        return lines;
    }

    private static void section(List<String> lines, String keyword, String text) {
        lines.add(keyword);
        note(lines, text);
    }

    private static void note(List<String> lines, String text) {
        lines.add("    " + safe(text));
    }

    /** A text of the knowledge base inside a block comment, which it must not end, on one line. */
    public static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean hidden = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            safe.appendCodePoint(hidden ? ' ' : c);
        });
        return safe.toString().replace("#>", "# >").replace("<#", "< #");
    }
}

package io.mapimedic.artifact.script;

import io.mapimedic.artifact.Artifact;
import io.mapimedic.artifact.Format;
import io.mapimedic.artifact.Job;
import io.mapimedic.artifact.Renderer;
import io.mapimedic.change.Change;
import io.mapimedic.change.RegistryChange;
import io.mapimedic.model.SubjectKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The detection and remediation pair of device management: detection ends with 1 when the state is not as wanted, and its last line,
 * at most 2,048 characters, is what the console shows. Without a byte order mark, which signature checks refuse; so all is ASCII.
 *
 * @see <a href="https://learn.microsoft.com/intune/intune-service/fundamentals/remediations">Remediations</a>
 */
public final class IntuneRenderer implements Renderer {

    private static final String HELPERS = Resources.functions(
            Resources.text("engine.ps1"),
            "ConvertTo-State",
            "Get-RegistryState",
            "Set-RegistryState",
            "Remove-RegistryState",
            "Test-SameState");

    @Override
    public Format format() {
        return Format.INTUNE;
    }

    @Override
    public List<Artifact> render(Job job) {
        List<Artifact> files = new ArrayList<>();
        if (job.target() == SubjectKind.CLIENT) {
            for (boolean user : new boolean[] {true, false}) {
                List<RegistryChange> changes = changes(job, user);
                if (!changes.isEmpty() && changes.stream().allMatch(IntuneRenderer::canBe)) {
                    StepBlocks blocks = StepBlocks.of(new Change.RegistryEdit(changes));
                    String suffix = job.id().replaceAll("[^A-Za-z0-9]", "_") + (user ? "_user" : "_machine");
                    files.add(file(
                            job,
                            "Detect_" + suffix,
                            user,
                            detection(blocks),
                            "Detection script: ends with 1 when the change is needed."));
                    files.add(file(
                            job,
                            "Remediate_" + suffix,
                            user,
                            remediation(blocks),
                            "Remediation script: makes the change, ends with 0."));
                }
            }
        }
        return files;
    }

    private static List<RegistryChange> changes(Job job, boolean user) {
        return job.steps().stream()
                .map(Job.Step::change)
                .filter(Change.RegistryEdit.class::isInstance)
                .flatMap(change -> ((Change.RegistryEdit) change).changes().stream())
                .filter(change -> change.key().hive().perUser() == user)
                .toList();
    }

    private static boolean canBe(RegistryChange change) {
        return !(change instanceof RegistryChange.DeleteKey) && isAscii(change);
    }

    private static List<String> detection(StepBlocks blocks) {
        List<String> lines = states(blocks);
        lines.add("if (Test-SameState -First $present -Second $wanted) {");
        lines.add("    Write-Output -InputObject 'Compliant'");
        lines.add("    exit 0");
        lines.add("}");
        lines.add("Write-Output -InputObject 'Not compliant'");
        lines.add("exit 1");
        return lines;
    }

    private static List<String> remediation(StepBlocks blocks) {
        List<String> lines = new ArrayList<>(blocks.apply());
        lines.addAll(states(blocks));
        lines.add("if (Test-SameState -First $present -Second $wanted) {");
        lines.add("    Write-Output -InputObject 'Changed'");
        lines.add("    exit 0");
        lines.add("}");
        lines.add("Write-Output -InputObject 'The change was made, but the state is not as wanted'");
        lines.add("exit 1");
        return lines;
    }

    private static List<String> states(StepBlocks blocks) {
        List<String> lines = new ArrayList<>();
        lines.add("$present = @(");
        blocks.read().forEach(line -> lines.add("    " + line));
        lines.add(")");
        lines.add("$wanted = @(");
        blocks.wanted().forEach(line -> lines.add("    " + line));
        lines.add(")");
        return lines;
    }

    private static Artifact file(Job job, String name, boolean user, List<String> body, String purpose) {
        List<String> lines = new ArrayList<>();
        lines.add("<#");
        lines.add(".SYNOPSIS");
        lines.add("    " + ascii(job.title()));
        lines.add(".NOTES");
        lines.add("    Remediation: %s, knowledge %s"
                .formatted(job.id(), job.knowledge().version()));
        lines.add(
                user
                        ? "    Run this script using the logged-on credentials: yes. Run in 64-bit PowerShell: yes."
                        : "    Run this script using the logged-on credentials: no. Run in 64-bit PowerShell: yes.");
        lines.add("#>");
        lines.add("#Requires -Version 5.1");
        lines.add("[CmdletBinding()]");
        lines.add("param()");
        lines.add("");
        lines.add("Set-StrictMode -Version Latest");
        lines.add("$ErrorActionPreference = 'Stop'");
        lines.add("");
        HELPERS.lines().forEach(lines::add);
        lines.add("");
        lines.addAll(body);
        return Artifact.ofText(
                Format.INTUNE,
                "intune/" + name + ".ps1",
                "application/octet-stream",
                purpose + (user ? " Run it with the logged-on credentials." : " Run it as system."),
                String.join("\r\n", lines) + "\r\n");
    }

    private static boolean isAscii(RegistryChange change) {
        return StepBlocks.of(new Change.RegistryEdit(List.of(change))).apply().stream()
                .allMatch(line -> line.chars().allMatch(c -> c < 0x7F));
    }

    /** For the help only: there a letter may be lost. */
    private static String ascii(String text) {
        return Help.safe(text).replaceAll("[^\\x20-\\x7E]", "?");
    }
}

package io.mapimedic.artifact.registry;

import io.mapimedic.artifact.Artifact;
import io.mapimedic.artifact.Format;
import io.mapimedic.artifact.Job;
import io.mapimedic.artifact.Renderer;
import io.mapimedic.artifact.registry.RegistryPlan.Scope;
import java.util.ArrayList;
import java.util.List;

/** {@code apply-user.reg}, {@code undo-user.reg}, and the same for the machine. */
public final class RegistryFileRenderer implements Renderer {

    private static final String TYPE =
            "application/octet-stream"; // browsers offer to open text and x-ms-regedit; this they save

    @Override
    public Format format() {
        return Format.REG;
    }

    @Override
    public List<Artifact> render(Job job) {
        List<Artifact> files = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            RegistryPlan plan = RegistryPlan.of(job, scope);
            if (!plan.isEmpty()) {
                files.add(apply(job, scope, plan));
                plan.undo()
                        .ifPresent(undo -> files.add(new Artifact(
                                Format.REG,
                                "undo-%s.reg".formatted(scope.word()),
                                TYPE,
                                "Takes back apply-%s.reg, to the state that the knowledge names; a script with rollback restores the state that it noted."
                                        .formatted(scope.word()),
                                new RegistryFile()
                                        .comments(header(job, scope, "Takes back: " + job.title()))
                                        .changes(undo)
                                        .bytes())));
            }
        }
        return files;
    }

    private static Artifact apply(Job job, Scope scope, RegistryPlan plan) {
        boolean undo = plan.undo().isPresent();
        List<String> comments = header(job, scope, job.title());
        if (!undo) {
            comments.add("There is no undo file: the state before is not known. Note it before you import this.");
        }
        return new Artifact(
                Format.REG,
                "apply-%s.reg".formatted(scope.word()),
                TYPE,
                undo
                        ? "Import it with a double click or reg import."
                        : "Import it with a double click or reg import. It has no undo file, because the state before is not known: export the key first.",
                new RegistryFile().comments(comments).changes(plan.changes()).bytes());
    }

    private static List<String> header(Job job, Scope scope, String title) {
        return new ArrayList<>(List.of(
                title,
                "MapiMedic, remediation %s, knowledge %s."
                        .formatted(job.id(), job.knowledge().version()),
                scope == Scope.USER
                        ? "Changes the settings of the user who imports it."
                        : "Changes the machine it is imported on; needs an administrator.",
                "Risk of change: %s. %s".formatted(job.risk(), job.riskSentence()),
                "Restart needed: %s.".formatted(job.restart())));
    }
}

package io.mapimedic.artifact;

import io.mapimedic.artifact.registry.DesiredStateRenderer;
import io.mapimedic.artifact.registry.GroupPolicyRenderer;
import io.mapimedic.artifact.registry.OfficeDeploymentRenderer;
import io.mapimedic.artifact.registry.RegistryFileRenderer;
import io.mapimedic.artifact.runbook.ChangeListRenderer;
import io.mapimedic.artifact.runbook.ChangeModelRenderer;
import io.mapimedic.artifact.runbook.HtmlRunbookRenderer;
import io.mapimedic.artifact.runbook.MarkdownRunbookRenderer;
import io.mapimedic.artifact.script.IntuneRenderer;
import io.mapimedic.artifact.script.PowerShellScriptRenderer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All renderers, in the order of the formats. */
public final class Renderers {

    private static final List<Renderer> ALL = Stream.of(
                    new MarkdownRunbookRenderer(),
                    new HtmlRunbookRenderer(),
                    new PowerShellScriptRenderer(),
                    new RegistryFileRenderer(),
                    new GroupPolicyRenderer(),
                    new IntuneRenderer(),
                    new OfficeDeploymentRenderer(),
                    new DesiredStateRenderer(),
                    new ChangeListRenderer(),
                    new ChangeModelRenderer())
            .sorted(Comparator.comparing(Renderer::format))
            .toList();

    private Renderers() {}

    /** The files of a job in these formats. */
    public static List<Artifact> render(Job job, Collection<Format> formats) {
        Set<Format> wanted = Set.copyOf(formats);
        return ALL.stream()
                .filter(renderer -> wanted.contains(renderer.format()))
                .flatMap(renderer -> renderer.render(job).stream())
                .toList();
    }

    /** The formats that have something to offer for a job. */
    public static List<Format> formats(Job job) {
        return ALL.stream()
                .filter(renderer -> !renderer.render(job).isEmpty())
                .map(Renderer::format)
                .toList();
    }
}

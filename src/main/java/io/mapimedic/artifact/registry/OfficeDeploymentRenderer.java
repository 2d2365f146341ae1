package io.mapimedic.artifact.registry;

import io.mapimedic.artifact.Artifact;
import io.mapimedic.artifact.Format;
import io.mapimedic.artifact.Job;
import io.mapimedic.artifact.Renderer;
import io.mapimedic.artifact.registry.RegistryPlan.Scope;
import io.mapimedic.change.RegistryChange;
import io.mapimedic.change.RegistryChange.SetValue;
import io.mapimedic.change.RegistryType;
import io.mapimedic.change.RegistryValue;
import java.util.List;
import java.util.Locale;

/**
 * Application settings for the Office Deployment Tool, which writes values of Office 16 for all users of a machine. It can neither
 * delete a value nor take one back, so a job comes in this format only when it just sets such values.
 *
 * @see <a href="https://learn.microsoft.com/microsoft-365-apps/deploy/office-deployment-tool-configuration-options">Configuration options, AppSettings</a>
 */
public final class OfficeDeploymentRenderer implements Renderer {

    private static final String OFFICE = "software\\microsoft\\office\\16.0\\";

    @Override
    public Format format() {
        return Format.ODT;
    }

    @Override
    public List<Artifact> render(Job job) {
        List<RegistryChange> changes = RegistryPlan.of(job, Scope.USER).changes();
        boolean machine = !RegistryPlan.of(job, Scope.MACHINE).isEmpty();
        if (changes.isEmpty() || machine || !changes.stream().allMatch(OfficeDeploymentRenderer::isSupported)) {
            return List.of();
        }
        Xml xml = new Xml()
                .open("Configuration")
                .comment("%s (%s). Run: setup.exe /customize odt-configuration.xml".formatted(job.title(), job.id()))
                .open("AppSettings");
        for (RegistryChange change : changes) {
            SetValue set = (SetValue) change;
            xml.empty(
                    "User",
                    "Key",
                    set.key().path().toLowerCase(Locale.ROOT),
                    "Name",
                    set.name(),
                    "Value",
                    set.value() instanceof RegistryValue.Whole whole
                            ? Long.toString(whole.number())
                            : ((RegistryValue.Text) set.value()).text(),
                    "Type",
                    set.value().type().name(),
                    "App",
                    set.key().path().toLowerCase(Locale.ROOT).startsWith(OFFICE + "outlook") ? "outlk16" : "office16");
        }
        return List.of(Artifact.ofText(
                Format.ODT,
                "odt-configuration.xml",
                "application/xml",
                "Run setup.exe /customize with it on machines with Click-to-Run Office. The tool has no undo; take it back by undo-user.reg.",
                xml.close().close().document()));
    }

    private static boolean isSupported(RegistryChange change) {
        return change instanceof SetValue set
                && set.key().path().toLowerCase(Locale.ROOT).startsWith(OFFICE)
                && (set.value().type() == RegistryType.REG_DWORD || set.value().type() == RegistryType.REG_SZ);
    }
}

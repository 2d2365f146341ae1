package io.mapimedic.artifact;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats in which changes come. The order is that of the files in a bundle. */
public enum Format {
    MARKDOWN("Runbook (Markdown)"),
    HTML("Runbook to print (HTML)"),
    PS1("PowerShell script with rollback"),
    REG("Registry file and its undo"),
    GPP("Group Policy Preferences"),
    INTUNE("Intune remediation pair"),
    ODT("Office deployment XML"),
    DSC("Desired state configuration"),
    CSV("Change list (CSV)"),
    JSON("Change model (JSON)");

    private final String title;

    Format(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> ofWord(String word) {
        return Stream.of(values()).filter(format -> format.word().equals(word)).findFirst();
    }
}

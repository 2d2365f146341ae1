package io.mapimedic.report.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One action of a remediation.
 *
 * @param n       number within the remediation, from 1
 * @param kind    PowerShell, Registry, Command line or By hand
 * @param command what to run, null for work by hand
 * @param verify  what shows that it worked, null for a step that changes nothing
 * @param undo    the command that takes it back
 * @param seen    what a person sees when it worked
 * @param back    what a person does to take it back
 */
public record StepView(
        int n,
        RichText text,
        String kind,
        BadgeView verdict,
        @Nullable String command,
        @Nullable String verify,
        @Nullable String undo,
        @Nullable RichText precondition,
        @Nullable RichText seen,
        @Nullable RichText back,
        List<RegistryRow> registry,
        List<ReferenceView> references) {

    /** One value of the registry. {@code value} and {@code undo} are ready to be read. */
    public record RegistryRow(String action, String path, String name, String type, String value, String undo) {}
}

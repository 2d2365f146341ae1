package io.mapimedic.artifact.script;

import io.mapimedic.artifact.Job;
import io.mapimedic.change.Change;
import io.mapimedic.change.CommandText;
import io.mapimedic.change.Template;
import io.mapimedic.powershell.Command;
import io.mapimedic.powershell.Printer;
import io.mapimedic.powershell.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The parameters of a script: every name of the job, typed and checked by pattern, and those that every script has. */
final class ParameterBlock {

    private static final String HOST = "[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\\.[A-Za-z0-9][A-Za-z0-9-]{0,62}){0,10}";

    private ParameterBlock() {}

    static List<String> of(Job job) {
        Set<String> needed = needed(job);
        List<String> parameters = new ArrayList<>();
        for (Job.Parameter parameter : used(job)) {
            boolean mandatory = parameter.value() == null && needed.contains(parameter.name());
            parameters.add("    [Parameter(%s)]\n".formatted(mandatory ? "Mandatory" : "")
                    + "    [ValidatePattern(%s)]\n"
                            .formatted(Quoting.literal("^(?:" + parameter.type().expression() + ")\\z"))
                    + "    [string] $%s%s"
                            .formatted(
                                    Printer.variable(parameter.name()),
                                    parameter.value() == null ? "" : " = " + Quoting.literal(parameter.value())));
        }
        parameters.add("    [switch] $Rollback");
        parameters.add("    [string] $StateFile = ''");
        parameters.add("    [switch] $ManualStepsDone");
        parameters.add(
                needsExchange(job)
                        ? "    [ValidatePattern(%s)]\n    [string] $ExchangeServer"
                                .formatted(Quoting.literal("^(?:" + HOST + ")\\z"))
                        : "    [Parameter(DontShow)]\n    [string] $ExchangeServer = ''");
        parameters.add(
                needsExchange(job) && online(job)
                        ? "    [switch] $Online"
                        : "    [Parameter(DontShow)]\n    [switch] $Online");
        List<String> lines = new ArrayList<>();
        lines.add("[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]");
        lines.add("param(");
        String.join(",\n", parameters).lines().forEach(lines::add);
        lines.add(")");
        return lines;
    }

    /** True when a step calls a cmdlet of Exchange, which needs a session. */
    static boolean needsExchange(Job job) {
        return job.steps().stream()
                .map(Job.Step::change)
                .filter(Change.CmdletCalls.class::isInstance)
                .flatMap(change -> ((Change.CmdletCalls) change).command().commands().stream())
                .map(Command::name)
                .anyMatch(name -> EXCHANGE.stream().anyMatch(noun -> name.endsWith(noun)));
    }

    static boolean online(Job job) {
        return job.appliesTo().isEmpty() || job.appliesTo().contains("online");
    }

    /** What the script uses; a value of the registry that was measured is not: the script notes it itself. */
    static List<Job.Parameter> used(Job job) {
        Set<String> names = job.steps().stream()
                .map(Job.Step::change)
                .filter(change -> !(change instanceof Change.RegistryEdit) && !(change instanceof Change.ByHand))
                .flatMap(change -> CommandText.of(change).placeholders().stream())
                .collect(Collectors.toSet());
        return job.parameters().stream()
                .filter(parameter -> names.contains(parameter.name()))
                .toList();
    }

    /** Names that the changes need; those that only undo needs can stay unknown until then. */
    private static Set<String> needed(Job job) {
        return job.steps().stream()
                .flatMap(step -> {
                    CommandText text = CommandText.of(step.change());
                    List<String> names = new ArrayList<>();
                    if (text.command() != null) {
                        names.addAll(new Template(text.command()).placeholders());
                    }
                    if (text.verify() != null) {
                        names.addAll(new Template(text.verify()).placeholders());
                    }
                    return names.stream();
                })
                .collect(Collectors.toSet());
    }

    /** Nouns of the cmdlets of Exchange that the knowledge uses. */
    private static final List<String> EXCHANGE = List.of(
            "OrganizationConfig",
            "CASMailbox",
            "-Mailbox",
            "VirtualDirectory",
            "OutlookAnywhere",
            "AuthenticationPolicy",
            "AuthServer",
            "ThrottlingPolicy",
            "EventLogLevel",
            "ExchangeCertificate",
            "ExchangeServer",
            "ClientAccessService",
            "ClientAccessServer",
            "ServerComponentState",
            "ServerHealth",
            "HealthReport",
            "MonitoringItemIdentity",
            "MailboxDatabaseCopyStatus",
            "OutlookConnectivity",
            "MAPIConnectivity",
            "ServiceHealth",
            "-Recipient");
}

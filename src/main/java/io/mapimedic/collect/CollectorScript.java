package io.mapimedic.collect;

import io.mapimedic.artifact.script.Resources;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.powershell.Quoting;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The script that collects. The part that reads, masks and packs is the same in every script; what differs stands before it: the
 * parameters, and one table of what is read. Nothing in it comes from users.
 */
public final class CollectorScript {

    private static final String FUNCTIONS = Resources.functions(
            Resources.text("engine.ps1"),
            "Get-PlainValue",
            "Get-ProgramOutput",
            "Connect-Exchange",
            "Disconnect-Exchange");
    private static final List<String> PARTS =
            List.of("reading.ps1", "endpoint.ps1", "logs.ps1", "redaction.ps1", "bundle.ps1");

    private final KnowledgeBase knowledge;
    private final Collection collection;

    public CollectorScript(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.collection = Collection.of(knowledge);
    }

    public String text(Scope scope) {
        List<String> lines = new ArrayList<>(CollectorHelp.of(scope, knowledge));
        lines.add("#Requires -Version 5.1");
        Resources.text("collect/parameters.ps1").lines().forEach(lines::add);
        lines.add("");
        lines.add("Set-StrictMode -Version Latest");
        lines.add("$ErrorActionPreference = 'Stop'");
        lines.add("$ProgressPreference = 'SilentlyContinue'");
        lines.add("$Scope = " + Quoting.literal(scope.word()));
        lines.add("$KnowledgeDigest = " + Quoting.literal(knowledge.digest()));
        lines.add("$RegistryItems = @(");
        collection.registry(scope).forEach(item -> lines.add("    " + entry(item)));
        lines.add(")");
        lines.add("$Items = @(");
        collection.items(scope).forEach(item -> lines.addAll(entry(item)));
        lines.add(")");
        lines.add("");
        lines.add("# The part below is the same in every script of this kind.");
        lines.add("");
        FUNCTIONS.lines().forEach(lines::add);
        PARTS.forEach(part -> {
            lines.add("");
            Resources.text("collect/" + part).lines().forEach(lines::add);
        });
        return String.join("\r\n", lines) + "\r\n";
    }

    /** With a byte order mark: Windows PowerShell takes a file without it for the code page of the machine. */
    public byte[] bytes(Scope scope) {
        return ("\uFEFF" + text(scope)).getBytes(StandardCharsets.UTF_8);
    }

    private static String entry(RegistryItem item) {
        return "@{ Place = %s; Hive = %s; Key = %s; Name = %s }"
                .formatted(
                        Quoting.literal(item.place().word()),
                        Quoting.literal(item.hive()),
                        Quoting.literal(item.key()),
                        Quoting.literal(item.name()));
    }

    private static List<String> entry(Item item) {
        List<String> lines = new ArrayList<>(List.of("    @{"));
        field(lines, "Form", Quoting.literal(item.form().word()));
        field(lines, "Place", Quoting.literal(item.place().word()));
        field(lines, "File", Quoting.literal(item.file()));
        field(lines, "About", Quoting.literal(item.about()));
        field(lines, "Each", Quoting.literal(item.each() == null ? "" : item.each()));
        field(
                lines,
                "Properties",
                item.properties().stream().map(Quoting::literal).collect(Collectors.joining(", ", "@(", ")")));
        lines.add("        Read = {");
        if (item.each() != null) {
            String variable = item.each().equals("endpoint") ? "Endpoint" : "Mailbox";
            lines.add("            param([string] $" + variable + ")");
        }
        item.read().forEach(line -> lines.add("            " + line));
        lines.add("        }");
        lines.add("    }");
        return lines;
    }

    private static void field(List<String> lines, String name, String value) {
        lines.add("        " + name + " = " + value);
    }
}

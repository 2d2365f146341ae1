package io.mapimedic.collect;

import io.mapimedic.artifact.script.Help;
import io.mapimedic.knowledge.KnowledgeBase;
import java.util.ArrayList;
import java.util.List;

/** Comment-based help: {@code Get-Help .\collect.ps1 -Full} shows it. Above all it says what is masked and what is not. */
final class CollectorHelp {

    private static final String TEXT = """
            .SYNOPSIS
            Collects what MapiMedic needs to know of %s, and changes nothing.
            .DESCRIPTION
            Reads settings, states and logs that concern MAPI over HTTP, and writes one zip with a manifest. Each item is read on its own: what cannot be read is listed in the manifest with its error, and the rest is there all the same. A value of the registry that is missing is noted as missing.
            Reading needs no rights beyond those of the commands: a user for what is read on a client, an administrator who may read Exchange for what is read on a server.
            Run it as the user whose Outlook fails; HKEY_CURRENT_USER of another user tells nothing. Test-OutlookConnectivity starts a probe of Exchange, which signs in with a test account of Exchange. One web request signs in to the host as the user who runs the script.
            With -Redact these are replaced by pseudonyms, the same in every file: host names of every domain that is found, label by label, with the ending (com, de) and the label autodiscover as they are; names of computers, users, mailboxes, display names and the Exchange organisation where a command names them; mail addresses; values in distinguished names; IP addresses (a private one stays private, 127.0.0.1 stays); SIDs; thumbprints. Bytes in Base64, such as whole certificates, are left out.
            With -Redact these are NOT replaced: names that stand in no command output and no parameter and are found in free text or logs alone without domain, address or the short name of the domain before them; names of fewer than three letters; words that are names of Exchange and Windows themselves, such as mail, server or admin; domains of Microsoft; GUIDs; serial numbers of certificates; places in the subject of a certificate; versions, times, sizes, status codes, paths; IP addresses from 14.0 to 16.3, which look like versions of Exchange and Office. Read the bundle before you send it.
            Passwords and keys in configuration files of IIS are left out, with -Redact and without it. Values of cookies are never collected, and of stored credentials only whether those of Office are there.
            .PARAMETER OutputPath
            The zip, or the folder for it; the present folder by default. A file that is there is never overwritten.
            .PARAMETER Server
            The Exchange server that is looked at with the cmdlets of Exchange, and to which a session is opened when none is open. This computer by default, when it is an Exchange server.
            .PARAMETER Mailbox
            The mailboxes to look at, for example anna@contoso.com.
            .PARAMETER EndpointHost
            The host names that Outlook connects to, for example mail.contoso.com. By default those in the URLs of the MAPI virtual directories, when a session with Exchange tells them.
            .PARAMETER Redact
            Replaces names and addresses by pseudonyms. Read above what it does not replace.
            .PARAMETER MappingPath
            Where it is noted what stands for what, together with the random key of the pseudonyms; beside the zip by default, and never in it. Name the file of an earlier run, and the same names get the same pseudonyms.
            .PARAMETER MaxLogMegabytes
            How much of the logs is taken at most, the newest of the last day; each folder has the same share.
            .PARAMETER NoLogs
            Takes no logs.
            .EXAMPLE
            .\\collect.ps1 -EndpointHost mail.contoso.com
            .EXAMPLE
            .\\collect.ps1 -Server EX01 -Mailbox anna@contoso.com -EndpointHost mail.contoso.com -Redact
            .NOTES
            Knowledge: %s (%s)
            Exit codes: 0 the bundle is written, 1 it is not.
            """;

    private CollectorHelp() {}

    static List<String> of(Scope scope, KnowledgeBase knowledge) {
        String what = switch (scope) {
            case CLIENT -> "a computer with Outlook";
            case SERVER -> "an Exchange server and its organisation";
            case ALL -> "a computer with Outlook or an Exchange server, whichever this is";
        };
        List<String> lines = new ArrayList<>(List.of("<#"));
        TEXT.formatted(what, knowledge.version(), knowledge.digest())
                .lines()
                .map(line -> line.startsWith(".") && !line.startsWith(".\\") ? line : "    " + Help.safe(line))
                .forEach(lines::add);
        lines.add("#>");
        return lines;
    }
}

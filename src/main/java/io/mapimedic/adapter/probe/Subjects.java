package io.mapimedic.adapter.probe;

import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom an object is about. {@code OriginatingServer} is no answer: it names the domain controller that was asked, and a
 * command for that machine would fail.
 */
public final class Subjects {

    private static final Set<String> OF_MAILBOXES =
            Set.of("Get-CASMailbox", "Get-Mailbox", "Get-MailboxStatistics", "Get-ADUser");
    private static final Set<String> OF_ORGANIZATION = Set.of(
            "Get-OrganizationConfig",
            "Get-AuthConfig",
            "Get-AuthenticationPolicy",
            "Get-ThrottlingPolicy",
            "Get-OwaMailboxPolicy");
    /** The last three are functions of the script that collects. */
    private static final Set<String> OF_ENDPOINTS =
            Set.of("Test-NetConnection", "Get-EndpointAddress", "Get-EndpointAnswer", "Get-EndpointCertificate");

    private static final Pattern SERVER_IN_PATH = Pattern.compile("(?i)CN=([^,]{1,256}+),CN=Servers,");
    private static final Pattern METABASE = Pattern.compile("(?i)IIS://([^/]{1,256}+)/.*+");
    private static final Pattern NO_COMPUTER = Pattern.compile("[\\s|:/]");
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]++|.*:.*");

    private Subjects() {}

    /**
     * The subject of the object; null when the cmdlet may run on a server or on a client and nothing names the machine.
     *
     * @throws IllegalArgumentException if the name cannot be one
     */
    public static @Nullable Subject of(String cmdlet, ProbedObject object) {
        if (OF_ORGANIZATION.contains(cmdlet)) {
            return Subject.unnamed(SubjectKind.ORGANIZATION);
        }
        if (OF_MAILBOXES.contains(cmdlet)) {
            return named(SubjectKind.MAILBOX, address(cmdlet, object).or(() -> mailbox(object)));
        }
        if (OF_ENDPOINTS.contains(cmdlet)) {
            CommandLine command = object.command();
            return named(
                    SubjectKind.ENDPOINT,
                    object.text("ComputerName")
                            .or(() -> command.parameter("ComputerName"))
                            .or(() -> Optional.ofNullable(command.argument()))
                            .filter(name -> !ADDRESS.matcher(name).matches()));
        }
        Optional<String> server = server(cmdlet, object);
        return server.isEmpty() && !isOfExchangeServers(cmdlet) ? null : named(SubjectKind.SERVER, server);
    }

    /** The server of this name, without its domain: Exchange prints {@code EX01} in one place and {@code EX01.contoso.com} in another. */
    public static Subject server(String name) {
        return new Subject(SubjectKind.SERVER, shortName(name));
    }

    public static String shortName(String name) {
        String text = name.strip();
        int dot = text.indexOf('.');
        return dot <= 0 || ADDRESS.matcher(text).matches() ? text : text.substring(0, dot);
    }

    private static Subject named(SubjectKind kind, Optional<String> name) {
        return name.isEmpty() ? Subject.unnamed(kind) : new Subject(kind, name.get());
    }

    /** An account of the directory has a name of its own beside the address of its mailbox. */
    private static Optional<String> address(String cmdlet, ProbedObject object) {
        return cmdlet.equals("Get-ADUser")
                ? Stream.of("EmailAddress", "mail", "UserPrincipalName", "SamAccountName")
                        .flatMap(name -> object.text(name).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> mailbox(ProbedObject object) {
        return Stream.of("Name", "Identity", "Alias", "PrimarySmtpAddress", "DisplayName")
                .flatMap(name -> object.text(name).stream())
                .findFirst()
                .or(() -> argument(object.command()));
    }

    private static Optional<String> argument(CommandLine command) {
        return command.parameter("Identity")
                .or(() -> Optional.ofNullable(command.argument()))
                .filter(name -> !name.startsWith("$") && !name.contains("*"));
    }

    private static Optional<String> server(String cmdlet, ProbedObject object) {
        boolean isServerItself = cmdlet.equals("Get-ExchangeServer") || cmdlet.startsWith("Get-ClientAccess");
        CommandLine command = object.command();
        return Stream.of(
                        isServerItself ? object.text("Name") : Optional.<String>empty(),
                        isServerItself ? object.text("Identity") : Optional.<String>empty(),
                        object.text("Server"),
                        object.text("ServerName"),
                        object.text("ServerFqdn"),
                        object.text("MailboxServer"),
                        object.text("Identity").flatMap(Subjects::beforeBackslash),
                        object.text("Name").flatMap(Subjects::beforeBackslash),
                        group(METABASE, object.text("MetabasePath")),
                        group(SERVER_IN_PATH, object.text("DistinguishedName")),
                        isServerItself ? object.text("Fqdn") : Optional.<String>empty(),
                        command.parameter("Server"),
                        command.parameter("RunFromServerId"),
                        command.parameter("ComputerName"),
                        serverArgument(cmdlet, command),
                        object.text("PSComputerName"),
                        object.text("MachineName"),
                        object.text("__SERVER"),
                        object.text("CSName"),
                        object.text("SystemName"),
                        object.text("ComputerName"),
                        Optional.ofNullable(command.computer()))
                .flatMap(Optional::stream)
                .filter(name -> !name.startsWith("$") && !name.equals("."))
                .findFirst()
                .map(Subjects::shortName);
    }

    /** {@code Get-ServerComponentState EX01} names the server, {@code Get-MapiVirtualDirectory 'EX01\mapi (…)'} begins with it. */
    private static Optional<String> serverArgument(String cmdlet, CommandLine command) {
        return switch (cmdlet) {
            case "Get-ExchangeServer",
                    "Get-ServerComponentState",
                    "Get-ServerHealth",
                    "Get-HealthReport",
                    "Get-ClientAccessService",
                    "Get-ClientAccessServer" -> argument(command);
            case "Get-OutlookAnywhere", "Get-ExchangeCertificate" ->
                argument(command).flatMap(Subjects::beforeBackslash);
            default ->
                cmdlet.endsWith("VirtualDirectory")
                        ? argument(command).flatMap(Subjects::beforeBackslash)
                        : Optional.empty();
        };
    }

    private static Optional<String> beforeBackslash(String identity) {
        int slash = identity.indexOf('\\');
        // The Name of Win32_OperatingSystem is "Microsoft Windows Server 2016 Datacenter|C:\\WINDOWS|…".
        return slash <= 0
                ? Optional.empty()
                : Optional.of(identity.substring(0, slash))
                        .filter(name -> !NO_COMPUTER.matcher(name).find());
    }

    private static Optional<String> group(Pattern pattern, Optional<String> text) {
        return text.map(pattern::matcher).filter(Matcher::find).map(found -> found.group(1));
    }

    private static boolean isOfExchangeServers(String cmdlet) {
        return cmdlet.endsWith("VirtualDirectory")
                || Set.of(
                                "Get-OutlookAnywhere",
                                "Get-ExchangeServer",
                                "Get-ExchangeCertificate",
                                "Test-OutlookConnectivity",
                                "Test-MAPIConnectivity",
                                "Get-ServerComponentState",
                                "Get-ServerHealth",
                                "Get-HealthReport",
                                "Get-ClientAccessService",
                                "Get-ClientAccessServer",
                                "Get-Website",
                                "Get-WebAppPoolState")
                        .contains(cmdlet);
    }
}

package io.mapimedic.adapter.probe.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells from the .NET class of an exported object which cmdlet returned it:
 *
 * <pre>
 * Microsoft.Exchange.Data.Directory.Management.ExchangeServer
 * Deserialized.Microsoft.Exchange.Data.Directory.SystemConfiguration.ADMapiVirtualDirectory
 * System.Management.ManagementObject#root\cimv2\Win32_OperatingSystem
 * Microsoft.IIs.PowerShell.Framework.ConfigurationElement#bindings#binding
 * </pre>
 */
final class TypeNames {

    private static final Pattern PREFIX = Pattern.compile("^(?:Deserialized\\.|Selected\\.)++");
    private static final Pattern LAST = Pattern.compile("([A-Za-z0-9_]++)$");

    private static final Map<String, String> CMDLETS = Map.ofEntries(
            Map.entry("ExchangeServer", "Get-ExchangeServer"),
            Map.entry("OrganizationConfig", "Get-OrganizationConfig"),
            Map.entry("ADMapiVirtualDirectory", "Get-MapiVirtualDirectory"),
            Map.entry("ADWebServicesVirtualDirectory", "Get-WebServicesVirtualDirectory"),
            Map.entry("ADAutodiscoverVirtualDirectory", "Get-AutodiscoverVirtualDirectory"),
            Map.entry("ADOabVirtualDirectory", "Get-OabVirtualDirectory"),
            Map.entry("ADOwaVirtualDirectory", "Get-OwaVirtualDirectory"),
            Map.entry("ADEcpVirtualDirectory", "Get-EcpVirtualDirectory"),
            Map.entry("ADMobileVirtualDirectory", "Get-ActiveSyncVirtualDirectory"),
            Map.entry("ADPowerShellVirtualDirectory", "Get-PowerShellVirtualDirectory"),
            Map.entry("ADRpcHttpVirtualDirectory", "Get-OutlookAnywhere"),
            Map.entry("ADUser", "Get-ADUser"),
            Map.entry("CASMailbox", "Get-CASMailbox"),
            Map.entry("Mailbox", "Get-Mailbox"),
            Map.entry("MailboxStatistics", "Get-MailboxStatistics"),
            Map.entry("MailboxDatabase", "Get-MailboxDatabase"),
            Map.entry("DatabaseCopyStatusEntry", "Get-MailboxDatabaseCopyStatus"),
            Map.entry("MailboxServer", "Get-MailboxServer"),
            Map.entry("ClientAccessServer", "Get-ClientAccessService"),
            Map.entry("ClientAccessService", "Get-ClientAccessService"),
            Map.entry("ExchangeRpcClientAccess", "Get-RpcClientAccess"),
            Map.entry("AuthConfig", "Get-AuthConfig"),
            Map.entry("AuthenticationPolicy", "Get-AuthenticationPolicy"),
            Map.entry("OwaMailboxPolicy", "Get-OwaMailboxPolicy"),
            Map.entry("ThrottlingPolicy", "Get-ThrottlingPolicy"),
            Map.entry("EffectiveThrottlingPolicy", "Get-ThrottlingPolicy"),
            Map.entry("ExchangeCertificate", "Get-ExchangeCertificate"),
            Map.entry("ServerComponentStatePresentationObject", "Get-ServerComponentState"),
            Map.entry("MonitorHealthEntry", "Get-ServerHealth"),
            Map.entry("ExchangeServicesStatus", "Test-ServiceHealth"),
            Map.entry("ServiceController", "Get-Service"),
            Map.entry("PerformanceCounterSample", "Get-Counter"),
            Map.entry("TestNetConnectionResult", "Test-NetConnection"),
            Map.entry("MSFT_NetAdapterRssSettingData", "Get-NetAdapterRss"),
            Map.entry("MSFT_SmbServerConfiguration", "Get-SmbServerConfiguration"),
            Map.entry("Win32_ComputerSystem", "Win32_ComputerSystem"),
            Map.entry("Win32_OperatingSystem", "Win32_OperatingSystem"));

    private TypeNames() {}

    /** The cmdlet; the class itself counts before its ancestors. */
    static Optional<String> cmdlet(List<String> types) {
        return types.stream()
                .limit(1)
                .map(TypeNames::simple)
                .filter(CMDLETS::containsKey)
                .findFirst()
                .map(CMDLETS::get);
    }

    /** {@code ExchangeServer}, {@code Win32_OperatingSystem}; empty for generic types and arrays. */
    static String simple(String type) {
        Matcher last = LAST.matcher(type.length() > 1_000 ? "" : type);
        return last.find() ? last.group(1) : "";
    }

    /** The full name as the class itself has it. */
    static String plain(String type) {
        return PREFIX.matcher(type).replaceFirst("");
    }
}

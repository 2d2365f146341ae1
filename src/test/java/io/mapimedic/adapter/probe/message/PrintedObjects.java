package io.mapimedic.adapter.probe.message;

import io.mapimedic.knowledge.EvidenceDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The object that a cmdlet prints around one property: what names it, and little else. */
final class PrintedObjects {

    /** Cmdlets that print many small objects: which property names the object, which is its value. */
    private static final Map<String, List<String>> KEYED = Map.of(
            "Test-OutlookConnectivity", List.of("MonitorIdentity", "Result"),
            "Get-ServerComponentState", List.of("Component", "State"),
            "Get-Service", List.of("Name", "Status"),
            "Get-WebAppPoolState", List.of("Name", "Value"));

    private static final Map<String, Map<String, Object>> CONTEXT = Map.ofEntries(
            Map.entry("Get-OrganizationConfig", Map.of("LeanPopoutEnabled", true)),
            Map.entry("Get-CASMailbox", ordered("Name", "anna", "OWAEnabled", true)),
            Map.entry("Get-Mailbox", ordered("RecipientTypeDetails", "UserMailbox", "LitigationHoldEnabled", false)),
            Map.entry("Get-MailboxStatistics", ordered("DisplayName", "anna", "ItemCount", 5)),
            Map.entry("Get-MapiVirtualDirectory", ordered("Name", "mapi (Default Web Site)", "Server", "EX01")),
            Map.entry("Get-OutlookAnywhere", ordered("ServerName", "EX01", "Name", "Rpc (Default Web Site)")),
            Map.entry("Get-ExchangeCertificate", ordered("Thumbprint", "A".repeat(40), "Services", "IIS, SMTP")),
            Map.entry("Get-ExchangeServer", ordered("Name", "EX01", "ServerRole", "Mailbox")),
            Map.entry("Get-ClientAccessService", ordered("Name", "EX01", "AutoDiscoverServiceCN", "EX01")),
            Map.entry("Get-ClientAccessServer", ordered("Name", "EX01", "AutoDiscoverServiceCN", "EX01")),
            Map.entry("Get-CimInstance", ordered("Caption", "Microsoft Windows 11 Pro", "OSArchitecture", "64-bit")),
            Map.entry("Get-ThrottlingPolicy", ordered("Name", "Default", "RcaCutoffBalance", 3000000)),
            Map.entry("Get-AuthenticationPolicy", ordered("Name", "Block Legacy", "AllowBasicAuthMapi", false)),
            Map.entry(
                    "Get-OwaMailboxPolicy",
                    ordered("Name", "OwaMailboxPolicy-Default", "AdditionalAccountsEnabled", true)),
            Map.entry(
                    "Get-AutodiscoverVirtualDirectory",
                    ordered("Name", "Autodiscover (Default Web Site)", "Server", "EX01", "InternalUrl", "")),
            Map.entry(
                    "Get-WebServicesVirtualDirectory",
                    ordered("Name", "EWS (Default Web Site)", "Server", "EX01", "InternalUrl", "")),
            Map.entry(
                    "Get-OabVirtualDirectory",
                    ordered("Name", "OAB (Default Web Site)", "Server", "EX01", "InternalUrl", "")),
            Map.entry("Test-NetConnection", ordered("ComputerName", "mail.contoso.com", "RemotePort", 443)),
            Map.entry("Test-MAPIConnectivity", ordered("MailboxServer", "EX01", "Database", "DB01")),
            Map.entry("Test-OutlookConnectivity", Map.of("StartTime", "11/22/2026 8:15:30 AM")),
            Map.entry("Get-ServerComponentState", Map.of("Server", "EX01.contoso.com")),
            Map.entry("Get-Service", ordered("ServiceName", "MSExchangeHM", "StartType", "Automatic")),
            Map.entry("Get-AuthConfig", ordered("NextCertificateThumbprint", "", "Realm", "")),
            Map.entry("Get-SmbServerConfiguration", ordered("EnableSMB2Protocol", true, "EncryptData", false)),
            Map.entry("Get-WebAppPoolState", Map.of()));

    /** What tells an object of these apart only in its command line. */
    static final Set<String> NEED_THEIR_COMMAND =
            Set.of("Get-WebAppPoolState", "Get-ClientAccessServer", "Get-ADObject");

    private PrintedObjects() {}

    /** @param name {@code Cmdlet.Property} as the vocabulary reads it */
    static Map<String, Object> around(String name, Object value) {
        String cmdlet = name.substring(0, name.indexOf('.'));
        String property = name.substring(name.indexOf('.') + 1);
        Map<String, Object> object = new LinkedHashMap<>();
        List<String> keyed = KEYED.get(cmdlet);
        if (keyed != null) {
            String prefix = cmdlet.equals("Test-OutlookConnectivity") ? "OutlookMapiHttp.Protocol\\" : "";
            object.put(keyed.get(0), prefix + property);
            object.put(keyed.get(1), value);
        }
        object.putAll(CONTEXT.getOrDefault(cmdlet, Map.of()));
        if (keyed == null) {
            object.put(property, value);
        }
        return object;
    }

    /** A value that the property may have. */
    static Object value(EvidenceDefinition definition, String name) {
        return switch (definition.type()) {
            case BOOLEAN -> true;
            case NUMBER -> 42;
            case TIME -> "2027-05-14 23:59:59";
            case VERSION -> name.startsWith("Get-CimInstance") ? "10.0.26100" : "Version 15.2 (Build 1544.4)";
            case TEXT ->
                name.endsWith("Url")
                        ? "https://mail.contoso.com/mapi"
                        : name.endsWith("Thumbprint") ? "A".repeat(40) : "15.0.4569";
            case LIST ->
                definition.choices().isEmpty()
                        ? List.of("IIS", "SMTP")
                        : List.copyOf(definition.choices().keySet());
            case CHOICE ->
                definition.valueMap().keySet().stream()
                        .filter(printed -> !printed.isEmpty() && !printed.equals("missing"))
                        .sorted()
                        .findFirst()
                        .orElseGet(
                                () -> definition.choices().keySet().iterator().next());
        };
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}

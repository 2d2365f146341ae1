package io.mapimedic.collect;

import java.util.Map;

/** Writes objects as {@code Export-Clixml} does. */
final class Clixml {

    private static final String EXCHANGE = "Microsoft.Exchange.Data.Directory.Management.";
    private static final String DIRECTORY = "Microsoft.Exchange.Data.Directory.SystemConfiguration.";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("Get-AuthConfig", DIRECTORY + "AuthConfig"),
            Map.entry("Get-AuthenticationPolicy", DIRECTORY + "AuthenticationPolicy"),
            Map.entry("Get-CASMailbox", EXCHANGE + "CASMailbox"),
            Map.entry("Get-ClientAccessService", EXCHANGE + "ClientAccessServer"),
            Map.entry(
                    "Get-ExchangeCertificate",
                    "Microsoft.Exchange.Management.SystemConfigurationTasks.ExchangeCertificate"),
            Map.entry("Get-ExchangeServer", EXCHANGE + "ExchangeServer"),
            Map.entry("Get-Mailbox", EXCHANGE + "Mailbox"),
            Map.entry("Get-MailboxDatabase", DIRECTORY + "MailboxDatabase"),
            Map.entry(
                    "Get-MailboxStatistics", "Microsoft.Exchange.Management.MapiTasks.Presentation.MailboxStatistics"),
            Map.entry("Get-MapiVirtualDirectory", DIRECTORY + "ADMapiVirtualDirectory"),
            Map.entry("Get-OabVirtualDirectory", DIRECTORY + "ADOabVirtualDirectory"),
            Map.entry("Get-OrganizationConfig", EXCHANGE + "OrganizationConfig"),
            Map.entry("Get-OutlookAnywhere", DIRECTORY + "ADRpcHttpVirtualDirectory"),
            Map.entry("Get-OwaMailboxPolicy", DIRECTORY + "OwaMailboxPolicy"),
            Map.entry("Get-RpcClientAccess", DIRECTORY + "ExchangeRpcClientAccess"),
            Map.entry(
                    "Get-ServerComponentState", "Microsoft.Exchange.Management.ServerComponentStatePresentationObject"),
            Map.entry("Get-ThrottlingPolicy", DIRECTORY + "ThrottlingPolicy"),
            Map.entry("Test-ServiceHealth", "Microsoft.Exchange.Management.Tasks.ExchangeServicesStatus"));

    private Clixml() {}

    static String typeOf(String cmdlet) {
        return TYPES.getOrDefault(cmdlet, "System.Object");
    }

    static String export(String objects) {
        return "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">" + objects
                + "</Objs>";
    }

    static String object(String type, String members) {
        return "<Obj RefId=\"0\"><TN RefId=\"0\"><T>Deserialized.%s</T><T>Deserialized.System.Object</T></TN><Props>%s</Props></Obj>"
                .formatted(type, members);
    }

    /** Braces are how a list is printed. */
    static String property(String name, String printed) {
        if (printed.startsWith("{")) {
            StringBuilder items = new StringBuilder();
            for (String item : printed.substring(1, printed.length() - 1).split(", ")) {
                items.append(item.isEmpty() ? "" : "<S>" + escaped(item) + "</S>");
            }
            return "<Obj N=\"%s\" RefId=\"9\"><TN RefId=\"9\"><T>Deserialized.System.Collections.ArrayList</T></TN><LST>%s</LST></Obj>"
                    .formatted(name, items);
        }
        return "<S N=\"%s\">%s</S>".formatted(name, escaped(printed));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}

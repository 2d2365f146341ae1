package io.mapimedic.adapter.probe.xml;

import static io.mapimedic.adapter.probe.xml.Exports.custom;
import static io.mapimedic.adapter.probe.xml.Exports.reading;
import static io.mapimedic.adapter.probe.xml.Exports.type;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The collections that HealthChecker and other scripts put together are recognised by what is in them. */
class ScriptCollectionsTest {

    private static final String SCHANNEL =
            "HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\";

    private static String entry(String key, String members) {
        return "<En><S N=\"Key\">%s</S><Obj N=\"Value\" RefId=\"20\"><MS>%s</MS></Obj></En>".formatted(key, members);
    }

    private static String object(String name, String members) {
        return "<Obj N=\"%s\" RefId=\"21\"><MS>%s</MS></Obj>".formatted(name, members);
    }

    @Test
    void tls_settings_become_registry_values_and_a_missing_one_stays_missing() {
        String tls = custom(object(
                "Registry",
                "<Obj N=\"TLS\" RefId=\"2\"><DCT>"
                        + entry(
                                "1.0",
                                "<S N=\"TLSVersion\">1.0</S><I32 N=\"ServerEnabledValue\">-1</I32>"
                                        + "<Nil N=\"ClientEnabledValue\" /><S N=\"ServerRegistryPath\">…\\TLS 1.2\\Server</S>"
                                        + "<I32 N=\"ServerDisabledByDefaultValue\">0</I32>")
                        + "</DCT></Obj><Obj N=\"NET\" RefId=\"3\"><DCT>"
                        + entry(
                                "NETv4",
                                "<S N=\"NetVersion\">v4.0.30319</S><I32 N=\"SchUseStrongCryptoValue\">1</I32>"
                                        + "<Nil N=\"WowSchUseStrongCryptoValue\" />")
                        + "</DCT></Obj>"));

        assertThat(reading(tls).lines())
                .containsExactly(
                        "null " + SCHANNEL + "TLS 1.0\\Server\\Enabled = -1",
                        "null " + SCHANNEL + "TLS 1.0\\Server\\DisabledByDefault = 0",
                        "null " + SCHANNEL + "TLS 1.0\\Client\\Enabled = null",
                        "null HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319\\SchUseStrongCrypto = 1",
                        "null HKLM\\SOFTWARE\\Wow6432Node\\Microsoft\\.NETFramework\\v4.0.30319\\SchUseStrongCrypto = null");
    }

    private static String pool(String name, String state, String restart) {
        return entry(
                name,
                "<B N=\"GCUnknown\">false</B><B N=\"GCServerEnabled\">true</B>"
                        + object(
                                "AppSettings",
                                "<S N=\"state\">" + state + "</S>"
                                        + object(
                                                "add",
                                                "<S N=\"name\">" + name + "</S>"
                                                        + object("processModel", "<S N=\"idleTimeout\">00:20:00</S>")
                                                        + object("recycling", object("periodicRestart", restart)))));
    }

    private static final String NO_RESTART =
            "<S N=\"privateMemory\">0</S><S N=\"memory\">0</S><S N=\"requests\">0</S><S N=\"time\">00:00:00</S><Nil N=\"schedule\" />";

    @Test
    void application_pools_tell_state_recycling_and_garbage_collection() {
        String pools = "<Obj RefId=\"0\">" + type("System.Collections.Hashtable") + "<DCT>"
                + pool("MSExchangeMapiFrontEndAppPool", "Started", NO_RESTART)
                + pool("MSExchangeServicesAppPool", "Started", NO_RESTART.replace("00:00:00", "1.05:00:00"))
                + pool("MSExchangeOWAAppPool", "Started", NO_RESTART.replace("00:00:00", "14.00:00:00"))
                + pool(
                        "MSExchangeMapiMailboxAppPool",
                        "Stopped",
                        NO_RESTART.replace("\"requests\">0", "\"requests\">9"))
                + "</DCT></Obj>";

        assertThat(reading(pools).lines())
                .contains(
                        "null Get-WebAppPoolState.MSExchangeMapiFrontEndAppPool = Started",
                        "null Get-WebAppPoolState.MSExchangeMapiMailboxAppPool = Stopped",
                        "null server.mapi-front-end-gc-server = true",
                        "null server.mapi-front-end-pool-idle-timeout = 20",
                        "null server.exchange-pools-not-started = [MSExchangeMapiMailboxAppPool]",
                        "null server.mapi-pools.recycled = [MSExchangeMapiMailboxAppPool]",
                        "null server.exchange-pools-with-restart-condition = [MSExchangeServicesAppPool: time 1.05:00:00]");
    }

    @Test
    void extended_protection_is_told_for_each_directory_and_names_the_server() {
        String directory =
                "<Obj RefId=\"%d\"><MS><S N=\"VirtualDirectoryName\">%s</S><S N=\"ExtendedProtection\">%s</S></MS></Obj>";
        String protection = custom(
                "<S N=\"ComputerName\">EX03.contoso.com</S><B N=\"SupportedVersionForExtendedProtection\">true</B>"
                        + "<XD N=\"ApplicationHostConfig\">&lt;configuration/&gt;</XD>"
                        + "<Obj N=\"ExtendedProtectionConfiguration\" RefId=\"5\"><LST>"
                        + directory.formatted(6, "Default Web Site/mapi", "Require")
                        + directory.formatted(7, "Default Web Site/EWS", "None")
                        + "</LST></Obj>");

        assertThat(reading(protection).lines())
                .containsExactly(
                        "server:EX03 server.extended-protection-supported = true",
                        "server:EX03 Get-MapiVirtualDirectory.ExtendedProtectionTokenChecking = Require",
                        "server:EX03 server.extended-protection-directories = [Default Web Site/mapi]");
    }

    @Test
    void bindings_sites_and_applications_of_the_two_sites_are_told_apart() {
        String binding =
                "<Obj RefId=\"%d\">" + type("Microsoft.IIs.PowerShell.Framework.ConfigurationElement#bindings#binding")
                        + "<ToString>https</ToString><MS><S N=\"protocol\">https</S><S N=\"bindingInformation\">%s</S>"
                        + "<S N=\"certificateHash\">%s</S><S N=\"ItemXPath\">/system.applicationHost/sites/site[@name='%s' and @id='1']</S></MS></Obj>";
        String application =
                "<Obj RefId=\"9\">" + type("Microsoft.IIs.PowerShell.Framework.ConfigurationElement#site#application")
                        + "<MS><S N=\"path\">/mapi</S><S N=\"PhysicalPath\">C:\\Exchange\\FrontEnd\\HttpProxy\\mapi</S><S N=\"ItemXPath\">"
                        + "/system.applicationHost/sites/site[@name='Default Web Site' and @id='1']/application[@path='/mapi']</S></MS></Obj>";
        String site = custom("<S N=\"Name\">Exchange Back End</S><I64 N=\"Id\">2</I64><S N=\"State\">Stopped</S>"
                + "<S N=\"PhysicalPath\">C:\\inetpub\\wwwroot</S>");

        assertThat(reading(binding.formatted(1, "*:443:", "AA11", "Default Web Site")
                                + binding.formatted(2, "127.0.0.1:443:", "BB22", "Default Web Site")
                                + binding.formatted(3, "*:444:", "", "Exchange Back End")
                                + application
                                + site)
                        .lines())
                .containsExactly(
                        "null server.certificate.front-end-hash = AA11",
                        "null server.certificate.back-end-hash = null",
                        "null server.mapi-folder = C:\\Exchange\\FrontEnd\\HttpProxy\\mapi",
                        "null Get-Website.Exchange Back End = Stopped");
    }

    @Test
    void small_facts_about_the_machine_are_read() {
        String proxy =
                custom("<S N=\"ProxyAddress\">None</S><S N=\"ByPassList\"></S><B N=\"HttpProxyDifference\">true</B>");
        String reboot = custom("<B N=\"PendingReboot\">true</B><B N=\"ComponentBasedServicingPendingReboot\">true</B>");
        String plan =
                "<Obj RefId=\"%d\">" + type("System.Management.ManagementObject#root\\cimv2\\power\\Win32_PowerPlan")
                        + "<Props><S N=\"InstanceID\">Microsoft:PowerPlan\\{%s}</S><B N=\"IsActive\">%s</B><S N=\"__SERVER\">EX01</S></Props></Obj>";
        String setup = "<Obj RefId=\"4\">" + type("System.Diagnostics.FileVersionInfo")
                + "<Props><S N=\"InternalName\">ExSetup.exe</S><S N=\"FileVersion\">15.02.1748.010</S></Props></Obj>";
        String adapter = "<Obj RefId=\"5\">" + type("NetIPConfiguration")
                + "<Props><S N=\"ComputerName\">EX01</S><S N=\"InterfaceAlias\">Ethernet</S><Obj N=\"IPv4Address\" RefId=\"6\"><LST /></Obj>"
                + "<Obj N=\"IPv6LinkLocalAddress\" RefId=\"7\"><LST /></Obj></Props></Obj>";

        assertThat(reading(proxy
                                + reboot
                                + plan.formatted(1, "381b4222-f694-41f0-9685-ff5bb260df2e", "true")
                                + plan.formatted(2, "8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c", "false")
                                + setup
                                + adapter)
                        .lines())
                .containsExactly(
                        "null server.winhttp-proxy = null",
                        "null server.winhttp-proxy-differs = true",
                        "null server.reboot-pending = true",
                        "server:EX01 Win32_PowerPlan.InstanceID = Microsoft:PowerPlan\\{381b4222-f694-41f0-9685-ff5bb260df2e}",
                        "null server.exchange-build = 15.02.1748.010",
                        "server:EX01 server.adapter-without-ipv6 = 1.0");
    }

    @Test
    void collections_inside_a_report_about_a_server_are_about_that_server() {
        String report = custom("<S N=\"ServerName\">EX05</S>"
                + object(
                        "OSInformation",
                        object(
                                "ServerPendingReboot",
                                "<B N=\"PendingReboot\">false</B>"
                                        + "<B N=\"ComponentBasedServicingPendingReboot\">false</B>")));

        assertThat(reading(report).lines()).containsExactly("server:EX05 server.reboot-pending = false");
    }

    @Test
    void a_script_object_without_any_known_shape_is_not_guessed_at() {
        assertThat(reading(custom("<S N=\"Name\">x</S><S N=\"State\">Started</S>"))
                        .lines())
                .isEmpty();
    }
}

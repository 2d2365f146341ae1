package io.mapimedic.adapter.probe.xml;

import static io.mapimedic.adapter.probe.xml.Exports.OPEN;
import static io.mapimedic.adapter.probe.xml.Exports.custom;
import static io.mapimedic.adapter.probe.xml.Exports.reading;
import static io.mapimedic.adapter.probe.xml.Exports.readingBytes;
import static io.mapimedic.adapter.probe.xml.Exports.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClixmlReaderTest {

    private static final String SERVER = """
            <Obj RefId="0">
              <TN RefId="0">
                <T>Deserialized.Microsoft.Exchange.Data.Directory.Management.ExchangeServer</T>
                <T>Deserialized.Microsoft.Exchange.Data.Directory.ADObject</T>
              </TN>
              <ToString>EX01</ToString>
              <Props>
                <S N="Name">EX01</S>
                <Nil N="InternetWebProxy" />
                <B N="IsMailboxServer">true</B>
                <Obj N="AdminDisplayVersion" RefId="1">
                  <TN RefId="1"><T>Microsoft.Exchange.Data.ServerVersion</T></TN>
                  <ToString>Version 15.1 (Build 2507.6)</ToString>
                  <Props><I32 N="Major">15</I32></Props>
                </Obj>
                <Obj N="ServerRole" RefId="2">
                  <TN RefId="2"><T>Microsoft.Exchange.Data.Directory.SystemConfiguration.ServerRole</T><T>System.Enum</T></TN>
                  <ToString>Mailbox</ToString><I32>2</I32>
                </Obj>
                <DT N="WhenChanged">2026-09-28T12:20:23-05:00</DT>
              </Props>
              <MS>
                <S N="PSComputerName">ex07.contoso.com</S>
              </MS>
            </Obj>
            """;

    @Test
    void the_class_of_an_object_tells_the_cmdlet_and_its_properties_the_server() {
        assertThat(reading(SERVER).lines())
                .contains(
                        "server:EX01 Get-ExchangeServer.InternetWebProxy = ",
                        "server:EX01 Get-ExchangeServer.IsMailboxServer = True",
                        "server:EX01 Get-ExchangeServer.AdminDisplayVersion = Version 15.1 (Build 2507.6)",
                        "server:EX01 Get-ExchangeServer.ServerRole = Mailbox",
                        "server:EX01 Get-ExchangeServer.WhenChanged = 2026-09-28T17:20:23Z");
    }

    static Stream<byte[]> encodings() {
        String document = OPEN + SERVER + "</Objs>";
        return Stream.of(
                document.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + document).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + document).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + document).getBytes(StandardCharsets.UTF_16BE),
                document.getBytes(StandardCharsets.UTF_16LE),
                document.getBytes(StandardCharsets.UTF_16BE),
                ("<?xml version=\"1.0\" encoding=\"utf-16\"?>\r\n" + document).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void every_encoding_that_windows_writes_is_read(byte[] bytes) {
        assertThat(readingBytes(bytes).lines()).contains("server:EX01 Get-ExchangeServer.ServerRole = Mailbox");
    }

    @Test
    void a_document_in_the_code_page_of_windows_is_read_up_to_its_umlauts() {
        String document = OPEN + SERVER.replace("<B N=", "<S N=\"Site\">Zürich</S><B N=") + "</Objs>";

        assertThat(readingBytes(document.getBytes(Charset.forName("windows-1252")))
                        .lines())
                .contains(
                        "server:EX01 Get-ExchangeServer.Site = Z\uFFFDrich",
                        "server:EX01 Get-ExchangeServer.ServerRole = Mailbox");
    }

    @Test
    void another_xml_document_is_no_export() {
        assertThat(readingBytes(
                                "<configuration><Objs>http://schemas.microsoft.com/powershell/2004/04</Objs></configuration>"
                                        .getBytes(StandardCharsets.UTF_8))
                        .lines())
                .isEmpty();
    }

    @Test
    void escaped_characters_come_back() {
        assertThat(XmlCursor.decoded("a_x000D__x000A_b_x005F_x")).isEqualTo("a\r\nb_x");
        assertThat(XmlCursor.decoded("_x00ZZ_ _x")).isEqualTo("_x00ZZ_ _x");
        assertThat(XmlCursor.decoded("_x0000__xD83D__xDE00_")).isEqualTo("\uFFFD\uD83D\uDE00");
    }

    @Test
    void lists_of_many_values_are_whole() {
        String directory = "<Obj RefId=\"0\">"
                + type("Microsoft.Exchange.Data.Directory.SystemConfiguration.ADMapiVirtualDirectory")
                + """
                <ToString>mapi</ToString><Props>
                <S N="Identity">EX02\\mapi (Default Web Site)</S>
                <URI N="InternalUrl">https://mail.contoso.com/mapi</URI>
                <Obj N="IISAuthenticationMethods" RefId="3"><LST><S>Ntlm</S><S>OAuth</S><S>Negotiate</S><S>Basic</S><S>Certificate</S></LST></Obj>
                <Obj N="ExtendedProtectionFlags" RefId="4"><LST /></Obj>
                </Props></Obj>""";

        assertThat(reading(directory).lines())
                .contains(
                        "server:EX02 Get-MapiVirtualDirectory.InternalUrl = https://mail.contoso.com/mapi",
                        "server:EX02 Get-MapiVirtualDirectory.IISAuthenticationMethods = [Ntlm, OAuth, Negotiate, Basic, Certificate]",
                        "server:EX02 Get-MapiVirtualDirectory.ExtendedProtectionFlags = []");
    }

    @Test
    void references_stand_for_what_was_written_before() {
        String component = """
                <Obj RefId="0"><TN RefId="0"><T>Microsoft.Exchange.Data.Directory.Management.ServerComponentStatePresentationObject</T></TN>
                <Props><S N="ServerFqdn">EX01.contoso.com</S><S N="Component">ServerWideOffline</S>
                <Obj N="State" RefId="5"><ToString>Active</ToString><I32>1</I32></Obj></Props></Obj>
                <Obj RefId="6"><TNRef RefId="0" />
                <Props><S N="ServerFqdn">EX01.contoso.com</S><S N="Component">MapiProxy</S><Ref N="State" RefId="5" /></Props></Obj>
                <Obj RefId="7"><TNRef RefId="0" />
                <Props><S N="ServerFqdn">EX01.contoso.com</S><S N="Component">OwaProxy</S>
                <Obj N="State" RefId="8"><ToString>Inactive</ToString></Obj></Props></Obj>
                """;

        assertThat(reading(component).lines())
                .contains(
                        "server:EX01 Get-ServerComponentState.ServerWideOffline = Active",
                        "server:EX01 Get-ServerComponentState.MapiProxy = Active",
                        "server:EX01 Get-ServerComponentState.OwaProxy = Inactive");
    }

    @Test
    void a_whole_list_of_components_tells_which_are_not_active() {
        StringBuilder components = new StringBuilder();
        for (String name : List.of("A", "B", "C", "D", "E", "F", "G", "H", "OwaProxy", "ForwardSyncDaemon")) {
            components
                    .append("<Obj RefId=\"0\">")
                    .append(type("Microsoft.Exchange.Data.Directory.Management.ServerComponentStatePresentationObject"))
                    .append(
                            "<Props><S N=\"ServerFqdn\">EX01</S><S N=\"Component\">%s</S><S N=\"State\">%s</S></Props></Obj>"
                                    .formatted(name, name.length() == 1 ? "Active" : "Inactive"));
        }

        assertThat(reading(components.toString()).lines())
                .contains("server:EX01 Get-ServerComponentState.NotActive = [OwaProxy]");
    }

    @Test
    void what_select_object_left_is_told_by_its_properties() {
        String selected = "<Obj RefId=\"0\">" + type("Selected.Some.Unknown.Thing")
                + "<MS><B N=\"MapiHttpEnabled\">false</B><B N=\"OAuth2ClientProfileEnabled\">true</B></MS></Obj>";

        assertThat(reading(selected).lines()).contains("organization Get-OrganizationConfig.MapiHttpEnabled = False");
    }

    @Test
    void a_registry_value_with_all_bits_set_is_a_large_number() {
        String item = custom(
                "<I32 N=\"DisabledComponents\">-1</I32><I32 N=\"Other\">7</I32>"
                        + "<S N=\"PSPath\">Microsoft.PowerShell.Core\\Registry::HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip6\\Parameters</S>");

        assertThat(reading(item).lines())
                .contains(
                        "null HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip6\\Parameters\\DisabledComponents = 4294967295");
    }

    @Test
    void a_property_called_like_a_registry_value_is_not_taken_for_one() {
        String smb = "<Obj RefId=\"0\">"
                + type(
                        "Microsoft.Management.Infrastructure.CimInstance#ROOT/Microsoft/Windows/SMB/MSFT_SmbServerConfiguration")
                + "<Props><B N=\"EnableSMB1Protocol\">true</B><U32 N=\"KeepAliveTime\">2</U32></Props></Obj>";

        assertThat(reading(smb).lines())
                .contains("null Get-SmbServerConfiguration.EnableSMB1Protocol = True")
                .noneMatch(line -> line.contains("Tcpip"));
    }

    @Test
    void an_unknown_class_is_not_guessed_by_one_property() {
        String adapter = "<Obj RefId=\"0\">"
                + type("System.Management.ManagementObject#root\\cimv2\\Win32_NetworkAdapterConfiguration")
                + "<Props><Nil N=\"KeepAliveTime\" /><B N=\"MapiHttpEnabled\">true</B></Props></Obj>";

        assertThat(reading(adapter).lines()).isEmpty();
        assertThat(reading(adapter).reasons()).containsExactly("Read, but no rule uses objects of this kind.");
    }

    @Test
    void an_export_that_holds_nothing_of_use_says_so() {
        assertThat(reading("<S>Default Web Site</S>").reasons())
                .containsExactly("The exported objects were read, but no rule uses objects of this kind.");
    }

    @Test
    void spans_of_time_and_large_numbers_read_as_powershell_prints_them() {
        String server = SERVER.replace(
                "<B N=",
                "<TS N=\"Span\">P1DT2H</TS><TS N=\"Short\">PT2M</TS><U64 N=\"Large\">18446744073709551615</U64><Db N=\"Part\">0.5</Db><B N=");

        assertThat(reading(server).lines())
                .contains(
                        "server:EX01 Get-ExchangeServer.Span = 1.02:00:00",
                        "server:EX01 Get-ExchangeServer.Short = 00:02:00",
                        "server:EX01 Get-ExchangeServer.Large = 18446744073709551615",
                        "server:EX01 Get-ExchangeServer.Part = 0.5");
    }

    @Test
    void services_of_all_roles_count_together() {
        String health = """
                <Obj RefId="0"><TN RefId="0"><T>Microsoft.Exchange.Monitoring.ExchangeServicesStatus</T></TN>
                <Props><S N="Role">Mailbox Server Role</S><Obj N="ServicesNotRunning" RefId="1"><LST><S>MSExchangeIS</S></LST></Obj></Props>
                <MS><S N="PSComputerName">ex01.contoso.com</S></MS></Obj>
                <Obj RefId="2"><TNRef RefId="0" />
                <Props><S N="Role">Hub</S><Obj N="ServicesNotRunning" RefId="3"><LST /></Obj></Props>
                <MS><S N="PSComputerName">ex01.contoso.com</S></MS></Obj>
                """;

        assertThat(reading(health).lines()).contains("server:ex01 Test-ServiceHealth.NotRunning = [MSExchangeIS]");
    }

    @Test
    void of_a_service_only_what_counts_is_kept() {
        String service = "<Obj RefId=\"0\">" + type("System.ServiceProcess.ServiceController")
                + "<ToString>W3SVC</ToString><Props><S N=\"MachineName\">EX01</S><B N=\"CanStop\">true</B>"
                + "<Obj N=\"Status\" RefId=\"4\"><ToString>Stopped</ToString><I32>1</I32></Obj></Props><MS><S N=\"Name\">W3SVC</S></MS></Obj>";

        assertThat(reading(service).lines())
                .contains("server:EX01 Get-Service.W3SVC = Stopped")
                .noneMatch(line -> line.contains("CanStop"));
    }

    @Test
    void the_worst_adapter_tells_how_many_packets_are_lost() {
        String sample = "<Obj RefId=\"%d\">" + type("Microsoft.PowerShell.Commands.GetCounter.PerformanceCounterSample")
                + "<Props><S N=\"Path\">\\\\ex01\\\\network interface(adapter %d)\\packets received discarded</S>"
                + "<Db N=\"CookedValue\">%d</Db><DT N=\"Timestamp\">2026-10-02T16:56:43.488-05:00</DT></Props></Obj>";

        assertThat(reading(sample.formatted(0, 1, 12) + sample.formatted(2, 2, 1500))
                        .lines())
                .contains("server:ex01 \\Network Interface\\Packets Received Discarded = 1500.0");
    }

    @Test
    void what_was_formatted_before_it_was_exported_is_told_to_be_exported_again() {
        String formatted = "<Obj RefId=\"0\">" + type("Microsoft.PowerShell.Commands.Internal.Format.FormatEntryData")
                + "<Props><B N=\"outOfBand\">false</B></Props></Obj>";

        assertThat(reading(formatted).reasons())
                .containsExactly("These are instructions for printing, not the objects themselves.");
    }

    @Test
    void what_no_rule_uses_is_counted_by_its_class() {
        String event = "<Obj RefId=\"0\">" + type("System.Diagnostics.Eventing.Reader.EventLogRecord")
                + "<Props><I32 N=\"Id\">1074</I32></Props></Obj>";

        assertThat(reading(event + event).rejected())
                .containsExactly(
                        "export.xml line 1: 2 × System.Diagnostics.Eventing.Reader.EventLogRecord: Read, but no rule uses objects of this kind.");
    }
}

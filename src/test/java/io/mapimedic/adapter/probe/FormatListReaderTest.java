package io.mapimedic.adapter.probe;

import static io.mapimedic.adapter.probe.Probes.reading;
import static io.mapimedic.adapter.probe.Probes.readingRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormatListReaderTest {

    @Test
    void the_organization_config_belongs_to_the_organization() {
        Probes probes = readingRecorded("organization-config.fl.txt");

        assertThat(probes.lines()).contains("organization Get-OrganizationConfig.MapiHttpEnabled = False");
        assertThat(probes.subjects()).containsExactly("organization");
        assertThat(probes.unrecognised()).isEmpty();
    }

    @Test
    void two_virtual_directories_are_two_servers() {
        Probes probes = readingRecorded("mapi-virtual-directories.fl.txt");

        assertThat(probes.subjects()).containsExactly("server:EX01", "server:EX02");
        assertThat(probes.values("Get-MapiVirtualDirectory.IISAuthenticationMethods"))
                .containsExactly(List.of("Ntlm", "OAuth", "Negotiate"), List.of());
        assertThat(probes.unrecognised()).isEmpty();
    }

    @Test
    void a_property_that_was_not_printed_is_not_reported() {
        Probes probes = readingRecorded("mapi-virtual-directories.fl.txt");

        assertThat(probes.lines()).noneMatch(line -> line.startsWith("server:EX02 Get-MapiVirtualDirectory.Path"));
    }

    @Test
    void printed_but_empty_is_the_empty_text_and_an_empty_list_is_a_list() {
        Probes probes =
                reading("ExternalUrl : \nIISAuthenticationMethods : {}\nInternalUrl : https://a.contoso.com/mapi");

        assertThat(probes.values("Get-MapiVirtualDirectory.ExternalUrl")).containsExactly("");
        assertThat(probes.values("Get-MapiVirtualDirectory.IISAuthenticationMethods"))
                .containsExactly(List.of());
    }

    @Test
    void truth_is_read_in_any_case() {
        Probes probes = reading("[PS] C:\\>Get-CASMailbox anna | fl\n\nMAPIEnabled : TRUE\nOWAEnabled : false\n");

        assertThat(probes.lines())
                .containsExactly(
                        "mailbox:anna Get-CASMailbox.MAPIEnabled = True",
                        "mailbox:anna Get-CASMailbox.OWAEnabled = False");
    }

    @Test
    void a_wrapped_value_is_joined_at_the_blank_where_it_was_broken() {
        Probes probes = readingRecorded("organization-config.fl.txt");

        assertThat(probes.values("Get-OrganizationConfig.DistinguishedName"))
                .containsExactly("CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com");
    }

    @Test
    void a_word_wider_than_the_column_is_joined_without_a_blank() {
        Probes probes = reading("""
                InternalUrl              : https://a-very-long-host-name-that-does-not-fit.con
                                           toso.com/mapi
                IISAuthenticationMethods : {Ntlm}
                """);

        assertThat(probes.values("Get-MapiVirtualDirectory.InternalUrl"))
                .containsExactly("https://a-very-long-host-name-that-does-not-fit.contoso.com/mapi");
    }

    @Test
    void a_list_that_lost_its_indentation_is_read_to_its_closing_brace() {
        Probes probes = reading(
                "IISAuthenticationMethods : {Ntlm, OAuth,\nNegotiate}\nInternalUrl : https://a.contoso.com/mapi\n");

        assertThat(probes.values("Get-MapiVirtualDirectory.IISAuthenticationMethods"))
                .containsExactly(List.of("Ntlm", "OAuth", "Negotiate"));
        assertThat(probes.values("Get-MapiVirtualDirectory.InternalUrl")).containsExactly("https://a.contoso.com/mapi");
    }

    @Test
    void a_list_that_ends_in_dots_is_listed_and_not_taken_for_the_whole() {
        Probes probes = reading("Server : EX01\nIISAuthenticationMethods : {Basic, Ntlm, OAuth, Digest...}\n");

        assertThat(probes.values("Get-MapiVirtualDirectory.IISAuthenticationMethods"))
                .isEmpty();
        assertThat(probes.unrecognised()).singleElement().satisfies(it -> {
            assertThat(it.place()).isEqualTo("line 2");
            assertThat(it.reason()).contains("cut short");
            assertThat(it.remedy()).contains("$FormatEnumerationLimit");
        });
    }

    @Test
    void an_indented_sentence_below_is_no_part_of_the_value() {
        Probes probes = reading("MapiHttpEnabled : False\n\n    please help\n");

        assertThat(probes.values("Get-OrganizationConfig.MapiHttpEnabled")).containsExactly("False");
        assertThat(probes.reasons()).containsExactly("This is not what a command prints.");
    }

    @Test
    void a_list_that_is_never_closed_does_not_swallow_the_next_command() {
        Probes probes = reading(
                "IISAuthenticationMethods : {Ntlm,\n\n[PS] C:\\>Get-CASMailbox anna | fl\nMAPIEnabled : False\n");

        assertThat(probes.lines()).containsExactly("mailbox:anna Get-CASMailbox.MAPIEnabled = False");
        assertThat(probes.reasons()).singleElement().asString().contains("cut short");
    }

    @Test
    void doubled_blank_lines_of_a_web_page_do_not_tear_an_object_apart() {
        Probes probes = readingRecorded("web-page-paste.txt");

        assertThat(probes.lines())
                .contains(
                        "server:EX01 Get-MapiVirtualDirectory.IISAuthenticationMethods = [Ntlm, OAuth, Negotiate]",
                        "server:EX01 Get-MapiVirtualDirectory.ExternalUrl = https://******/mapi",
                        "server:EX02 Get-MapiVirtualDirectory.IISAuthenticationMethods = []");
        assertThat(probes.unrecognised()).isEmpty();
    }

    @Test
    void cmdlets_joined_in_one_paste_are_told_apart_by_their_properties() {
        Probes probes = reading("""
                IISAuthenticationMethods      : {Ntlm, OAuth, Negotiate}
                InternalUrl                   : https://mail.contoso.com/mapi

                InternalClientAuthenticationMethod : Ntlm
                IISAuthenticationMethods           : {Basic, Ntlm}

                MapiHttpEnabled : True
                """);

        assertThat(probes.lines())
                .contains(
                        "server Get-MapiVirtualDirectory.IISAuthenticationMethods = [Ntlm, OAuth, Negotiate]",
                        "server Get-OutlookAnywhere.IISAuthenticationMethods = [Basic, Ntlm]",
                        "organization Get-OrganizationConfig.MapiHttpEnabled = True");
    }

    @Test
    void another_virtual_directory_is_not_taken_for_the_mapi_one() {
        Probes probes = reading(
                "Name : EWS (Default Web Site)\nServer : EX01\nInternalUrl : https://mail.contoso.com/ews/exchange.asmx\n");

        assertThat(probes.lines())
                .contains(
                        "server:EX01 Get-WebServicesVirtualDirectory.InternalUrl = https://mail.contoso.com/ews/exchange.asmx");
    }

    @Test
    void the_server_of_the_command_line_is_used_where_the_output_names_none() {
        Probes probes = reading(
                "[PS] C:\\>Get-MapiVirtualDirectory -Server EX02 | fl *url*\n\nInternalUrl : https://a.contoso.com/mapi\n");

        assertThat(probes.subjects()).containsExactly("server:EX02");
    }

    @Test
    void the_domain_controller_that_was_asked_is_not_the_server() {
        Probes probes = reading("InternalUrl : https://a.contoso.com/mapi\nOriginatingServer : DC01.contoso.com\n");

        assertThat(probes.subjects()).containsExactly("server");
    }

    @Test
    void a_bare_switch_is_the_one_of_the_organization_but_an_empty_one_is_of_a_mailbox() {
        assertThat(reading("MapiHttpEnabled : False").lines())
                .containsExactly("organization Get-OrganizationConfig.MapiHttpEnabled = False");
        assertThat(reading("MapiHttpEnabled :").lines()).containsExactly("mailbox Get-CASMailbox.MapiHttpEnabled = ");
    }

    @Test
    void what_remoting_adds_does_not_hide_whose_switch_it_is() {
        assertThat(reading("RunspaceId      : 11111111-2222-3333-4444-555555555555\nMapiHttpEnabled : False")
                        .lines())
                .contains("organization Get-OrganizationConfig.MapiHttpEnabled = False");
    }

    @Test
    void a_switch_beside_a_bare_name_is_not_guessed() {
        Probes probes = reading("Name : anna\nMapiHttpEnabled : False\n");

        assertThat(probes.observations()).isEmpty();
        assertThat(probes.unrecognised())
                .singleElement()
                .satisfies(it -> assertThat(it.remedy()).contains("command line"));
    }

    @Test
    void the_mailbox_is_named_by_its_name() {
        Probes probes = readingRecorded("cas-mailbox.fl.txt");

        assertThat(probes.subjects()).containsExactly("mailbox:Anna Berg");
        assertThat(probes.values("Get-CASMailbox.MapiHttpEnabled")).containsExactly("");
        assertThat(probes.values("Get-CASMailbox.MAPIBlockOutlookExternalConnectivity"))
                .containsExactly("True");
    }

    @Test
    void any_other_cmdlet_is_read_under_the_name_in_its_command_line() {
        Probes probes = reading("PS C:\\> Get-AuthConfig | fl\n\nServiceName : 00000002-0000-0ff1-ce00-000000000000\n");

        assertThat(probes.lines())
                .containsExactly("organization Get-AuthConfig.ServiceName = 00000002-0000-0ff1-ce00-000000000000");
    }

    @Test
    void properties_of_an_unknown_command_are_listed_once() {
        Probes probes = reading("Colour : blue\nShape : round\n");

        assertThat(probes.observations()).isEmpty();
        assertThat(probes.reasons()).containsExactly("These properties do not tell which command printed them.");
    }

    @Test
    void a_name_that_cannot_be_one_is_listed_with_its_object() {
        Probes probes = reading("Server : EX\u0001\nIISAuthenticationMethods : {Ntlm}\n");

        assertThat(probes.observations()).isEmpty();
        assertThat(probes.reasons()).singleElement().asString().contains("control characters");
    }

    @Test
    void a_line_that_is_blank_for_longer_than_lines_are_read_ends_the_list() {
        Probes probes = reading("MapiHttpEnabled : False\n" + " ".repeat(20_000) + "x\n");

        assertThat(probes.values("Get-OrganizationConfig.MapiHttpEnabled")).containsExactly("False");
        assertThat(probes.unrecognised()).isNotEmpty();
    }

    @Test
    void the_name_of_an_operating_system_is_no_server() {
        Probes probes = Probes.reading("PS C:\\> Get-CimInstance Win32_OperatingSystem | Format-List *\n\n"
                + "Name   : Microsoft Windows Server 2016 Datacenter|C:\\WINDOWS|\\Device\\Harddisk0\\Partition2\n"
                + "CSName : EX01\n");

        assertThat(probes.subjects()).noneMatch(subject -> subject.contains("Datacenter"));
    }
}

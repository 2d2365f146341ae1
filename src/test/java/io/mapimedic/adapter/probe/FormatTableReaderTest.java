package io.mapimedic.adapter.probe;

import static io.mapimedic.adapter.probe.Probes.reading;
import static io.mapimedic.adapter.probe.Probes.readingRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormatTableReaderTest {

    @Test
    void each_row_is_an_object_of_its_own() {
        Probes probes = reading("""
                Server Name                    InternalUrl                   IISAuthenticationMethods
                ------ ----                    -----------                   ------------------------
                EX01   mapi (Default Web Site) https://mail.contoso.com/mapi {Ntlm, OAuth, Negotiate}
                EX02   mapi (Default Web Site) https://10.1.2.3/mapi         {}

                """);

        assertThat(probes.lines())
                .contains(
                        "server:EX01 Get-MapiVirtualDirectory.InternalUrl = https://mail.contoso.com/mapi",
                        "server:EX02 Get-MapiVirtualDirectory.InternalUrl = https://10.1.2.3/mapi");
        assertThat(probes.values("Get-MapiVirtualDirectory.IISAuthenticationMethods"))
                .containsExactly(List.of("Ntlm", "OAuth", "Negotiate"), List.of());
    }

    @Test
    void an_empty_cell_is_empty_and_keeps_the_others_in_place() {
        Probes probes = reading("""
                PS C:\\> Get-CASMailbox | ft Name,MapiHttpEnabled,MAPIEnabled

                Name      MapiHttpEnabled MAPIEnabled
                ----      --------------- -----------
                Anna Berg                        True
                Ben Stein           False       False
                """);

        assertThat(probes.lines())
                .contains(
                        "mailbox:Anna Berg Get-CASMailbox.MapiHttpEnabled = ",
                        "mailbox:Anna Berg Get-CASMailbox.MAPIEnabled = True",
                        "mailbox:Ben Stein Get-CASMailbox.MapiHttpEnabled = False");
    }

    @Test
    void a_table_of_one_column_needs_no_command() {
        Probes probes = reading("MapiHttpEnabled\n---------------\n          False\n");

        assertThat(probes.lines()).containsExactly("organization Get-OrganizationConfig.MapiHttpEnabled = False");
    }

    @Test
    void a_cell_cut_by_its_column_is_listed() {
        Probes probes = reading("""
                Name ServerRole           Edition    AdminDisplayVersion
                ---- ----------           -------    -------------------
                EX01 Mailbox, ClientAc... Enterprise Version 15.2 (Bu...
                """);

        assertThat(probes.lines())
                .containsExactly(
                        "server:EX01 Get-ExchangeServer.Name = EX01",
                        "server:EX01 Get-ExchangeServer.Edition = Enterprise");
        assertThat(probes.reasons()).hasSize(2).allMatch(reason -> reason.contains("cut short"));
    }

    @Test
    void squeezed_blanks_are_read_by_order_when_the_words_can_be_counted() {
        Probes probes = reading(
                "Server Component State\n------ --------- -----\nEX01 MapiProxy Inactive\nEX01 ServerWideOffline Active\n");

        assertThat(probes.lines())
                .containsExactly(
                        "server:EX01 Get-ServerComponentState.MapiProxy = Inactive",
                        "server:EX01 Get-ServerComponentState.ServerWideOffline = Active");
    }

    @Test
    void a_row_whose_columns_cannot_be_told_apart_is_listed() {
        Probes probes = reading(
                "Server Component State\n------ --------- -----\nEXCHANGE01-VERY-LONG-NAME Mapi Proxy Inactive\n");

        assertThat(probes.observations()).isEmpty();
        assertThat(probes.reasons()).contains("The columns of this row cannot be told apart.");
    }

    @Test
    void the_probes_of_test_outlookconnectivity_are_named_by_the_last_part_of_their_identity() {
        Probes probes = readingRecorded("test-outlookconnectivity.ft.txt");

        assertThat(probes.lines())
                .contains(
                        "server:EX01 Test-OutlookConnectivity.OutlookMapiHttpSelfTestProbe = Succeeded",
                        "server:EX01 Test-OutlookConnectivity.OutlookMapiHttpDeepTestProbe = Failed",
                        "server:EX01 Test-OutlookConnectivity.OutlookMapiHttpDeepTestProbe.Error = The request timed out");
        assertThat(probes.lines()).noneMatch(line -> line.contains("SelfTestProbe.Error"));
    }

    @Test
    void the_state_of_an_application_pool_is_named_by_the_command() {
        Probes probes =
                reading("PS C:\\> Get-WebAppPoolState MSExchangeMapiFrontEndAppPool\n\nValue\n-----\nStopped\n");

        assertThat(probes.lines())
                .containsExactly("server Get-WebAppPoolState.MSExchangeMapiFrontEndAppPool = Stopped");
    }

    @Test
    void an_underlined_heading_is_no_table() {
        Probes probes = reading("What we did\n-----------\nWe restarted it.\n");

        assertThat(probes.observations()).isEmpty();
        assertThat(probes.reasons()).containsExactly("This is not what a command prints.");
    }

    @Test
    void a_table_without_rows_says_so() {
        assertThat(reading("Server Component State\n------ --------- -----\n").reasons())
                .containsExactly("The table has no rows.");
    }

    @Test
    void an_empty_first_cell_begins_an_object_unless_a_cell_above_had_no_room() {
        Probes empty = reading("""
                [PS] C:\\>Get-MapiVirtualDirectory | ft ExternalUrl,InternalUrl,Server

                ExternalUrl                   InternalUrl                   Server
                -----------                   -----------                   ------
                https://mail.contoso.com/mapi https://mail.contoso.com/mapi EX01
                                              https://mail.contoso.com/mapi EX02
                """);
        Probes wrapped = reading("""
                [PS] C:\\>Get-MapiVirtualDirectory | ft Server,IISAuthenticationMethods,InternalUrl -Wrap

                Server IISAuthenticationMethods InternalUrl
                ------ ------------------------ -----------
                EX01   {Ntlm, OAuth,            https://mail.contoso.com/mapi
                       Negotiate}
                """);

        assertThat(empty.lines())
                .contains(
                        "server:EX01 Get-MapiVirtualDirectory.ExternalUrl = https://mail.contoso.com/mapi",
                        "server:EX02 Get-MapiVirtualDirectory.ExternalUrl = ",
                        "server:EX02 Get-MapiVirtualDirectory.InternalUrl = https://mail.contoso.com/mapi");
        assertThat(wrapped.lines())
                .contains("server:EX01 Get-MapiVirtualDirectory.IISAuthenticationMethods = [Ntlm, OAuth, Negotiate]");
    }
}

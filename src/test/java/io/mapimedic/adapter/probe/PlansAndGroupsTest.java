package io.mapimedic.adapter.probe;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans of a user, and groups of a computer. */
class PlansAndGroupsTest {

    private static final String WITHOUT = "client client.plan-without-outlook = true";

    private static final String OU = ",OU=Microsoft Exchange Security Groups,DC=contoso,DC=com";

    @ParameterizedTest
    @ValueSource(strings = {"DESKLESSPACK", "EXCHANGEDESKLESS", "SPE_F1", "M365_F1"})
    void a_user_with_a_plan_without_outlook_alone_has_no_outlook(String plan) {
        assertThat(reading("""
                        PS> Get-MsolUser -UserPrincipalName kim@contoso.com | select -Expand Licenses | ft AccountSkuId

                        AccountSkuId
                        ------------
                        contoso:%s
                        contoso:FLOW_FREE
                        """.formatted(plan)).lines()).containsExactly(WITHOUT);
        assertThat(reading(
                                "PS C:\\> Get-MgUserLicenseDetail -UserId kim@contoso.com | fl SkuPartNumber\n\nSkuPartNumber : "
                                        + plan)
                        .lines())
                .containsExactly(WITHOUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENTERPRISEPACK", "EXCHANGESTANDARD", "SPE_E3", "EXCHANGEENTERPRISE"})
    void another_plan_beside_it_may_include_outlook(String plan) {
        assertThat(reading("""
                        PS C:\\> Get-MgUserLicenseDetail -UserId kim@contoso.com | ft SkuPartNumber

                        SkuPartNumber
                        -------------
                        DESKLESSPACK
                        %s
                        """.formatted(plan)).lines()).isEmpty();
    }

    @Test
    void the_user_with_whom_somebody_compares_does_not_count_for_the_other() {
        String detail =
                "PS C:\\> Get-MgUserLicenseDetail -UserId %s@contoso.com | fl SkuPartNumber\n\nSkuPartNumber : %s\n\n";

        assertThat(reading(detail.formatted("kim", "SPE_F1") + detail.formatted("laura", "SPE_E3"))
                        .lines())
                .containsExactly(WITHOUT);
    }

    @Test
    void a_long_list_of_users_does_not_tell_whose_trouble_it_is_unless_all_are_alike() {
        String detail =
                "PS C:\\> Get-MgUserLicenseDetail -UserId %s@contoso.com | fl SkuPartNumber\n\nSkuPartNumber : %s\n\n";
        String three = detail.formatted("kim", "SPE_F1")
                + detail.formatted("lea", "SPE_F1")
                + detail.formatted("tom", "SPE_F1");

        assertThat(reading(three + detail.formatted("laura", "SPE_E3")).lines()).isEmpty();
        assertThat(reading(three + detail.formatted("laura", "SPE_F1")).lines()).contains(WITHOUT);
    }

    @Test
    void what_the_tenant_bought_says_nothing_of_a_user() {
        assertThat(reading("""
                        PS C:\\> Get-MgSubscribedSku | ft SkuPartNumber,ConsumedUnits

                        SkuPartNumber ConsumedUnits
                        ------------- -------------
                        DESKLESSPACK             12
                        """).lines()).doesNotContain(WITHOUT);
    }

    @ParameterizedTest
    @CsvSource({
        "Exchange Servers;Exchange Trusted Subsystem;Managed Availability Servers, false",
        "Managed Availability Servers, true",
        "Exchange Servers;Managed Availability Servers, true"
    })
    void a_computer_must_be_in_both_groups(String groups, boolean isMissing) {
        String expanded = String.join("\n", groups.lines().toList());
        StringBuilder lines = new StringBuilder();
        for (String group : expanded.split(";")) {
            lines.append("CN=").append(group).append(OU).append('\n');
        }

        assertThat(reading("PS> Get-ADComputer EX03 -Properties memberOf | select -Expand memberOf\n" + lines)
                        .lines())
                .containsExactly("server:EX03 server.computer-not-in-groups = " + isMissing);
    }

    @Test
    void a_list_of_groups_is_read_whole_or_not_at_all() {
        String command = "PS C:\\> Get-ADComputer EX03 -Properties MemberOf | Format-List MemberOf\n\n";
        String both = "CN=Exchange Servers" + OU + ", CN=Exchange Trusted Subsystem" + OU;

        assertThat(reading(command + "MemberOf : {" + both + "}\n").lines())
                .containsExactly("server:EX03 server.computer-not-in-groups = false");
        assertThat(reading(command + "MemberOf : {CN=Exchange Servers" + OU + "...}\n")
                        .lines())
                .isEmpty();
    }

    @Test
    void a_computer_without_a_group_of_exchange_may_be_another_one() {
        assertThat(reading("""
                        PS> Get-ADComputer FS01 -Properties memberOf | select -Expand memberOf
                        CN=File Servers,OU=Groups,DC=contoso,DC=com
                        """).lines()).isEmpty();
    }

    @Test
    void a_second_event_and_the_report_of_a_script_end_an_event() {
        assertThat(reading("""
                        Log Name:      Application
                        Source:        MSExchange ADAccess
                        Event ID:      2080
                          In-site:
                          dc1.contoso.com     CDG 1 7 7 1 0 0 1 7 1

                        Source:        MSExchange ADAccess
                        Event ID:      2102
                          No domain controller answers.

                        HealthChecker:
                            Exchange Server Membership: Failed
                                CN=Exchange Servers - AD Group Membership
                        """).lines())
                .contains(
                        "server server.sacl-right-missing = true",
                        "server Get-WinEvent.MSExchange ADAccess 2102 = true",
                        "server server.computer-not-in-groups = true");
    }
}

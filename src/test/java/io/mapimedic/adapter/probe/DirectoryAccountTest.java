package io.mapimedic.adapter.probe;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts as Get-ADUser prints them. */
class DirectoryAccountTest {

    private static final String COMMAND = "PS C:\\> Get-ADUser anna -Properties LockedOut,PasswordExpired ";

    @Test
    void a_list_is_read_with_and_without_its_command() {
        String list = """

                DistinguishedName : CN=Anna Berg,OU=Users,DC=contoso,DC=com
                Enabled           : False
                GivenName         : Anna
                LockedOut         : True
                PasswordExpired   : False
                UserPrincipalName : anna@contoso.com
                """;

        assertThat(reading(COMMAND + "| fl\n" + list).lines())
                .contains(
                        "mailbox:anna@contoso.com Get-ADUser.LockedOut = True",
                        "mailbox:anna@contoso.com Get-ADUser.PasswordExpired = False",
                        "mailbox:anna@contoso.com Get-ADUser.Disabled = True");
        assertThat(reading(list).lines())
                .isEqualTo(reading(COMMAND + "| fl\n" + list).lines());
    }

    @Test
    void a_table_is_read() {
        assertThat(reading(COMMAND + """
                | Format-Table Name,LockedOut,PasswordExpired

                Name      LockedOut PasswordExpired
                ----      --------- ---------------
                Anna Berg      True           False
                """).lines())
                .contains(
                        "mailbox:Anna Berg Get-ADUser.LockedOut = True",
                        "mailbox:Anna Berg Get-ADUser.PasswordExpired = False");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"LockedOut\"\n\"True\"\n",
                "#TYPE Selected.Microsoft.ActiveDirectory.Management.ADUser\n\"LockedOut\"\n\"True\"\n",
                "PS C:\\> Get-ADUser anna -Properties LockedOut | Select-Object LockedOut | ConvertTo-Csv\n\"LockedOut\"\n\"True\"\n"
            })
    void one_column_is_a_table_too(String csv) {
        assertThat(reading(csv).values("Get-ADUser.LockedOut")).containsExactly("True");
        assertThat(reading(csv).unrecognised()).isEmpty();
    }

    @Test
    void two_quotations_below_each_other_are_no_table() {
        assertThat(reading("\"Hello\"\n\"World\"\n").lines()).isEmpty();
    }

    @Test
    void an_account_with_an_end_may_be_past_it() {
        String list = COMMAND + "| fl\n\nAccountExpirationDate : 11/1/2026 12:00:00 AM\nEnabled               : True\n"
                + "LockedOut             : False\n";

        assertThat(reading(list).values("Get-ADUser.Disabled")).isEmpty();
        assertThat(reading(list.replace("True", "False")).values("Get-ADUser.Disabled"))
                .containsExactly("True");
        assertThat(reading(list.replace("11/1/2026 12:00:00 AM", "")).values("Get-ADUser.Disabled"))
                .containsExactly("False");
    }
}

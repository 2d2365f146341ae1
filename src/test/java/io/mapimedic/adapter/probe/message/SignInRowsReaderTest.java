package io.mapimedic.adapter.probe.message;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exported sign-ins: whose rows are whose. */
class SignInRowsReaderTest {

    private static final String NAME = "mailbox.entra-sign-in-error";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "createdDateTime,userPrincipalName,appDisplayName,status.errorCode | 2026-11-25T08:14:03Z,Anna@contoso.com,Microsoft Office,53003",
                "Date (UTC),User,Username,Application,Sign-in error code | 2026-11-25T08:14:03Z,Berg Anna,anna@contoso.com,Microsoft Outlook,53003",
                "UserPrincipalName;AppDisplayName;ErrorCode | anna@contoso.com;Office 365 Exchange Online;53003",
                "TimeGenerated,UserPrincipalName,ResultType | x,anna@contoso.com,53003",
                "Datum (UTC);Benutzername;Anwendung;Fehlercode | 25.11.2026 08:14:03;anna@contoso.com;Outlook Mobile;53003"
            })
    void a_row_is_that_of_its_user(String head, String row) {
        assertThat(reading(head + "\n" + row + "\n").lines()).contains("mailbox:anna@contoso.com " + NAME + " = 53003");
    }

    @Test
    void a_row_of_another_program_says_nothing_of_outlook() {
        String rows = """
                userPrincipalName,appDisplayName,status.errorCode
                anna@contoso.com,OfficeHome,53003
                anna@contoso.com,Azure Portal,50126
                """;

        assertThat(reading(rows).values(NAME)).isEmpty();
    }

    @Test
    void a_table_of_users_without_codes_and_a_sentence_are_no_sign_ins() {
        assertThat(reading("userPrincipalName,department,city\nanna@contoso.com,Sales,Graz\n")
                        .values(NAME))
                .isEmpty();
        assertThat(reading("The username, the error code, all is there.\nanna@contoso.com, 53003, and so on.\n")
                        .values(NAME))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"an\u0001na@contoso.com", "an\u007fna@contoso.com", "anna@cont\u0090oso.com"})
    void a_row_whose_user_has_a_character_that_no_name_has_is_listed(String user) {
        String rows =
                "userPrincipalName,appDisplayName,errorCode\n%s,Microsoft Office,53003\ntom@contoso.com,Outlook,0\n";

        assertThat(reading(rows.formatted(user)).lines()).contains("mailbox:tom@contoso.com " + NAME + " = 0");
    }

    @Test
    void a_broken_row_ends_the_table_and_a_mebibyte_takes_seconds() {
        String head = "createdDateTime,userPrincipalName,appDisplayName,status.errorCode\n";
        long start = System.nanoTime();

        assertThat(reading(head + "2026-11-25T08:14:03Z,anna@contoso.com\n").values(NAME))
                .isEmpty();
        assertThat(reading(head + "x,anna@contoso.com,Microsoft Office,53003\n".repeat(25_000))
                        .values(NAME))
                .isNotEmpty();
        assertThat(reading((head + "x,\"\n").repeat(15_000)).values(NAME)).isEmpty();
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(20);
    }
}

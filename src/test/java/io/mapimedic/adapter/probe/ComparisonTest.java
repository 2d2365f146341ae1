package io.mapimedic.adapter.probe;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a comparison of before and after, only what is there now is read. */
class ComparisonTest {

    private static final String METHODS = "server:EX01 Get-MapiVirtualDirectory.IISAuthenticationMethods";

    @ParameterizedTest
    @ValueSource(strings = {"""
                diff --git a/mapi.txt b/mapi.txt
                --- a/mapi.txt
                +++ b/mapi.txt
                @@ -1,2 +1,2 @@
                 Identity : EX01\\mapi (Default Web Site)
                -IISAuthenticationMethods : {Ntlm}
                +IISAuthenticationMethods : {Ntlm, OAuth, Negotiate}
                """, """
                Identity : EX01\\mapi (Default Web Site)
                - IISAuthenticationMethods : {Ntlm}
                + IISAuthenticationMethods : {Ntlm, OAuth, Negotiate}
                """, """
                ```diff
                  Identity : EX01\\mapi (Default Web Site)
                - IISAuthenticationMethods : {Ntlm}
                - ExternalUrl : https://old.contoso.com/mapi
                + IISAuthenticationMethods : {Ntlm, OAuth, Negotiate}
                ```
                """})
    void a_line_with_a_minus_is_what_was_there_before(String text) {
        Probes read = reading(text);

        assertThat(read.lines())
                .contains(METHODS + " = [Ntlm, OAuth, Negotiate]")
                .doesNotContain(METHODS + " = [Ntlm]")
                .noneMatch(line -> line.contains("old.contoso.com"));
        assertThat(read.reasons()).anyMatch(reason -> reason.contains("what was there before"));
    }

    @Test
    void what_follows_keeps_the_number_of_its_line() {
        Probes read =
                reading("-MapiHttpEnabled : False\n+MapiHttpEnabled : True\n\nGet-OrganizationConfig | fl Name\n");

        assertThat(read.observations()).hasSize(1).allMatch(it -> it.place().equals("line 2"));
        assertThat(read.unrecognised()).anyMatch(it -> it.place().equals("line 4"));
    }

    @Test
    void the_lines_below_a_part_with_a_head_are_no_part_of_it() {
        String text =
                "@@ -1 +1 @@\n-MapiHttpEnabled : False\n+MapiHttpEnabled : True\n\n- OAuth2ClientProfileEnabled : False\n";

        assertThat(reading(text).lines())
                .contains("organization Get-OrganizationConfig.MapiHttpEnabled = True")
                .anyMatch(line -> line.endsWith(".OAuth2ClientProfileEnabled = False"));
    }

    @Test
    void a_line_that_did_not_change_may_begin_with_a_minus_itself() {
        String table = """
                @@ -1,3 +1,3 @@
                 Server InternalUrl
                 ------ -----------
                -EX01   https://old.contoso.com/mapi
                +EX01   https://mail.contoso.com/mapi
                \\ No newline at end of file
                """;

        assertThat(reading(table).lines())
                .contains("server:EX01 Get-MapiVirtualDirectory.InternalUrl = https://mail.contoso.com/mapi")
                .noneMatch(line -> line.contains("old.contoso.com"));
    }

    @Test
    void a_minus_alone_begins_an_item_of_a_list() {
        assertThat(reading("- OAuth2ClientProfileEnabled : False\n").lines()).hasSize(1);
    }

    @Test
    void a_list_of_what_works_and_what_does_not_is_no_comparison() {
        assertThat(reading("- Outlook: no, it hangs\n+ OWA: works\n").reasons())
                .noneMatch(reason -> reason.contains("before"));
    }

    @Test
    void what_compare_object_prints_does_not_tell_what_is_there_now() {
        String table = """
                InputObject             SideIndicator
                -----------             -------------
                MapiHttpEnabled : True  =>
                MapiHttpEnabled : False <=
                """;

        assertThat(reading(table).lines()).isEmpty();
    }

    @Test
    void what_fc_prints_does_not_tell_what_is_there_now() {
        String files = "***** before.txt\nMapiHttpEnabled : False\n***** AFTER.TXT\nMapiHttpEnabled : True\n*****\n";

        assertThat(reading(files).lines()).isEmpty();
        assertThat(reading("***** EX01\nMapiHttpEnabled : False\n").lines()).hasSize(1);
    }
}

package io.mapimedic.adapter.probe;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A property that stands alone, with its name in the command or above it. */
class SinglePropertyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[PS] C:\\>(Get-OrganizationConfig).MapiHttpEnabled\nFalse\n",
                "(Get-OrganizationConfig).MapiHttpEnabled\nFalse\n",
                "Get-OrganizationConfig | select -ExpandProperty MapiHttpEnabled\nFalse\n",
                "Get-OrganizationConfig | Select-Object -exp MapiHttpEnabled\nFalse\n",
                "MapiHttpEnabled\nFalse\n"
            })
    void a_single_value_is_read(String text) {
        assertThat(reading(text).lines())
                .containsExactly("organization Get-OrganizationConfig.MapiHttpEnabled = False");
    }

    @Test
    void a_list_is_one_value_of_one_object() {
        assertThat(reading(
                                "[PS] C:\\>Get-MapiVirtualDirectory -Server EX01 | select -ExpandProperty IISAuthenticationMethods\nNtlm\nNegotiate\n")
                        .lines())
                .containsExactly("server:EX01 Get-MapiVirtualDirectory.IISAuthenticationMethods = [Ntlm, Negotiate]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Get-MapiVirtualDirectory | select -exp InternalUrl\nhttps://ex01.contoso.com/mapi\nhttps://ex02.contoso.com/mapi\n",
                "Get-MapiVirtualDirectory | select -exp IISAuthenticationMethods\nNtlm\nNegotiate\nNtlm\n",
                "InternalUrl\nhttps://ex01.contoso.com/mapi\nhttps://ex02.contoso.com/mapi\n"
            })
    void values_of_several_objects_are_nobody_s(String text) {
        assertThat(reading(text).lines()).isEmpty();
        assertThat(reading(text).reasons()).singleElement().asString().contains("several objects");
    }

    @Test
    void words_below_a_command_are_no_values() {
        assertThat(reading("(Get-OrganizationConfig).MapiHttpEnabled\n\nOutlook cannot connect.\n")
                        .lines())
                .isEmpty();
        assertThat(reading("InternalUrl\nis wrong on all servers\n").lines()).isEmpty();
    }

    @Test
    void a_sentence_below_a_list_is_no_item_of_it() {
        assertThat(reading(
                                "(Get-MapiVirtualDirectory -Server EX01).IISAuthenticationMethods\nNtlm\nNegotiate\nis that right?\n")
                        .lines())
                .containsExactly("server:EX01 Get-MapiVirtualDirectory.IISAuthenticationMethods = [Ntlm, Negotiate]");
    }
}

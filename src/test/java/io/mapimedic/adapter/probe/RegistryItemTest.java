package io.mapimedic.adapter.probe;

import static io.mapimedic.adapter.probe.Probes.reading;
import static io.mapimedic.adapter.probe.Probes.readingRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryItemTest {

    private static final String EXCHANGE = "HKCU\\Software\\Microsoft\\Exchange\\";

    @Test
    void the_values_of_a_key_are_read_and_what_powershell_adds_is_not() {
        Probes probes = readingRecorded("get-itemproperty.fl.txt");

        assertThat(probes.values(EXCHANGE + "MapiHttpDisabled")).containsExactly(1L);
        assertThat(probes.values(EXCHANGE + "Last Host")).containsExactly("mail.contoso.com");
        assertThat(probes.observations()).noneMatch(it -> it.name().contains("\\PS"));
        assertThat(probes.unrecognised()).isEmpty();
    }

    @Test
    void the_error_that_a_property_does_not_exist_is_an_answer() {
        Probes probes = readingRecorded("get-itemproperty.fl.txt");

        assertThat(probes.values(EXCHANGE + "AlwaysUseMSOAuthForAutoDiscover"))
                .isEqualTo(Collections.singletonList(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PS C:\\> (Get-ItemProperty 'HKLM:\\SYSTEM\\A').Release\n394271\n",
                "PS C:\\> Get-ItemPropertyValue -LiteralPath 'HKLM:\\SYSTEM\\A' -Name Release\n394271\n",
                "PS C:\\> Get-ItemProperty -Path HKLM:\\SYSTEM\\A | fl Release\n\nRelease : 394271\n"
            })
    void the_command_tells_the_key_of_a_value_that_was_printed_alone(String text) {
        assertThat(reading(text).lines()).containsExactly("null HKLM\\SYSTEM\\A\\Release = 394271");
    }

    @Test
    void a_command_that_names_many_keys_tells_none() {
        assertThat(reading("PS C:\\> Get-ItemProperty HKLM:\\SOFTWARE\\A\\* | fl DisplayName\n\nDisplayName : B\n")
                        .lines())
                .noneMatch(line -> line.contains("HKLM"));
    }

    @Test
    void a_key_read_over_the_network_belongs_to_that_computer() {
        Probes probes = reading("""
                KeepAliveTime  : 1800000
                PSPath         : Microsoft.PowerShell.Core\\Registry::HKEY_LOCAL_MACHINE\\SYSTEM\\A
                PSChildName    : A
                PSComputerName : EX01.contoso.com
                """);

        assertThat(probes.lines()).containsExactly("server:EX01 HKLM\\SYSTEM\\A\\KeepAliveTime = 1800000");
    }
}

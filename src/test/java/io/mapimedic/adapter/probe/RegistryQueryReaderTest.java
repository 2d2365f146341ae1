package io.mapimedic.adapter.probe;

import static io.mapimedic.adapter.probe.Probes.reading;
import static io.mapimedic.adapter.probe.Probes.readingRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryQueryReaderTest {

    @Test
    void values_are_read_below_their_key() {
        Probes probes = readingRecorded("reg-query.txt");

        assertThat(probes.values("HKCU\\Software\\Microsoft\\Exchange\\MapiHttpDisabled"))
                .containsExactly(1L);
        assertThat(probes.values("HKCU\\Software\\Microsoft\\Exchange\\Last Host"))
                .containsExactly("mail.contoso.com");
        assertThat(probes.values("HKCU\\Software\\Microsoft\\Exchange\\Hosts"))
                .containsExactly(List.of("ex01", "ex02"));
        assertThat(probes.unrecognised()).isEmpty();
    }

    @Test
    void a_value_that_was_asked_for_and_not_found_does_not_exist() {
        Probes probes = readingRecorded("reg-query.txt");

        assertThat(probes.values("HKCU\\Software\\Microsoft\\Office\\16.0\\Outlook\\RPC\\EnableRpcTcpFallback"))
                .isEqualTo(Collections.singletonList(null));
    }

    @Test
    void a_key_of_another_computer_belongs_to_that_server() {
        assertThat(readingRecorded("reg-query.txt").lines())
                .contains(
                        "server:EX01 HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters\\KeepAliveTime = 1800000");
    }

    @Test
    void an_error_without_the_name_of_a_value_says_nothing_about_one() {
        Probes probes = reading(
                "C:\\>reg query HKCU\\Software\\X\n\nERROR: The system was unable to find the specified registry key or value.\n");

        assertThat(probes.observations()).isEmpty();
        assertThat(probes.unrecognised())
                .singleElement()
                .satisfies(it -> assertThat(it.remedy()).contains("/v"));
    }

    @Test
    void a_key_without_values_is_listed() {
        assertThat(reading("HKEY_CURRENT_USER\\Software\\Microsoft\\Exchange\n").reasons())
                .containsExactly("No value is printed below the registry key.");
    }

    @Test
    void a_command_that_follows_without_an_empty_line_is_no_value() {
        Probes probes = reading(
                "HKEY_CURRENT_USER\\Software\\Microsoft\\Exchange\n    MapiHttpVersion    REG_DWORD    0x2\n"
                        + "C:\\>reg add HKCU\\Software\\Microsoft\\Exchange /v MapiHttpDisabled /t REG_DWORD /d 1 /f\nThe operation completed successfully.\n");

        assertThat(probes.values("HKCU\\Software\\Microsoft\\Exchange\\MapiHttpVersion"))
                .containsExactly(2L);
        assertThat(probes.values("HKCU\\Software\\Microsoft\\Exchange\\MapiHttpDisabled"))
                .containsExactly(1L);
        assertThat(probes.unrecognised()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"MapiHttpDisabled\"=dword:00000001",
                "    MapiHttpDisabled    REG_DWORD    0x1",
                "MapiHttpDisabled : 1",
                "mapihttpdisabled: 1"
            })
    void a_name_that_only_one_key_has_needs_no_key(String line) {
        Probes probes = reading("look at this\n\n" + line + "\n");

        assertThat(probes.observations()).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualToIgnoringCase("HKCU\\Software\\Microsoft\\Exchange\\MapiHttpDisabled");
            assertThat(it.value()).isEqualTo(1L);
            assertThat(it.subject()).hasToString("client");
        });
        assertThat(probes.unrecognised()).hasSize(1);
    }

    @Test
    void a_name_that_many_keys_have_does() {
        assertThat(reading("\"Enabled\"=dword:00000000\n").observations()).isEmpty();
        assertThat(reading("    Enabled    REG_DWORD    0x0\n").unrecognised()).hasSize(1);
    }
}

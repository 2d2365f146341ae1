package io.mapimedic.adapter.probe;

import static io.mapimedic.adapter.probe.Probes.reading;
import static io.mapimedic.adapter.probe.Probes.readingRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}

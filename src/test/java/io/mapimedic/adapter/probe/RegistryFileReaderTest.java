package io.mapimedic.adapter.probe;

import static io.mapimedic.adapter.probe.Probes.reading;
import static io.mapimedic.adapter.probe.Probes.readingRecorded;
import static io.mapimedic.adapter.probe.Probes.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryFileReaderTest {

    private static final String EXCHANGE = "HKCU\\Software\\Microsoft\\Exchange\\";

    @Test
    void values_of_all_types_are_read() {
        Probes probes = readingRecorded("exchange-client.reg");

        assertThat(probes.values(EXCHANGE + "MapiHttpDisabled")).containsExactly(1L);
        assertThat(probes.values(EXCHANGE + "Say \"hi\"")).containsExactly("C:\\Program Files\\Outlook");
        assertThat(probes.values(EXCHANGE + "(Default)")).containsExactly("standard");
        assertThat(probes.values(EXCHANGE + "Hosts")).containsExactly(List.of("ex01", "ex02"));
        assertThat(probes.values(EXCHANGE + "Path")).containsExactly("%T%");
        assertThat(probes.values(EXCHANGE + "Big")).containsExactly(4_294_967_296L);
    }

    @Test
    void a_deleted_value_is_one_that_does_not_exist() {
        assertThat(readingRecorded("exchange-client.reg").values(EXCHANGE + "Gone"))
                .isEqualTo(Collections.singletonList(null));
    }

    @Test
    void the_user_is_a_client_and_the_machine_beside_it_too() {
        Probes probes = readingRecorded("exchange-client.reg");

        assertThat(probes.lines())
                .contains("client HKCU\\Software\\Microsoft\\Exchange\\MapiHttpDisabled = 1")
                .contains("client HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\LmCompatibilityLevel = 5");
    }

    @Test
    void a_deleted_key_is_listed() {
        assertThat(readingRecorded("exchange-client.reg").unrecognised())
                .singleElement()
                .satisfies(it -> assertThat(it.text()).isEqualTo("[-HKEY_CURRENT_USER\\Software\\Microsoft\\Old]"));
    }

    @Test
    void the_file_is_read_as_regedit_writes_it() {
        String text = new String(recorded("exchange-client.reg"), StandardCharsets.UTF_8).replace("\n", "\r\n");

        Probes probes = reading(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));

        assertThat(probes.lines())
                .isEqualTo(readingRecorded("exchange-client.reg").lines());
    }

    @Test
    void an_old_file_has_its_lists_in_the_windows_code_page() {
        Probes probes = reading("REGEDIT4\r\n\r\n[HKEY_CURRENT_USER\\A]\r\n\"L\"=hex(7):61,00,62,00,00\r\n");

        assertThat(probes.values("HKCU\\A\\L")).containsExactly(List.of("a", "b"));
    }

    @Test
    void a_value_without_its_key_is_listed() {
        Probes probes = reading("Windows Registry Editor Version 5.00\n\n\"MapiHttpDisabled\"=dword:00000001\n");

        assertThat(probes.observations()).isEmpty();
        assertThat(probes.reasons()).containsExactly("The registry key above the value is missing.");
    }

    @Test
    void data_that_does_not_fit_is_listed() {
        Probes probes = reading("[HKEY_CURRENT_USER\\A]\n\"X\"=dword:zz\n\"Y\"=hex(b):01\n\"Z\"=nonsense\n");

        assertThat(probes.observations()).isEmpty();
        assertThat(probes.unrecognised()).hasSize(3);
    }
}

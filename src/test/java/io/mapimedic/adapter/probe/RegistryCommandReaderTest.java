package io.mapimedic.adapter.probe;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryCommandReaderTest {

    @Test
    void a_line_that_adds_a_value_says_what_it_is() {
        Probes probes = reading(
                "@rem NOTE: from the log-on script\nreg add \"HKCU\\Software\\A B\" /v \"MapiHttpDisabled\" /t REG_DWORD /d 0x1 /f\n");

        assertThat(probes.lines()).containsExactly("client HKCU\\Software\\A B\\MapiHttpDisabled = 1");
        assertThat(probes.unrecognised()).isEmpty();
    }

    @Test
    void the_answer_of_the_command_is_no_free_text() {
        Probes probes = reading(
                "C:\\>REG ADD HKCU\\A /v L /t REG_MULTI_SZ /d a\\0b /f\nThe operation completed successfully.\n");

        assertThat(probes.values("HKCU\\A\\L")).containsExactly(List.of("a", "b"));
        assertThat(probes.unrecognised()).isEmpty();
    }

    @Test
    void a_line_that_deletes_a_value_says_that_it_does_not_exist() {
        assertThat(reading("reg delete HKCU\\A /v X /f").values("HKCU\\A\\X"))
                .isEqualTo(Collections.singletonList(null));
    }

    @Test
    void a_command_about_a_whole_key_or_an_unknown_one_is_listed() {
        assertThat(reading("reg delete HKCU\\A /f").reasons())
                .containsExactly("The command names no registry value, only a key.");
        assertThat(reading("reg add C:\\A /v X /d 1").reasons()).containsExactly("The registry key is not understood.");
        assertThat(reading("reg add HKCU\\A /v X /t REG_DWORD /d one").reasons())
                .containsExactly("The data does not fit the type of the registry value.");
    }
}

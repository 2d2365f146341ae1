package io.mapimedic.adapter.probe;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.model.Unrecognised;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryCommandReaderTest {

    private static final String DONE = "\nThe operation completed successfully.\n";
    private static final String NOT_SEEN = "The line says what shall be written, not that it was written.";

    @Test
    void a_line_that_the_program_answered_says_what_the_value_is() {
        Probes probes =
                reading("reg add \"HKCU\\Software\\A B\" /v \"MapiHttpDisabled\" /t REG_DWORD /d 0x1 /f" + DONE);

        assertThat(probes.lines()).containsExactly("client HKCU\\Software\\A B\\MapiHttpDisabled = 1");
        assertThat(probes.unrecognised()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@echo off\r\nrem Switches the protocol off.\r\nreg add HKCU\\A /v MapiHttpDisabled /t REG_DWORD /d 1 /f\r\nexit /b 0",
                "You can switch it off like this:\n\n    reg add HKCU\\A /v MapiHttpDisabled /t REG_DWORD /d 1 /f\n\nThen start Outlook.",
                "C:\\>reg add HKCU\\A /v MapiHttpDisabled /t REG_DWORD /d 1 /f\nERROR: Access is denied.",
                "reg delete HKCU\\A /v MapiHttpDisabled /f"
            })
    void a_line_of_a_batch_file_or_of_a_sentence_says_nothing_of_the_value(String text) {
        Probes probes = reading(text);

        assertThat(probes.lines()).isEmpty();
        assertThat(probes.reasons()).contains(NOT_SEEN);
        assertThat(probes.unrecognised())
                .filteredOn(piece -> piece.reason().equals(NOT_SEEN))
                .extracting(Unrecognised::remedy)
                .containsExactly("Paste what this prints: reg query \"HKCU\\A\" /v \"MapiHttpDisabled\"");
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
        assertThat(reading("reg delete HKCU\\A /v X /f" + DONE).values("HKCU\\A\\X"))
                .isEqualTo(Collections.singletonList(null));
    }

    @Test
    void a_command_about_a_whole_key_or_an_unknown_one_is_listed() {
        assertThat(reading("reg delete HKCU\\A /f" + DONE).reasons())
                .containsExactly("The command names no registry value, only a key.");
        assertThat(reading("reg add C:\\A /v X /d 1" + DONE).reasons())
                .containsExactly("The registry key is not understood.");
        assertThat(reading("reg add HKCU\\A /v X /t REG_DWORD /d one" + DONE).reasons())
                .containsExactly("The data does not fit the type of the registry value.");
    }

    @Test
    void a_remedy_repeats_no_name_that_would_be_another_command() {
        Probes probes = reading("reg add \"HKCU\\A&calc\" /v X /t REG_DWORD /d 1 /f");

        assertThat(probes.unrecognised())
                .extracting(Unrecognised::remedy)
                .containsExactly("Paste what reg query prints for this value.");
    }
}

package io.mapimedic.adapter.probe.console;

import static io.mapimedic.adapter.probe.Probes.reading;
import static io.mapimedic.adapter.probe.Probes.readingRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code dsregcmd /status} says, and what it only seems to say. */
class DeviceRegistrationReaderTest {

    @Test
    void device_token_and_sign_in_are_read() {
        var read = readingRecorded("dsregcmd-status.txt");

        assertThat(read.lines())
                .containsExactly(
                        "client client.device-authentication = false",
                        "client dsregcmd.AzureAdPrt = NO",
                        "mailbox mailbox.entra-sign-in-error = 50126");
        assertThat(read.reasons()).singleElement().asString().contains("administrator");
    }

    @Test
    void a_computer_outside_of_entra_misses_no_token() {
        String alone = """
                dsregcmd /status
                             AzureAdJoined : NO
                              DomainJoined : YES
                                AzureAdPrt : NO
                """;

        assertThat(reading(alone).lines()).isEmpty();
        assertThat(reading(alone).reasons()).singleElement().asString().contains("not joined");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILED. Error: 0x80072ee7", "FAILED. ERROR: 0x80072efd", "NOT RUN"})
    void a_question_that_did_not_get_through_says_nothing_of_the_device(String status) {
        assertThat(reading("DeviceAuthStatus : " + status + "\n").lines()).isEmpty();
    }

    @Test
    void a_healthy_device_is_read_as_well() {
        assertThat(reading("          DeviceAuthStatus : SUCCESS\n                AzureAdPrt : YES\n")
                        .lines())
                .containsExactly("client client.device-authentication = true", "client dsregcmd.AzureAdPrt = YES");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x80090016", "0xc0090016", "0x80090034", "0x80284001 TPM_E_…"})
    void codes_of_lost_keys_are_read(String code) {
        assertThat(reading("AzureAdPrt : NO\nAcquirePrtDiagnostics : PRESENT\n  Attempt Status : " + code + "\n")
                        .values("client.tpm-error"))
                .containsExactly(true);
    }

    @Test
    void other_codes_of_an_attempt_say_nothing_of_the_chip() {
        assertThat(reading("AzureAdPrt : NO\n  Attempt Status : 0xc000006d\n").values("client.tpm-error"))
                .isEmpty();
    }

    @Test
    void what_another_command_prints_below_is_not_taken_along() {
        assertThat(reading("AzureAdPrt : YES\n\nInternalUrl : https://mail.contoso.com/mapi\n")
                        .lines())
                .anyMatch(line -> line.contains("InternalUrl"));
    }
}

package io.mapimedic.adapter.probe.console;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.probe.Probes;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reaches another port has not reached 443, and nothing is known of 443 either when the other port is closed. */
class OtherPortTest {

    private static final String LIST = "\n\nComputerName     : mail.contoso.com\nTcpTestSucceeded : %s\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PS C:\\> Test-NetConnection mail.contoso.com -Port 80",
                "PS C:\\> Test-NetConnection -ComputerName mail.contoso.com -Port:80",
                "PS C:\\> tnc mail.contoso.com -p 25",
                "PS C:\\> tnc mail.contoso.com http",
                "PS C:\\> Test-NetConnection mail.contoso.com -CommonTCPPort HTTP"
            })
    void the_command_above_a_result_tells_the_port(String command) {
        assertThat(reading(command + LIST.formatted("True")).lines()).isEmpty();
        assertThat(reading(command + LIST.formatted("False")).lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PS C:\\> tnc mail.contoso.com -Port 443", "PS C:\\> Test-NetConnection mail.contoso.com -p 443"
            })
    void the_port_of_exchange_is_read(String command) {
        assertThat(reading(command + LIST.formatted("True")).lines())
                .contains("endpoint:mail.contoso.com Test-NetConnection.TcpTestSucceeded = True");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tnc mail 80 says TcpTestSucceeded True, Outlook cannot connect",
                "we ran Test-NetConnection mail.contoso.com -Port 25 and TcpTestSucceeded : False, Outlook cannot connect",
                "tnc mail http: TcpTestSucceeded is True, Outlook cannot connect"
            })
    void in_a_sentence_the_result_is_taken_out_and_the_other_words_stay(String sentence) {
        Probes read = reading(sentence);

        assertThat(read.lines()).isEmpty();
        assertThat(read.unrecognised().stream().map(it -> it.passage()).filter(Objects::nonNull))
                .hasSize(1)
                .allSatisfy(passage -> assertThat(passage.text())
                        .contains("Outlook cannot connect")
                        .doesNotContain("TcpTestSucceeded"));
    }

    @Test
    void a_sentence_about_443_stays_whole() {
        assertThat(reading("tnc mail 443 says TcpTestSucceeded True").unrecognised())
                .allSatisfy(it ->
                        assertThat(Objects.requireNonNull(it.passage()).text()).contains("True"));
    }
}

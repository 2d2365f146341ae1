package io.mapimedic.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private final Terminal terminal = new Terminal();

    @ParameterizedTest
    @ValueSource(strings = {"diagnose", "read", "probe"})
    void help_names_the_options_and_the_exit_codes(String command) {
        assertThat(terminal.run(command, "--help")).isZero();
        assertThat(terminal.out())
                .contains("Usage: mapimedic " + command, "--format", "sarif", "--knowledge", "--now", "Exit codes:")
                .contains("64");
    }

    @Test
    void the_overview_names_every_command() {
        assertThat(terminal.run("--help")).isZero();
        assertThat(terminal.out()).contains("diagnose", "read", "probe", "knowledge");
    }

    @Test
    void a_misspelt_command_is_told_from_a_result() {
        assertThat(terminal.run("diagnos")).isEqualTo(64);
        assertThat(terminal.err()).contains("diagnose");
    }

    @Test
    void what_is_no_host_is_not_probed() {
        assertThat(terminal.run("probe", "https://mail.contoso.com/mapi")).isEqualTo(64);
        assertThat(terminal.run("probe", "mail.contoso.com", "--port", "0")).isEqualTo(64);
        assertThat(terminal.run("probe", "mail.contoso.com", "--requests", "999"))
                .isEqualTo(64);
        assertThat(terminal.run("probe", "mail.contoso.com", "--user", "anna")).isEqualTo(64);
        assertThat(terminal.err()).contains("--password");
    }
}

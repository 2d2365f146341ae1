package io.mapimedic.adapter.probe.console;

import static io.mapimedic.adapter.probe.Probes.reading;
import static io.mapimedic.adapter.probe.Probes.readingRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HealthChecker says of TLS, as tables and as words. */
class TlsOfHealthCheckerTest {

    private static final String PROTOCOLS =
            "HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS ";

    @Test
    void the_tables_are_values_of_the_registry() {
        assertThat(readingRecorded("health-checker-tls.txt").lines())
                .contains(
                        "server " + PROTOCOLS + "1.0\\Server\\Enabled = 0",
                        "server " + PROTOCOLS + "1.0\\Client\\DisabledByDefault = 1",
                        "server " + PROTOCOLS + "1.2\\Server\\Enabled = 0",
                        "server " + PROTOCOLS + "1.2\\Server\\DisabledByDefault = null",
                        "server HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319\\SchUseStrongCrypto = null",
                        "server HKLM\\SOFTWARE\\Wow6432Node\\Microsoft\\.NETFramework\\v4.0.30319\\SystemDefaultTlsVersions = 1")
                .hasSize(11);
    }

    @Test
    void a_key_may_be_broken_by_a_narrow_window() {
        String narrow = """
                        RegistryKey        Location                          Value
                        -----------        --------                          -----
                        Enabled            SYSTEM\\CurrentControlSet\\Contro       0
                                           l\\SecurityProviders\\SCHANNEL\\Pr
                                           otocols\\TLS 1.2\\Server
                        DisabledByDefault  SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS       NULL
                                           1.2\\Server
                """;

        assertThat(reading(narrow).lines())
                .containsExactly(
                        "server " + PROTOCOLS + "1.2\\Server\\Enabled = 0",
                        "server " + PROTOCOLS + "1.2\\Server\\DisabledByDefault = null");
    }

    @Test
    void a_key_that_is_cut_says_nothing() {
        assertThat(reading("        Enabled   SYSTEM\\CurrentControlSet\\Control\\SecurityPro   1\n")
                        .lines())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\tTLS 1.2: Enabled', 1, 0",
        "'    TLS 1.2: Disabled', 0, ",
    })
    void a_word_for_both_sides_is_read(String line, long enabled, Long disabledByDefault) {
        var read = reading(line + "\n");

        assertThat(read.values(PROTOCOLS + "1.2\\Server\\Enabled")).containsExactly(enabled);
        assertThat(read.values(PROTOCOLS + "1.2\\Client\\Enabled")).containsExactly(enabled);
        assertThat(read.values(PROTOCOLS + "1.2\\Server\\DisabledByDefault"))
                .isEqualTo(disabledByDefault == null ? java.util.List.of() : java.util.List.of(disabledByDefault));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\tTLS 1.2: Misconfigured", "\tTLS 1.2: Half Disabled"})
    void other_words_need_the_table(String line) {
        assertThat(reading(line + "\n").lines()).isEmpty();
        assertThat(reading(line + "\n").reasons()).singleElement().asString().contains("table");
    }

    @Test
    void a_line_of_somebody_s_is_no_report() {
        assertThat(reading("TLS 1.2: Enabled\n").lines()).isEmpty();
        assertThat(reading("TLS 1.2\nTLS 1.3\n").lines()).isEmpty();
    }

    @Test
    void the_four_answers_of_older_releases_are_read() {
        String older = """
                	TLS 1.2
                		Server Enabled: False
                		Server Disabled By Default: True
                		Client Enabled: True
                		Client Disabled By Default: False
                """;

        assertThat(reading(older).lines())
                .containsExactly(
                        "server " + PROTOCOLS + "1.2\\Server\\Enabled = 0",
                        "server " + PROTOCOLS + "1.2\\Server\\DisabledByDefault = 1",
                        "server " + PROTOCOLS + "1.2\\Client\\Enabled = 1",
                        "server " + PROTOCOLS + "1.2\\Client\\DisabledByDefault = 0");
    }
}

package io.mapimedic.adapter.probe.console;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsKeyLineReaderTest {

    private static final String PROTOCOLS =
            "HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS ";

    @Test
    void each_line_is_a_key_with_its_values() {
        assertThat(reading("""
                        Schannel\\Protocols\\TLS 1.0\\Server   Enabled 0   DisabledByDefault 1
                        Schannel\\Protocols\\TLS 1.2\\Server   Enabled 1   DisabledByDefault 0
                        """).lines())
                .containsExactly(
                        "null " + PROTOCOLS + "1.0\\Server\\Enabled = 0",
                        "null " + PROTOCOLS + "1.0\\Server\\DisabledByDefault = 1",
                        "null " + PROTOCOLS + "1.2\\Server\\Enabled = 1",
                        "null " + PROTOCOLS + "1.2\\Server\\DisabledByDefault = 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TLS 1.2\\Client: Enabled=0xffffffff",
                "TLS1.2\\Client\\ Enabled REG_DWORD 0xFFFFFFFF",
                "HKLM:\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client Enabled : 4294967295"
            })
    void the_value_may_be_written_in_several_ways(String line) {
        assertThat(reading(line + "\n").values(PROTOCOLS + "1.2\\Client\\Enabled"))
                .containsExactly(4_294_967_295L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Schannel\\Protocols\\TLS 1.2\\Server Enabled maybe 1",
                "Schannel\\Protocols\\TLS 1.2\\Server Enabled 12345678901234567890",
                "Schannel\\Protocols\\TLS 1.2\\Server",
            })
    void what_is_no_value_is_not_read(String line) {
        assertThat(reading(line + "\n").lines()).isEmpty();
    }
}

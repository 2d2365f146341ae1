package io.mapimedic.adapter.probe;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextDecoderTest {

    private static final String TEXT = "[PS] C:\\>Get-CASMailbox Jörg | fl\r\n\r\nMAPIEnabled : False\r\n";

    static Stream<byte[]> encodings() {
        return Stream.of(
                TEXT.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE),
                ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16BE),
                TEXT.getBytes(StandardCharsets.UTF_16LE),
                TEXT.getBytes(StandardCharsets.UTF_16BE),
                TEXT.getBytes(Charset.forName("windows-1252")));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void every_encoding_that_windows_writes_is_read(byte[] bytes) {
        assertThat(reading(bytes).lines()).containsExactly("mailbox:Jörg Get-CASMailbox.MAPIEnabled = False");
    }

    @Test
    void binary_data_is_refused_with_the_reason() {
        Probes probes = reading(new byte[] {'M', 'Z', 3, 4, 0, 0, 20, 8, 'a', 'b', 'c', 'd', 'e', 'f'});

        assertThat(probes.observations()).isEmpty();
        assertThat(probes.reasons()).singleElement().asString().contains("binary");
    }

    @Test
    void an_empty_input_gives_nothing() {
        assertThat(reading("").unrecognised()).isEmpty();
        assertThat(reading("").observations()).isEmpty();
    }
}

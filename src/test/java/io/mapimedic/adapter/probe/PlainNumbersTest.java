package io.mapimedic.adapter.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Avg Resp 12'345 ms | Avg Resp 12345 ms",
                "Avg Resp 12’345 ms | Avg Resp 12345 ms",
                "Avg Resp liegt bei 12.345 ms | Avg Resp liegt bei 12345 ms",
                "Avg Resp 12 345 ms | Avg Resp 12345 ms",
                "die Latenz ist 1.234,5 ms | die Latenz ist 1234.5 ms",
                "the latency is 1,234.5 ms | the latency is 1234.5 ms",
                "der Ordner hat 180.000 Elemente | der Ordner hat 180000 Elemente",
                "der Ordner hat 123.456 Elemente | der Ordner hat 123456 Elemente",
                "120,000 items in the inbox | 120000 items in the inbox",
                "nach 1.800.000 ms | nach 1800000 ms",
                "Timeout 7.200.000ms | Timeout 7200000ms",
                "es dauert 2,5 s | es dauert 2.5 s",
                "nur 4,5 % frei | nur 4.5 % frei"
            })
    void a_unit_makes_clear_what_a_number_is(String written, String plain) {
        assertThat(PlainNumbers.in(written)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rtt 1.234 ms",
                "time=0.000 s",
                "15.02.1544.004",
                "ports 80,443",
                "status 401 200 ms",
                "since 22,11 o'clock",
                "build 16,500 and more",
                "192.168.100.200 ms"
            })
    void what_is_not_clear_stays_as_it_is(String written) {
        assertThat(PlainNumbers.in(written)).isEqualTo(written);
    }
}

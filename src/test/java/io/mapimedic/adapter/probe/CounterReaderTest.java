package io.mapimedic.adapter.probe;

import static io.mapimedic.adapter.probe.Probes.reading;
import static io.mapimedic.adapter.probe.Probes.readingRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterReaderTest {

    @Test
    void each_counter_of_the_table_is_read_with_its_server_and_time() {
        Probes probes = readingRecorded("get-counter.txt");

        assertThat(probes.lines())
                .containsExactly(
                        "server:ex01 \\msexchange mapihttp emsmdb\\connection count = 8500",
                        "server:ex01 \\msexchange mapihttp emsmdb\\averaged latency = 12.5",
                        "server:ex01 \\msexchange mapihttp emsmdb\\active user count = 431");
        assertThat(probes.observations())
                .allMatch(it -> Instant.parse("2026-11-22T09:00:00Z").equals(it.observedAt()));
        assertThat(probes.unrecognised()).isEmpty();
    }

    @Test
    void the_list_form_is_read_too() {
        Probes probes = reading("""
                Timestamp : 22.11.2026 09:00:00
                Readings  : \\\\ex01\\msexchange mapihttp emsmdb\\connection count :
                            8500

                            \\\\ex01\\msexchange mapihttp emsmdb\\averaged latency :
                            12,5
                """);

        assertThat(probes.lines())
                .containsExactly(
                        "server:ex01 \\msexchange mapihttp emsmdb\\connection count = 8500",
                        "server:ex01 \\msexchange mapihttp emsmdb\\averaged latency = 12.5");
    }

    @Test
    void a_path_broken_over_two_lines_is_joined() {
        Probes probes = reading(
                "\\\\ex01\\msexchange mapihttp emsmdb\\connection count :\n1\n\\\\ex01\\msexchange mapihttp\nemsmdb\\averaged latency :\n2\n");

        assertThat(probes.values("\\msexchange mapihttp emsmdb\\averaged latency"))
                .containsExactly(2L);
    }

    @Test
    void the_samples_as_a_list_of_objects_are_the_same() {
        Probes probes = reading(
                "Path : \\\\ex01\\msexchange mapihttp emsmdb\\connection count\nInstanceName :\nCookedValue : 8500\n");

        assertThat(probes.lines()).containsExactly("server:ex01 \\msexchange mapihttp emsmdb\\connection count = 8500");
    }

    @Test
    void the_server_has_the_spelling_of_the_other_outputs() {
        Probes probes = reading(
                "\\\\ex01\\web service(_total)\\current connections :\n17\n\nServer : EX01\nIISAuthenticationMethods : {}\n");

        assertThat(probes.subjects()).containsExactly("server:EX01");
    }

    @Test
    void path_and_value_may_stand_in_two_columns() {
        Probes probes = reading("\\\\EX01\\Netlogon(_Total)\\Semaphore Waiters     37\n");

        assertThat(probes.lines()).containsExactly("server:EX01 \\Netlogon(_Total)\\Semaphore Waiters = 37");
    }

    @Test
    void a_counter_without_a_value_is_listed() {
        Probes probes = reading("\\\\ex01\\msexchange mapihttp emsmdb\\connection count :\n\nno value\n");

        assertThat(probes.observations()).isEmpty();
        assertThat(probes.reasons()).contains("The counter has no value.", "This is not what a command prints.");
    }

    @Test
    void a_value_beyond_all_numbers_is_listed() {
        Probes probes = reading("\\\\ex01\\msexchange mapihttp emsmdb\\averaged latency :\n1e999\n");

        assertThat(probes.observations()).isEmpty();
        assertThat(probes.reasons()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,5 | 1234.5",
                "1,234.5 | 1234.5",
                "1.234.567 | 1234567",
                "12'345 | 12345",
                "12.345 | 12.345",
                "1,5 | 1.5"
            })
    void digits_may_stand_in_groups(String printed, double value) {
        assertThat(PrintedValue.number(printed).orElseThrow().doubleValue()).isEqualTo(value);
    }
}

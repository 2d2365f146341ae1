package io.mapimedic.adapter.probe.message;

import static io.mapimedic.adapter.probe.Probes.reading;
import static io.mapimedic.adapter.probe.Probes.readingRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Event 2080: which domain controllers Exchange found, and what it may do there. */
class DomainControllersTest {

    @Test
    void one_with_the_right_is_enough_wherever_it_stands() {
        assertThat(readingRecorded("event-2080.txt").lines())
                .containsExactly("server:EX01 server.sacl-right-missing = false");
    }

    @ParameterizedTest
    @CsvSource({
        "CDG 1 7 7 1 0 1 1 7 1, CDG 1 7 7 1 0 0 1 7 1, server.sacl-right-missing, false",
        "CDG 1 7 7 1 0 0 1 7 1, CDG 1 7 7 1 0 0 1 7 1, server.sacl-right-missing, true",
        "CDG 1 0 0 0 0 0 0 0 0, CDG 1 7 7 1 0 0 1 7 1, server.sacl-right-missing, true",
        "CD- 1 6 6 0 0 1 1 6 1, CDG 1 7 7 1 0 1 1 7 1, server.sacl-right-missing, false"
    })
    void rows_without_their_event_are_read(String first, String second, String key, boolean value) {
        String rows = "In-site:\ndc01.contoso.com\t" + first + "\ndc02.contoso.com\t" + second + "\nOut-of-site:\n";

        assertThat(reading(rows).lines()).containsExactly("server " + key + " = " + value);
    }

    @Test
    void where_none_of_the_whole_list_is_reached_there_is_none() {
        String row = "dc01.contoso.com\tCDG 1 0 0 1 0 0 0 0 0\n";

        assertThat(reading("In-site:\n" + row + "Out-of-site:\n").lines())
                .containsExactlyInAnyOrder(
                        "server server.domain-controllers-silent = true",
                        "server server.topology-discovery-failed = true");
        assertThat(reading(row + row.replace("dc01", "dc02")).lines())
                .containsExactly("server server.domain-controllers-silent = true");
    }

    @Test
    void a_right_for_some_roles_only_decides_nothing() {
        assertThat(reading("dc01 CDG 1 7 7 1 0 0 1 7 1\ndc02 CD- 1 6 6 0 0 1 1 6 1\n")
                        .lines())
                .isEmpty();
    }

    @Test
    void a_row_with_fewer_columns_is_none() {
        assertThat(reading("dc01.contoso.com CDG 1 7 7 1 0 1\n").lines()).isEmpty();
    }

    @Test
    void one_row_alone_is_not_all_that_exchange_finds() {
        assertThat(reading("dc01.contoso.com CDG 1 7 7 1 0 0 1 7 1\n").lines()).isEmpty();
        assertThat(reading("dc01.contoso.com CDG 1 0 0 0 0 0 0 0 0\n").lines()).isEmpty();
        assertThat(reading("In-site:\ndc01.contoso.com CDG 1 7 7 1 0 0 1 7 1\nOut-of-site:\n")
                        .lines())
                .containsExactly("server server.sacl-right-missing = true");
        assertThat(reading("dc01.contoso.com CDG 1 7 7 1 0 1 1 7 1\n").lines())
                .containsExactly("server server.sacl-right-missing = false");
    }
}

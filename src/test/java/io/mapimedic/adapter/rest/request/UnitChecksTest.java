package io.mapimedic.adapter.rest.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.normalisation.Units;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class UnitChecksTest {

    @Test
    void the_table_is_that_of_the_core() {
        for (String from : Units.known()) {
            for (String to : Units.known()) {
                OptionalDouble converted = Units.convert(6, from, to);

                assertThat(UnitChecks.measuresTheSame(from, to))
                        .as(from + " " + to)
                        .isEqualTo(converted.isPresent());
                converted.ifPresent(
                        number -> assertThat(UnitChecks.converted(6, from, to)).isEqualTo(number));
            }
        }
    }
}

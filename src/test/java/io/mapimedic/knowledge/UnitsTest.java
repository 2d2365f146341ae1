package io.mapimedic.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One table of units for the vocabulary, for forms and for programs. */
class UnitsTest {

    @Test
    void a_number_is_reckoned_in_decimals_so_that_it_does_not_cross_a_limit_by_a_hair() {
        assertThat(Units.convert(0.07, "ratio", "%")).hasValue(7);
        assertThat(Units.convert(1.2, "s", "ms")).hasValue(1_200);
    }

    @Test
    void units_that_measure_something_else_or_are_not_known_are_not_converted() {
        assertThat(Units.convert(5, "%", "ms")).isEmpty();
        assertThat(Units.convert(5, "fortnights", "ms")).isEmpty();
    }

    @Test
    void people_are_offered_the_units_that_measure_the_same_in_one_order() {
        assertThat(Units.like("ms")).containsExactly("ms", "s", "min", "h", "days");
        assertThat(Units.like("fortnights")).containsExactly("fortnights");
    }
}

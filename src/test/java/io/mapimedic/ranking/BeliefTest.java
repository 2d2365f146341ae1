package io.mapimedic.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeliefTest {

    @ParameterizedTest
    @CsvSource({
        "0, RULED_OUT",
        "0.00499, RULED_OUT",
        "0.005, UNLIKELY",
        "0.0999, UNLIKELY",
        "0.1, POSSIBLE",
        "0.3999, POSSIBLE",
        "0.4, LIKELY",
        "0.7499, LIKELY",
        "0.75, VERY_LIKELY",
        "0.9499, VERY_LIKELY",
        "0.95, CONFIRMED",
        "1, CONFIRMED"
    })
    void a_probability_has_a_word_and_the_border_belongs_to_the_stronger(double probability, Belief expected) {
        assertThat(Belief.of(probability)).isEqualTo(expected);
    }

    @Test
    void what_is_no_probability_is_believed_least() {
        assertThat(Belief.of(Double.NaN)).isEqualTo(Belief.RULED_OUT);
    }

    @Test
    void words_are_compared_by_strength() {
        assertThat(Belief.LIKELY.isAtLeast(Belief.POSSIBLE)).isTrue();
        assertThat(Belief.LIKELY.isAtLeast(Belief.LIKELY)).isTrue();
        assertThat(Belief.LIKELY.isAtLeast(Belief.VERY_LIKELY)).isFalse();
        assertThat(Belief.VERY_LIKELY.word()).isEqualTo("very-likely");
    }
}

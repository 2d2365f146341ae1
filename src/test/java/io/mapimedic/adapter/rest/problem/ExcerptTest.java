package io.mapimedic.adapter.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void control_characters_become_one_blank() {
        assertThat(Excerpt.of("a\u0000\r\n\u001b[31mb\u202ec")).isEqualTo("a [31mb c");
    }

    @Test
    void exactly_eighty_characters_stay_more_are_cut() {
        assertThat(Excerpt.of("x".repeat(80))).hasSize(80).doesNotContain("…");
        assertThat(Excerpt.of("x".repeat(81))).hasSize(80).endsWith("…");
        assertThat(Excerpt.of("x".repeat(1_000_000))).hasSize(80);
    }

    @Test
    void a_character_of_two_units_is_never_halved() {
        assertThat(Excerpt.of("😀".repeat(50))).doesNotContain("?").endsWith("😀…");
    }

    @Test
    void lone_halves_of_characters_are_left_out() {
        assertThat(Excerpt.of("a\ud83db")).isEqualTo("a b");
    }
}

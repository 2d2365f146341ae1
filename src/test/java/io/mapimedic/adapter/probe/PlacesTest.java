package io.mapimedic.adapter.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "  ", "\r\n", "\u202e\u0000"})
    void a_paste_has_lines_and_no_name(String name) {
        assertThat(new Places(name).of(0)).isEqualTo("line 1");
        assertThat(new Places(name).of(11)).isEqualTo("line 12");
        assertThat(new Places(name).of(Places.WHOLE)).isEqualTo("text");
    }

    @Test
    void a_file_has_a_name_and_lines() {
        assertThat(new Places("ex01.txt").of(11)).isEqualTo("ex01.txt line 12");
        assertThat(new Places("ex01.txt").of(Places.WHOLE)).isEqualTo("ex01.txt");
    }

    @Test
    void of_a_long_name_its_end_is_shown() {
        String place = new Places("a".repeat(5_000) + "/" + "b".repeat(98)).of(Places.WHOLE);

        assertThat(place).isEqualTo("…a/" + "b".repeat(98));
    }

    @Test
    void a_name_as_long_as_may_be_shown_stays_whole() {
        assertThat(new Places("n".repeat(100)).of(Places.WHOLE)).isEqualTo("n".repeat(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u001b[2Jb", "a\nb", "a\u0085b", "a\u202eb", "a\u2028b", "a\u200bb"})
    void what_would_move_a_cursor_or_turn_the_direction_becomes_a_blank(String name) {
        String place = new Places(name).of(3);

        assertThat(place).startsWith("a ").endsWith("b line 4");
        assertThat(place.chars()).noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }
}

package io.mapimedic.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildNumberTest {

    @ParameterizedTest
    @CsvSource({
        "15.2.986.5, 15.2.986.5",
        "15.02.0986.005, 15.2.986.5",
        "Version 15.2 (Build 986.5), 15.2.986.5",
        "' 16.0.10416.20027 ', 16.0.10416.20027",
        "15.0, 15.0",
        "4.8.1, 4.8.1"
    })
    void either_notation_is_read(String text, String expected) {
        assertThat(BuildNumber.parse(text)).get().hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "15",
                "15.",
                ".2",
                "15.2.1.2.3",
                "15,2",
                "Version 15.2",
                "Version 15.2 (Build 986)",
                "15.2\n16.0",
                "15.1234567",
                "-15.2",
                "15.2a"
            })
    void what_is_no_version_is_not_read(String text) {
        assertThat(BuildNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is older than {1}")
    @CsvSource({
        "15.0.4420.1017, 15.0.4569",
        "15.2.9.9, 15.2.10.0",
        "15.1.2507.6, 15.2",
        "15.2.986.5, 15.2.1118.7",
        "4.8, 4.8.1"
    })
    void parts_are_compared_as_numbers_from_the_left(String older, String newer) {
        assertThat(build(older)).isLessThan(build(newer));
        assertThat(build(newer)).isGreaterThan(build(older));
    }

    @Test
    void what_is_not_written_is_zero() {
        assertThat(build("15.2")).isEqualByComparingTo(build("15.2.0.0"));
        assertThat(build("15.2")).isLessThan(build("15.2.0.1"));
    }

    @Test
    void a_version_has_two_to_four_numbers() {
        assertThatThrownBy(() -> new BuildNumber(List.of(15))).hasMessageContaining("two to four numbers, not 1");
        assertThatThrownBy(() -> new BuildNumber(List.of(1, 2, 3, 4, 5))).hasMessageContaining("not 5");
    }

    private static BuildNumber build(String text) {
        return BuildNumber.parse(text).orElseThrow();
    }
}

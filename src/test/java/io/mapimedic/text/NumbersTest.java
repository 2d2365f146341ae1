package io.mapimedic.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"15.2.1544.4", "15.1.2507.6", "10.0.19045.3570", "16.0.17928.20156", "15.2.1118", "14.3.123.4"})
    void numbers_with_points_are_a_version(String word) {
        assertThat(Numbers.isVersion(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.8.21", "192.168.1.10", "172.16.4.255", "172.31.0.1", "15.2", "15..2.1", "15.2.1."})
    void an_address_of_somebodys_own_network_is_none(String word) {
        assertThat(Numbers.isVersion(word)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.20", "203.0.113.40", "40.99.204.178", "198.51.100.7"})
    void an_address_of_the_internet_is_no_version(String word) {
        assertThat(Numbers.isVersion(word)).isFalse();
    }
}

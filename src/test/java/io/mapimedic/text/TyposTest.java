package io.mapimedic.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TyposTest {

    private final Typos typos = new Typos();

    @BeforeEach
    void knownWords() {
        typos.add("password", "password");
        typos.add("slow", "slow");
        typos.add("drops", "drop");
    }

    @Test
    void letters_that_are_swapped_missing_or_too_many_are_forgiven() {
        assertThat(typos.meant("passwrod")).isEqualTo("password");
        assertThat(typos.meant("pasword")).isEqualTo("password");
        assertThat(typos.meant("passsword")).isEqualTo("password");
        assertThat(typos.meant("dropps")).isEqualTo("drop");
    }

    @Test
    void short_words_and_other_words_are_left_alone() {
        assertThat(typos.meant("slot")).isEmpty();
        assertThat(typos.meant("keyword")).isEmpty();
        assertThat(typos.meant("x".repeat(1_000))).isEmpty();
    }
}

package io.mapimedic.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OperatorTokenTest {

    private static final String TOKEN = "0123456789abcdef";

    @Test
    void without_a_token_nobody_is_the_operator() {
        OperatorToken none = new OperatorToken(null);

        assertThat(none.isSet()).isFalse();
        assertThat(none.isIn("Bearer null")).isFalse();
        assertThat(none.isIn("Bearer ")).isFalse();
        assertThat(none.isIn(null)).isFalse();
    }

    @Test
    void the_token_and_nothing_else_is_taken() {
        OperatorToken operator = new OperatorToken(TOKEN);

        assertThat(operator.isIn("Bearer " + TOKEN)).isTrue();
        assertThat(operator.isIn("bearer " + TOKEN)).isTrue();
        assertThat(operator.isIn(TOKEN)).isFalse();
        assertThat(operator.isIn("Bearer " + TOKEN + "0")).isFalse();
        assertThat(operator.isIn("Bearer")).isFalse();
        assertThat(operator.isIn("Basic " + TOKEN)).isFalse();
    }

    @Test
    void a_token_that_can_be_guessed_is_refused_and_none_is_ever_shown() {
        assertThatThrownBy(() -> new OperatorToken("secret"))
                .hasMessageContaining("mapimedic.learning.operator-token")
                .hasMessageNotContaining("secret");
        assertThat(new OperatorToken(TOKEN).toString()).doesNotContain(TOKEN);
    }
}

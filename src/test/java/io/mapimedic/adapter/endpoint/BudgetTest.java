package io.mapimedic.adapter.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private final AtomicLong time = new AtomicLong();

    @Test
    void a_wait_takes_no_more_than_patience_and_no_more_than_what_is_left() throws IOException {
        try (Budget budget = budget(Duration.ofSeconds(20))) {
            assertThat(budget.patience()).isEqualTo(Duration.ofSeconds(5));

            time.addAndGet(Duration.ofSeconds(18).toNanos());
            assertThat(budget.patience()).isEqualTo(Duration.ofSeconds(2));
            assertThat(budget.isSpent()).isFalse();

            time.addAndGet(Duration.ofSeconds(2).toNanos());
            assertThat(budget.isSpent()).isTrue();
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(budget::patience);
        }
    }

    @Test
    void a_read_that_waits_by_itself_ends_when_the_time_is_over() throws IOException {
        try (Peer peer = Peer.halfOpen();
                Budget budget = budget(Duration.ofMillis(1));
                Socket socket = budget.watch(new Socket(InetAddress.getLoopbackAddress(), peer.port()))) {
            assertThatExceptionOfType(SocketException.class)
                    .isThrownBy(() -> socket.getInputStream().read());
        }
    }

    private Budget budget(Duration whole) {
        return new Budget(new Surroundings(new FakeNetwork(), Set.of(), time::get, Surroundings.PATIENCE), whole);
    }
}

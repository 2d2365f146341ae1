package io.mapimedic.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;

class CallerTest {

    @Test
    void a_caller_is_known_by_its_address_whatever_the_port_and_never_named() {
        String caller = at("192.0.2.7", 40_000);

        assertThat(caller)
                .isEqualTo(at("192.0.2.7", 40_001))
                .doesNotContain("192")
                .hasSize(32);
        assertThat(at("192.0.2.8", 40_000)).isNotEqualTo(caller);
    }

    @Test
    void of_an_ipv6_address_the_network_counts() {
        assertThat(at("2001:db8:0:1::1", 1)).isEqualTo(at("2001:db8:0:1:ffff::2", 1));
        assertThat(at("2001:db8:0:2::1", 1)).isNotEqualTo(at("2001:db8:0:1::1", 1));
    }

    @Test
    void somebody_without_an_address_is_somebody() {
        assertThat(Caller.at(null)).isNotBlank();
    }

    private static String at(String host, int port) {
        return Caller.at(SocketAddress.inetSocketAddress(port, host));
    }
}

package io.mapimedic.adapter.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mapimedic.diagnosis.EndpointRequest;
import io.mapimedic.diagnosis.ProbePolicy;
import io.mapimedic.diagnosis.ProbeRefusedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SystemNetworkTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    @Test
    void a_name_gives_its_addresses_and_an_address_a_connection() throws IOException {
        SystemNetwork network = new SystemNetwork();

        assertThat(network.resolve("localhost", LONG_ENOUGH)).isNotEmpty().allMatch(InetAddress::isLoopbackAddress);
        try (Peer peer = Peer.halfOpen();
                Socket socket = network.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), peer.port()), LONG_ENOUGH)) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void the_real_probe_refuses_this_machine_even_where_the_operator_lists_it() {
        ProbePolicy policy =
                new ProbePolicy(List.of("localhost"), true, ProbePolicy.DEFAULT_PORTS, ProbePolicy.DEFAULT_BUDGET);
        NetworkEndpointProbe probe = new NetworkEndpointProbe(policy, Clock.systemUTC());

        assertThatExceptionOfType(ProbeRefusedException.class)
                .isThrownBy(() -> probe.probe(EndpointRequest.of("localhost")))
                .withMessageContaining("this machine itself");
    }
}

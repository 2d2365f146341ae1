package io.mapimedic.adapter.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.endpoint.HelloAnswer.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The hand-written offer, against another implementation of TLS than that of Java. */
class ClientHelloTest {

    static Stream<Arguments> pairs() {
        return Stream.of(TlsVersion.values())
                .flatMap(spoken -> Stream.of(TlsVersion.values()).map(offered -> Arguments.of(spoken, offered)));
    }

    @ParameterizedTest(name = "a server of {0} is offered {1}")
    @MethodSource("pairs")
    void a_server_takes_its_own_version_and_no_other(TlsVersion spoken, TlsVersion offered) throws IOException {
        try (Peer peer = Peer.bare(new OneVersionServer(PeerCertificates.good(), spoken))) {
            HelloAnswer answer = offer(peer, offered);

            assertThat(answer.outcome()).isEqualTo(spoken == offered ? Outcome.ACCEPTED : Outcome.REFUSED);
            if (spoken == offered && offered != TlsVersion.TLS_1_3) {
                assertThat(answer.chain()).hasSize(2);
                assertThat(CertificateNames.of(answer.chain().get(0))).containsExactly("mail.contoso.com");
            }
        }
    }

    @Test
    void a_web_server_without_tls_speaks_something_else() throws IOException {
        try (Peer peer =
                Peer.bare(socket -> socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes()))) {
            assertThat(offer(peer, TlsVersion.TLS_1_2).outcome()).isEqualTo(Outcome.NOT_TLS);
        }
    }

    @Test
    void a_connection_that_ends_at_once_is_cut() throws IOException {
        try (Peer peer = Peer.bare(Socket::close)) {
            assertThat(offer(peer, TlsVersion.TLS_1_2).outcome()).isEqualTo(Outcome.CUT);
        }
    }

    @RepeatedTest(300)
    void bytes_of_chance_never_throw(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        if (bytes.length > 9) {
            System.arraycopy(
                    new byte[] {22, 3, 3, 0, (byte) (bytes.length - 5), 2, 0, 0, (byte) (bytes.length - 9)},
                    0,
                    bytes,
                    0,
                    9);
        }

        assertThat(HelloAnswer.read(new ByteArrayInputStream(bytes), TlsVersion.TLS_1_2))
                .isNotNull();
    }

    private static HelloAnswer offer(Peer peer, TlsVersion version) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), peer.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(ClientHello.offering(version, "mail.contoso.com"));
            return HelloAnswer.read(socket.getInputStream(), version);
        }
    }
}

package io.mapimedic.adapter.endpoint;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** Opens connections to one address of a destination: bare, with TLS, or only to see which version of TLS is taken. */
final class Wire {

    private final Network network;
    private final Budget budget;

    Wire(Network network, Budget budget) {
        this.network = network;
        this.budget = budget;
    }

    Budget budget() {
        return budget;
    }

    Socket connect(Destination to, InetAddress address) throws IOException {
        return budget.watch(network.connect(to.socketAddress(address), budget.patience()));
    }

    /** Offers one version and reads the answer. */
    HelloAnswer offer(TlsVersion version, Destination to, InetAddress address) throws IOException {
        try (Socket socket = connect(to, address)) {
            socket.getOutputStream().write(ClientHello.offering(version, to.host()));
            socket.getOutputStream().flush();
            return HelloAnswer.read(new TimedInput(socket, budget), version);
        }
    }

    /**
     * A TLS connection and the certificates that it showed; any are accepted here, and judged later.
     *
     * @param wantsCertificate true when the server asked for a certificate of ours
     */
    record Secured(SSLSocket socket, List<X509Certificate> chain, boolean wantsCertificate) {}

    Secured secure(Destination to, InetAddress address) throws IOException {
        CertificateWitness witness = new CertificateWitness();
        NoCertificate none = new NoCertificate();
        Socket bare = connect(to, address);
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {none}, new TrustManager[] {witness}, new SecureRandom());
            SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(bare, to.host(), to.port(), true);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setServerNames(new ArrayList<>(List.of(new SNIHostName(to.host()))));
            socket.setSSLParameters(parameters);
            TimedInput.wait(socket, budget);
            socket.startHandshake();
            return new Secured(socket, witness.chain(), none.wasAsked());
        } catch (SocketTimeoutException e) {
            bare.close();
            throw e;
        } catch (GeneralSecurityException | IllegalArgumentException | IOException e) {
            bare.close();
            throw new HandshakeFailedException(e, witness.chain(), none.wasAsked());
        }
    }
}

package io.mapimedic.adapter.endpoint;

import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Looks at certificates and refuses none: a faulty one is what the probe wants to read, and a refused one would hide it. Nothing
 * secret goes over such a connection before {@link CertificateFacts} has judged the chain.
 */
final class CertificateWitness extends X509ExtendedTrustManager {

    private volatile List<X509Certificate> chain = List.of();

    List<X509Certificate> chain() {
        return chain;
    }

    private void see(X509Certificate[] shown) {
        chain = List.of(shown);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type, Socket socket) {
        see(shown);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type, SSLEngine engine) {
        see(shown);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type) {
        see(shown);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type, Socket socket) {
        throw new UnsupportedOperationException("The probe is never a server.");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type, SSLEngine engine) {
        throw new UnsupportedOperationException("The probe is never a server.");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type) {
        throw new UnsupportedOperationException("The probe is never a server.");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}

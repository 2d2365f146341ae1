package io.mapimedic.adapter.endpoint;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;

/** No TLS came about; what was seen on the way there is kept. */
final class HandshakeFailedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient List<X509Certificate> chain;
    private final boolean wantsCertificate;

    HandshakeFailedException(Exception cause, List<X509Certificate> chain, boolean wantsCertificate) {
        super("The handshake failed.", cause);
        this.chain = chain;
        this.wantsCertificate = wantsCertificate;
    }

    /** The certificates of the server; empty when it did not get so far. */
    List<X509Certificate> chain() {
        return chain;
    }

    /** True when the server asked for a certificate of ours. */
    boolean wantsCertificate() {
        return wantsCertificate;
    }
}

package io.mapimedic.adapter.endpoint;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.TrustAnchor;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * What the probe takes from the machine it runs on.
 *
 * @param anchors  authorities that this machine trusts
 * @param nanos    measures durations only; the time of day comes from the clock
 * @param patience how long one connection, or one piece of an answer, is waited for
 */
record Surroundings(Network network, Set<TrustAnchor> anchors, LongSupplier nanos, Duration patience) {

    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** This machine, and the trust store of its Java. */
    static Surroundings ofThisMachine() {
        return new Surroundings(new SystemNetwork(), trustStore(), System::nanoTime, PATIENCE);
    }

    private static Set<TrustAnchor> trustStore() {
        Set<TrustAnchor> anchors = new HashSet<>();
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager x509) {
                    for (var authority : x509.getAcceptedIssuers()) {
                        anchors.add(new TrustAnchor(authority, null));
                    }
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The trust store of this Java cannot be read.", e);
        }
        return Set.copyOf(anchors);
    }
}

package io.mapimedic.adapter.endpoint;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One certificate and the others that came with it, each question apart from the others: an expired certificate of a known
 * authority is trusted here, and one with another name is, too.
 */
final class CertificateFacts {

    /** What this machine thinks of the authority. */
    enum Trust {
        TRUSTED,
        UNTRUSTED,
        /** The chain has a gap or a signature that Java does not read, so nobody can tell. */
        UNKNOWN
    }

    private static final int MAX_PATH = 10;

    private final X509Certificate leaf;
    private final List<X509Certificate> path;
    private final Set<TrustAnchor> anchors;

    private CertificateFacts(List<X509Certificate> sent, Set<TrustAnchor> anchors) {
        this.leaf = sent.get(0);
        this.path = path(sent);
        this.anchors = anchors;
    }

    /** Of a chain that is not empty. */
    static CertificateFacts of(List<X509Certificate> sent, Set<TrustAnchor> anchors) {
        return new CertificateFacts(sent, anchors);
    }

    /** From the leaf upwards as far as the certificates sent reach; their order does not matter. */
    private static List<X509Certificate> path(List<X509Certificate> sent) {
        List<X509Certificate> path = new ArrayList<>(List.of(sent.get(0)));
        while (path.size() < MAX_PATH && !isSelfSigned(path.get(path.size() - 1))) {
            X509Certificate last = path.get(path.size() - 1);
            X509Certificate issuer = sent.stream()
                    .filter(one -> !path.contains(one) && isIssued(last, one))
                    .findFirst()
                    .orElse(last);
            if (issuer.equals(last)) {
                break;
            }
            path.add(issuer);
        }
        return List.copyOf(path);
    }

    private static boolean isSelfSigned(X509Certificate one) {
        return isIssued(one, one);
    }

    private static boolean isIssued(X509Certificate one, X509Certificate by) {
        if (!one.getIssuerX500Principal().equals(by.getSubjectX500Principal())) {
            return false;
        }
        try {
            one.verify(by.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    Instant notAfter() {
        return leaf.getNotAfter().toInstant();
    }

    boolean isSelfSigned() {
        return isSelfSigned(leaf);
    }

    boolean covers(String host) {
        return CertificateNames.of(leaf).stream().anyMatch(name -> CertificateNames.matches(name, host));
    }

    /** The shortest RSA key below the root; empty when all keys are of another kind. */
    OptionalInt shortestRsaKey() {
        return belowRoot().stream()
                .map(X509Certificate::getPublicKey)
                .filter(RSAPublicKey.class::isInstance)
                .mapToInt(key -> ((RSAPublicKey) key).getModulus().bitLength())
                .min();
    }

    /** The weakest signature below the root, whose own proves nothing: {@code SHA256withRSA}. */
    String weakestSignature() {
        return belowRoot().stream()
                .map(X509Certificate::getSigAlgName)
                .max(Comparator.comparingInt(CertificateFacts::weakness))
                .orElse(leaf.getSigAlgName());
    }

    private static int weakness(String algorithm) {
        return algorithm.matches("(?i)md[25].*") ? 2 : algorithm.matches("(?i)sha-?1with.*") ? 1 : 0;
    }

    private List<X509Certificate> belowRoot() {
        return path.stream()
                .filter(one -> one.equals(leaf) || !isSelfSigned(one))
                .toList();
    }

    /**
     * False when the issuer of the certificate was not sent and is no authority known here. With a private authority that has no
     * intermediate the root alone is missing, which clients that know it do not mind.
     */
    boolean isChainComplete() {
        return path.size() > 1 || isSelfSigned() || isKnown(leaf);
    }

    private boolean isKnown(X509Certificate one) {
        return anchors.stream()
                .anyMatch(anchor -> anchor.getTrustedCert() != null
                        && anchor.getTrustedCert().getSubjectX500Principal().equals(one.getIssuerX500Principal()));
    }

    /** Whether the authority is trusted, whatever the dates of the certificate itself say. */
    Trust trust(Instant now) {
        if (!isChainComplete()) {
            return Trust.UNKNOWN;
        }
        Instant first = leaf.getNotBefore().toInstant();
        Instant last = notAfter();
        return trust(Date.from(now.isBefore(first) ? first : now.isAfter(last) ? last : now));
    }

    /** True when a strict client would go on: known authority, right name, in date. */
    boolean isFine(String host, Instant now) {
        return covers(host) && trust(Date.from(now)) == Trust.TRUSTED;
    }

    private Trust trust(Date when) {
        if (anchors.isEmpty()) {
            return Trust.UNTRUSTED;
        }
        try {
            PKIXParameters parameters = new PKIXParameters(anchors);
            parameters.setRevocationEnabled(false); // a look-up would be another request to a host that nobody allowed
            parameters.setDate(when);
            List<X509Certificate> below = path.stream()
                    .filter(one -> path.size() == 1 || !isSelfSigned(one))
                    .toList();
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(below), parameters);
            return Trust.TRUSTED;
        } catch (CertPathValidatorException e) {
            return e.getReason() == CertPathValidatorException.BasicReason.ALGORITHM_CONSTRAINED
                    ? Trust.UNKNOWN
                    : Trust.UNTRUSTED;
        } catch (GeneralSecurityException e) {
            return Trust.UNKNOWN;
        }
    }
}

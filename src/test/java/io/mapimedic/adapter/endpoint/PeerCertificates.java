package io.mapimedic.adapter.endpoint;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A small authority of Contoso, made while testing: a root, an intermediate, and certificates with every fault. */
final class PeerCertificates {

    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    static final String HOST = "mail.contoso.com";

    private static final AtomicLong SERIAL = new AtomicLong(1);
    private static final KeyPair ROOT_KEY = key(2048);
    private static final KeyPair INTERMEDIATE_KEY = key(2048);
    private static final KeyPair LEAF_KEY = key(2048);
    private static final X500Name ROOT_NAME = new X500Name("CN=Contoso Root");
    private static final X500Name INTERMEDIATE_NAME = new X500Name("CN=Contoso Issuing");
    private static final X509Certificate ROOT = signed(
            ROOT_NAME,
            ROOT_NAME,
            ROOT_KEY,
            ROOT_KEY.getPrivate(),
            new Form(NOW.plus(Duration.ofDays(3650)), "SHA256withRSA", null));
    private static final X509Certificate INTERMEDIATE = signed(
            ROOT_NAME,
            INTERMEDIATE_NAME,
            INTERMEDIATE_KEY,
            ROOT_KEY.getPrivate(),
            new Form(NOW.plus(Duration.ofDays(1825)), "SHA256withRSA", null));

    private PeerCertificates() {}

    /** A key and the certificates that a server shows with it. */
    record Identity(PrivateKey key, List<X509Certificate> chain) {}

    /** @param host null for an authority */
    private record Form(Instant notAfter, String algorithm, String host) {}

    static Set<TrustAnchor> trusted() {
        return Set.of(new TrustAnchor(ROOT, null));
    }

    static Identity good() {
        return issued(HOST, 200, "SHA256withRSA", LEAF_KEY);
    }

    static Identity endingIn(int days) {
        return issued(HOST, days, "SHA256withRSA", LEAF_KEY);
    }

    static Identity named(String host) {
        return issued(host, 200, "SHA256withRSA", LEAF_KEY);
    }

    static Identity signedWithSha1() {
        return issued(HOST, 200, "SHA1withRSA", LEAF_KEY);
    }

    static Identity withKeyOf1024Bits() {
        return issued(HOST, 200, "SHA256withRSA", key(1024));
    }

    static Identity withoutIntermediate() {
        return new Identity(LEAF_KEY.getPrivate(), good().chain().subList(0, 1));
    }

    static Identity selfSigned() {
        X500Name name = new X500Name("CN=" + HOST);
        Form form = new Form(NOW.plus(Duration.ofDays(200)), "SHA256withRSA", HOST);
        return new Identity(LEAF_KEY.getPrivate(), List.of(signed(name, name, LEAF_KEY, LEAF_KEY.getPrivate(), form)));
    }

    /** Of an authority that nobody here knows, sent with its own root. */
    static Identity ofUnknownAuthority() {
        X500Name other = new X500Name("CN=Fabrikam Root");
        Form authority = new Form(NOW.plus(Duration.ofDays(3650)), "SHA256withRSA", null);
        X509Certificate root = signed(other, other, INTERMEDIATE_KEY, INTERMEDIATE_KEY.getPrivate(), authority);
        Form form = new Form(NOW.plus(Duration.ofDays(200)), "SHA256withRSA", HOST);
        X509Certificate leaf = signed(other, new X500Name("CN=" + HOST), LEAF_KEY, INTERMEDIATE_KEY.getPrivate(), form);
        return new Identity(LEAF_KEY.getPrivate(), List.of(leaf, root));
    }

    private static Identity issued(String host, int days, String algorithm, KeyPair key) {
        Form form = new Form(NOW.plus(Duration.ofDays(days)), algorithm, host);
        X509Certificate leaf =
                signed(INTERMEDIATE_NAME, new X500Name("CN=" + host), key, INTERMEDIATE_KEY.getPrivate(), form);
        return new Identity(key.getPrivate(), List.of(leaf, INTERMEDIATE));
    }

    private static X509Certificate signed(X500Name issuer, X500Name subject, KeyPair key, PrivateKey by, Form form) {
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    BigInteger.valueOf(SERIAL.getAndIncrement()),
                    Date.from(NOW.minus(Duration.ofDays(400))),
                    Date.from(form.notAfter()),
                    subject,
                    key.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(form.host() == null));
            if (form.host() != null) {
                builder.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.dNSName, form.host())));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(form.algorithm()).build(by)));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair key(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

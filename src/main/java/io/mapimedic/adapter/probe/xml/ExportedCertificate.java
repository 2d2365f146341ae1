package io.mapimedic.adapter.probe.xml;

import io.mapimedic.adapter.probe.ProbedObject.Property;
import io.mapimedic.adapter.probe.ReadingSink;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a certificate itself says. PowerShell exports of a certificate only its bytes, as {@code RawData}; names, end and key are
 * in them. What Exchange knows beyond (services, status) is in the binary copy of the object, see {@link SerializedCertificate}.
 */
final class ExportedCertificate {

    private static final Pattern COMMON_NAME =
            Pattern.compile("(?i)(?:^|,)\\s*CN=(?:\"([^\"]{1,256})\"|([^,\"]{1,256}))");
    private static final int DNS_NAME = 2;

    private ExportedCertificate() {}

    /** The properties under the names that Get-ExchangeCertificate prints; none for bytes that are no certificate, which are listed. */
    static List<Property> of(ClixmlNode object, ClixmlNode raw, ReadingSink sink) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(String.valueOf(raw.text));
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
            List<Property> properties = new ArrayList<>(properties(certificate, raw.line));
            object.property("SerializationData")
                    .map(data -> data.text)
                    .ifPresent(data -> properties.addAll(SerializedCertificate.of(data, raw.line)));
            return properties;
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            sink.reject(
                    raw.line,
                    object.text("Thumbprint").orElse("RawData"),
                    "The certificate cannot be read from its bytes: " + broken.getMessage(),
                    "Export it again, or print it with Get-ExchangeCertificate | Format-List.");
            return List.of();
        }
    }

    private static List<Property> properties(X509Certificate certificate, int line) throws GeneralSecurityException {
        List<Property> properties = new ArrayList<>();
        boolean isSelfSigned = certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
        properties.add(
                new Property("Subject", certificate.getSubjectX500Principal().getName(), line));
        properties.add(
                new Property("Issuer", certificate.getIssuerX500Principal().getName(), line));
        properties.add(new Property("CertificateDomains", names(certificate), line));
        properties.add(new Property("NotBefore", certificate.getNotBefore().toInstant(), line));
        properties.add(new Property("NotAfter", certificate.getNotAfter().toInstant(), line));
        properties.add(new Property("Thumbprint", thumbprint(certificate), line));
        properties.add(new Property("IsSelfSigned", isSelfSigned ? "True" : "False", line));
        properties.add(new Property("SignatureAlgorithm", certificate.getSigAlgName(), line));
        properties.add(new Property("KeyAlgorithm", certificate.getPublicKey().getAlgorithm(), line));
        keySize(certificate.getPublicKey())
                .ifPresent(size -> properties.add(new Property("PublicKeySize", size, line)));
        return properties;
    }

    private static List<String> names(X509Certificate certificate) throws GeneralSecurityException {
        Set<String> names = new LinkedHashSet<>();
        Matcher commonName =
                COMMON_NAME.matcher(certificate.getSubjectX500Principal().getName());
        if (commonName.find()) {
            names.add(commonName.group(1) == null ? commonName.group(2) : commonName.group(1));
        }
        var alternatives = certificate.getSubjectAlternativeNames();
        if (alternatives != null) {
            alternatives.stream()
                    .filter(alternative -> Integer.valueOf(DNS_NAME).equals(alternative.get(0)))
                    .map(alternative -> String.valueOf(alternative.get(1)))
                    .filter(name -> names.stream().noneMatch(name::equalsIgnoreCase))
                    .limit(400)
                    .forEach(names::add);
        }
        return List.copyOf(names);
    }

    private static String thumbprint(X509Certificate certificate) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded());
        return HexFormat.of().formatHex(digest).toUpperCase(Locale.ROOT);
    }

    private static Optional<Long> keySize(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return Optional.of((long) rsa.getModulus().bitLength());
        }
        if (key instanceof ECPublicKey curve) {
            return Optional.of((long) curve.getParams().getOrder().bitLength());
        }
        return key instanceof DSAPublicKey dsa && dsa.getParams() != null
                ? Optional.of((long) dsa.getParams().getP().bitLength())
                : Optional.empty();
    }
}

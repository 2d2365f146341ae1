package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ProbedObject.Property;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sums up all certificates of a server, beside the one that clients get: which one ends first, which ones have a short key or a weak
 * signature, and, when it seems to be the whole list, which ones there are at all.
 */
final class CertificateInventory {

    private static final long LEAST_RSA_BITS = 2048;
    private static final Pattern WEAK = Pattern.compile("(?i).*(?:sha-?1(?![0-9])|md[25]).*");

    private final List<ProbedObject> certificates;
    private final ReadingSink sink;

    CertificateInventory(List<ProbedObject> certificates, ReadingSink sink) {
        this.certificates = certificates;
        this.sink = sink;
    }

    /**
     * Reports about the server.
     *
     * @param isWhole whether nobody left any out, so that one that is not here does not exist
     */
    void report(Subject server, boolean isWhole) {
        At at = At.line(certificates.get(0).line());
        certificates.stream()
                .flatMap(certificate -> end(certificate).stream())
                .min(Comparator.naturalOrder())
                .ifPresent(first -> sink.observe("server.certificates.first-end", server, first, at));
        reportBad("server.certificates.short-keys", "PublicKeySize", server, at);
        reportBad("server.certificates.weak-signatures", "SignatureAlgorithm", server, at);
        List<String> thumbprints = certificates.stream()
                .flatMap(certificate -> certificate.text("Thumbprint").stream())
                .map(thumbprint -> thumbprint.toUpperCase(Locale.ROOT))
                .toList();
        if (isWhole && thumbprints.size() == certificates.size()) {
            sink.observe("server.certificates.thumbprints", server, thumbprints, at);
        }
    }

    private void reportBad(String key, String property, Subject server, At at) {
        List<String> bad = new ArrayList<>();
        boolean isSeen = false;
        for (ProbedObject certificate : certificates) {
            Optional<String> value = certificate.text(property);
            isSeen |= value.isPresent();
            if (value.filter(it -> isBad(property, it, certificate)).isPresent()) {
                bad.add(named(certificate));
            }
        }
        if (isSeen) {
            sink.observe(key, server, bad, at);
        }
    }

    /** A key on a curve is short and strong; only RSA is measured by its bits. */
    private static boolean isBad(String property, String value, ProbedObject certificate) {
        if (property.equals("SignatureAlgorithm")) {
            return WEAK.matcher(value).matches();
        }
        String algorithm = certificate.text("KeyAlgorithm").orElse("RSA");
        return algorithm.equals("RSA")
                && PrintedValue.number(value)
                        .filter(bits -> bits.longValue() > 0 && bits.longValue() < LEAST_RSA_BITS)
                        .isPresent();
    }

    private static Optional<Instant> end(ProbedObject certificate) {
        return certificate
                .property("NotAfter")
                .map(Property::value)
                .flatMap(value -> value instanceof Instant time ? Optional.of(time) : Moments.read(value.toString()));
    }

    private static String named(ProbedObject certificate) {
        String subject = certificate.text("Subject").orElse("");
        String thumbprint = certificate.text("Thumbprint").orElse("");
        String text = (thumbprint + " " + subject).strip();
        return text.length() <= 300
                ? text.replace(",", " ")
                : text.substring(0, 300).replace(",", " ");
    }
}

package io.mapimedic.adapter.endpoint;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/** The host names that a certificate is for. */
final class CertificateNames {

    private static final int DNS_NAME = 2;

    private CertificateNames() {}

    /** Its alternative names; the common name counts only where there is none of them. */
    static List<String> of(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            if (alternatives != null) {
                alternatives.stream()
                        .filter(one -> Integer.valueOf(DNS_NAME).equals(one.get(0)))
                        .forEach(one -> names.add(String.valueOf(one.get(1))));
            }
        } catch (CertificateParsingException e) {
            return List.of();
        }
        return names.isEmpty() ? commonNames(certificate) : List.copyOf(names);
    }

    private static List<String> commonNames(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> String.valueOf(part.getValue()))
                            .toList();
        } catch (InvalidNameException e) {
            return List.of();
        }
    }

    /** A star stands for exactly one label, the first. */
    static boolean matches(String name, String host) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("*.")) {
            return lower.equals(host);
        }
        int dot = host.indexOf('.');
        return dot > 0 && lower.substring(1).equals(host.substring(dot)) && lower.indexOf('.', 2) > 0;
    }
}

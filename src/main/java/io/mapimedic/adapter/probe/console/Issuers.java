package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import java.util.Locale;
import java.util.Set;

/**
 * Authorities that sign certificates of foreign hosts on the fly: whoever sees one of them as the issuer of its own host name looks at a
 * connection that somebody opened on the way. The names are those that the products give their authorities.
 */
final class Issuers {

    private static final Set<String> OF_ANTIVIRUS = Set.of(
            "bitdefender personal ca",
            "bitdefender ca ssl",
            "kaspersky anti-virus personal",
            "kaspersky web anti-virus",
            "eset ssl filter ca",
            "avast web/mail shield",
            "avast! web/mail shield",
            "avg web/mail shield");

    private static final Set<String> OF_GATEWAYS = Set.of(
            "zscaler",
            "fortigate ca",
            "fortinet ca",
            "netskope",
            "goskope",
            "blue coat",
            "cisco umbrella",
            "sophos ssl ca",
            "mcafee web gateway");

    private Issuers() {}

    /** Reports whose authority it is; false for one that is none of these. */
    static boolean report(String issuer, At at, ReadingSink sink) {
        String name = issuer.toLowerCase(Locale.ROOT);
        if (OF_ANTIVIRUS.stream().anyMatch(name::contains)) {
            sink.observe("client.antivirus-inspects-https", Whom.client(), true, at);
            return true;
        }
        if (OF_GATEWAYS.stream().anyMatch(name::contains)) {
            sink.observe("proxy.tls-inspection", Whom.proxy(), true, at);
            return true;
        }
        return false;
    }
}

package io.mapimedic.adapter.endpoint;

import io.mapimedic.adapter.endpoint.HelloAnswer.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which versions of TLS the endpoint takes, and what its certificate says. */
final class TlsStep {

    private final Wire wire;
    private final Set<TrustAnchor> anchors;
    private final Sheet sheet;

    TlsStep(Wire wire, Set<TrustAnchor> anchors, Sheet sheet) {
        this.wire = wire;
        this.anchors = anchors;
        this.sheet = sheet;
    }

    /** True when this Java can go on to HTTP. */
    boolean look(Destination to, InetAddress address) {
        List<TlsVersion> taken = new ArrayList<>();
        List<X509Certificate> seen = List.of();
        Outcome worst = Outcome.ACCEPTED;
        for (TlsVersion version : TlsVersion.values()) {
            HelloAnswer answer = offer(version, to, address);
            if (wire.budget().isSpent()) {
                return false; // our time is over, which says nothing of the peer
            }
            if (answer.outcome() == Outcome.ACCEPTED) {
                taken.add(version);
            } else if (taken.isEmpty()) {
                worst = answer.outcome();
            }
            seen = seen.isEmpty() ? answer.chain() : seen;
            if (taken.isEmpty() && (worst == Outcome.SILENT || worst == Outcome.NOT_TLS)) {
                break; // another version will not make it speak
            }
        }
        report(taken, worst);
        boolean canGoOn = taken.stream().anyMatch(TlsVersion::isCurrent);
        if (!canGoOn && !seen.isEmpty()) {
            certificate(seen, to.host());
        }
        return canGoOn;
    }

    private HelloAnswer offer(TlsVersion version, Destination to, InetAddress address) {
        try {
            return wire.offer(version, to, address);
        } catch (SocketTimeoutException e) {
            return HelloAnswer.of(Outcome.SILENT);
        } catch (IOException e) {
            return HelloAnswer.of(Outcome.CUT);
        }
    }

    private void report(List<TlsVersion> taken, Outcome worst) {
        if (taken.isEmpty()) {
            String word = worst.name().toLowerCase(Locale.ROOT).replace('_', '-');
            sheet.saw("tls-answer", word, "TLS");
        } else {
            sheet.saw("tls-answer", "accepted", "TLS");
            sheet.saw(
                    "tls-versions",
                    taken.stream().map(TlsVersion::title).sorted().toList(),
                    "one ClientHello for each version");
        }
    }

    /** The facts of a chain, those of no use left out. */
    void certificate(List<X509Certificate> chain, String host) {
        CertificateFacts facts = CertificateFacts.of(chain, anchors);
        String place = "certificate";
        sheet.saw("certificate.not-after", facts.notAfter(), place);
        sheet.saw("certificate.name-matches", facts.covers(host), place);
        sheet.saw("certificate.self-signed", facts.isSelfSigned(), place);
        sheet.saw("certificate.chain-complete", facts.isChainComplete(), place);
        sheet.saw("certificate.signature-algorithm", facts.weakestSignature(), place);
        facts.shortestRsaKey().ifPresent(bits -> sheet.saw("certificate.rsa-key-size", bits, place));
        switch (facts.trust(sheet.now())) {
            case TRUSTED -> sheet.saw("certificate.trusted", true, place);
            case UNTRUSTED -> {
                sheet.saw("certificate.trusted", false, place);
                if (!facts.isSelfSigned()) {
                    sheet.missed(
                            place,
                            "trust",
                            "Judged by the trust store of this Java, which may not know an authority of your own.",
                            "Add the authority to the trust store of the service, or look in a browser of a user.");
                }
            }
            case UNKNOWN ->
                sheet.missed(
                        place,
                        "trust",
                        "Whether the authority is trusted cannot be told: the chain has a gap, or a signature that Java does not read.",
                        "Open the address in a browser on the computer of a user.");
        }
    }
}

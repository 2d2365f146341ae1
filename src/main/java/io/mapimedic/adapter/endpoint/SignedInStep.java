package io.mapimedic.adapter.endpoint;

import io.mapimedic.diagnosis.EndpointRequest.Credentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * One PING as a user, with Basic and with nothing else: NTLM and Negotiate are not spoken here. The password goes out only where Basic
 * is offered, over a connection whose own certificate has been judged before; and once only.
 */
final class SignedInStep {

    private static final String INSTEAD =
            "Use Test-OutlookConnectivity on the server, or the integrated sign-in of Windows.";

    private final Set<TrustAnchor> anchors;
    private final Sheet sheet;

    SignedInStep(Set<TrustAnchor> anchors, Sheet sheet) {
        this.anchors = anchors;
        this.sheet = sheet;
    }

    void look(Conversation conversation, List<String> methods, Credentials credentials) {
        HttpRequest ping = HttpRequest.ping(HttpStep.EMSMDB);
        if (methods.stream().noneMatch("Basic"::equalsIgnoreCase)) {
            sheet.missed(
                    ping.place(),
                    "credentials",
                    "They were not sent: the endpoint does not offer Basic, and the probe speaks neither NTLM nor Negotiate.",
                    INSTEAD);
            return;
        }
        try {
            conversation.close(); // so that the connection judged is the one that carries the password
            if (!credentials.evenIfUntrusted()
                    && !isFine(conversation.chain(), conversation.to().host())) {
                sheet.missed(
                        ping.place(),
                        "credentials",
                        "They were not sent: the certificate has another name, is out of date or is not trusted here.",
                        "Repair the certificate first, or ask for it although it is not trusted.");
                return;
            }
            ask(conversation, ping, credentials);
        } catch (IOException e) {
            sheet.missed(
                    ping.place(), "credentials", "They were not sent: the connection could not be opened.", INSTEAD);
        }
    }

    private boolean isFine(List<X509Certificate> chain, String host) {
        return !chain.isEmpty() && CertificateFacts.of(chain, anchors).isFine(host, sheet.now());
    }

    private void ask(Conversation conversation, HttpRequest ping, Credentials credentials) {
        String pair = credentials.user() + ":" + credentials.password();
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        HttpAnswer answer = conversation.askOnce(ping.with("Authorization", "Basic " + encoded));
        if (!answer.hasStatus()) {
            sheet.missed(ping.place(), "credentials", "The signed-in request got no answer.", INSTEAD);
            return;
        }
        sheet.saw("mapi-status-with-credentials", answer.status(), ping.place() + ", signed in");
        ProtocolAnswer.report(answer, ping, sheet);
    }
}

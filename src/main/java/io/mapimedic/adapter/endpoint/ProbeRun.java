package io.mapimedic.adapter.endpoint;

import io.mapimedic.diagnosis.EndpointRequest;
import io.mapimedic.model.Sample;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** One look at one endpoint, from the name up to HTTP. Each step needs the one before. */
final class ProbeRun {

    private final EndpointRequest request;
    private final Gate gate;
    private final Wire wire;
    private final Surroundings surroundings;
    private final Sheet sheet;

    ProbeRun(EndpointRequest request, Gate gate, Wire wire, Surroundings surroundings, Sheet sheet) {
        this.request = request;
        this.gate = gate;
        this.wire = wire;
        this.surroundings = surroundings;
        this.sheet = sheet;
    }

    /** Looks at the host, whose name has passed the gate. */
    void look(String host) {
        List<InetAddress> reachable = new ArrayList<>();
        Destination to;
        try {
            to = gate.admit(host, request.port(), wire.budget());
        } catch (UnknownHostException e) {
            sheet.saw("resolves", false, "DNS");
            return;
        } catch (IOException e) {
            sheet.missed("DNS", host, "The resolver did not answer in time.", "Try again; see whether DNS works here.");
            return;
        }
        name(to);
        connect(to, reachable);
        if (reachable.isEmpty()) {
            return;
        }
        InetAddress address = reachable.get(0);
        if (to.addresses().size() > 1) {
            sheet.missed(
                    "TCP",
                    to.addresses().size() + " addresses",
                    "Beyond the port, only " + address.getHostAddress() + " was looked at.",
                    "Give each server a name of its own to look at all of them.");
        }
        TlsStep tls = new TlsStep(wire, surroundings.anchors(), sheet);
        if (tls.look(to, address)) {
            http(to, address, tls);
        } else if (!wire.budget().isSpent()) {
            sheet.missed(
                    "HTTP",
                    host,
                    "Nothing was asked: the endpoint takes no TLS that is safe to use.",
                    "See the facts on TLS.");
        }
    }

    private void name(Destination to) {
        sheet.saw("resolves", true, "DNS");
        sheet.saw("resolve-time", to.resolveMillis(), "DNS");
        sheet.saw(
                "addresses",
                to.addresses().stream().map(InetAddress::getHostAddress).toList(),
                "DNS");
    }

    private void connect(Destination to, List<InetAddress> reachable) {
        List<String> silent = new ArrayList<>();
        double slowest = 0;
        for (InetAddress address : to.addresses()) {
            long start = wire.budget().now();
            try {
                wire.connect(to, address).close();
                slowest = Math.max(slowest, wire.budget().millisSince(start));
                reachable.add(address);
            } catch (IOException e) {
                silent.add(address.getHostAddress());
            }
        }
        String place = "TCP port " + to.port();
        if (to.port() == EndpointRequest.DEFAULT_PORT) {
            sheet.saw("tcp-443-reachable", !reachable.isEmpty(), place);
        } else if (reachable.isEmpty()) {
            sheet.missed(
                    place, to.authority(), "The port does not accept connections.", "See whether it is the right one.");
        }
        if (!reachable.isEmpty()) {
            sheet.saw("unreachable-addresses", silent, place);
            sheet.saw("connect-time", slowest, place, new Sample(reachable.size(), sheet.now(), sheet.now()));
        }
    }

    private void http(Destination to, InetAddress address, TlsStep tls) {
        try (Conversation conversation = new Conversation(wire, to, address)) {
            tls.certificate(conversation.chain(), to.host());
            boolean wantsCertificate = conversation.wantsCertificate();
            sheet.saw("wants-client-certificate", wantsCertificate, "TLS");
            HttpStep http = new HttpStep(conversation, new Redirects(gate, wire, sheet), sheet, wantsCertificate);
            http.look(request.requests());
            EndpointRequest.Credentials credentials = request.credentials();
            if (credentials != null) {
                new SignedInStep(surroundings.anchors(), sheet).look(conversation, http.methods(), credentials);
            }
        } catch (HandshakeFailedException e) {
            failed(to, e, tls);
        } catch (IOException e) {
            sheet.missed(
                    "TLS", to.host(), "The handshake was not finished in time.", "Try again with a longer budget.");
        }
    }

    private void failed(Destination to, HandshakeFailedException failed, TlsStep tls) {
        if (!failed.chain().isEmpty()) {
            tls.certificate(failed.chain(), to.host());
            sheet.saw("wants-client-certificate", failed.wantsCertificate(), "TLS");
        }
        sheet.missed(
                "TLS",
                to.host(),
                failed.wantsCertificate()
                        ? "The handshake failed: the server wants a certificate of the client."
                        : "The handshake failed after the version was agreed on: key, signature or cipher suites are not taken by Java.",
                "Look at the certificate, the cipher suites and the demand for client certificates of the server.");
    }
}

package io.mapimedic.adapter.endpoint;

import io.mapimedic.diagnosis.ProbePolicy;
import io.mapimedic.diagnosis.ProbeRefusedException;
import io.mapimedic.diagnosis.ProbeRefusedException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/** The one way from a name to addresses that may be connected to. Redirects go through it like the first request. */
final class Gate {

    private static final Duration LOOK_UP = Duration.ofSeconds(5);

    /** More are not looked at; no published name has so many. */
    private static final int MAX_ADDRESSES = 8;

    private final ProbePolicy policy;
    private final Network network;

    Gate(ProbePolicy policy, Network network) {
        this.policy = policy;
        this.network = network;
    }

    /** The host as the policy compares it. */
    String name(String given, int port) {
        if (policy.isOff()) {
            throw new ProbeRefusedException(
                    Reason.OFF,
                    "Probing endpoints is switched off. The operator names hosts in mapimedic.probe.allowed-hosts.");
        }
        String host = HostNames.ascii(given)
                .orElseThrow(() -> new ProbeRefusedException(
                        Reason.NO_HOST_NAME,
                        "This is no host name. Give a name such as mail.contoso.com: no address, no port, no URL."));
        if (!policy.allows(host)) {
            throw new ProbeRefusedException(
                    Reason.HOST_NOT_ALLOWED,
                    "The host " + host + " is not in mapimedic.probe.allowed-hosts. The operator can add it.");
        }
        if (!policy.ports().contains(port)) {
            throw new ProbeRefusedException(
                    Reason.PORT_NOT_ALLOWED,
                    "Port " + port + " is not in mapimedic.probe.ports. The operator can add it.");
        }
        return host;
    }

    /**
     * The addresses of the host, every one of them allowed.
     *
     * @throws IOException when the name has none
     */
    Destination admit(String host, int port, Budget budget) throws IOException {
        long start = budget.now();
        List<InetAddress> addresses = network.resolve(host, budget.atMost(LOOK_UP));
        double millis = budget.millisSince(start);
        for (InetAddress address : addresses) {
            AddressKind kind = AddressKind.of(address);
            if (!kind.isAllowed(policy.allowPrivateAddresses())) {
                throw new ProbeRefusedException(
                        Reason.ADDRESS_NOT_ALLOWED,
                        "The name " + host + " leads to " + kind.words() + ". "
                                + (kind == AddressKind.PRIVATE
                                        ? "The operator can allow this by mapimedic.probe.allow-private-addresses."
                                        : "No probe connects there."));
            }
        }
        return new Destination(
                host, port, addresses.stream().distinct().limit(MAX_ADDRESSES).toList(), millis);
    }
}

package io.mapimedic.adapter.endpoint;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * A host and port that the policy has let pass, with the addresses that it let pass: nothing else is connected to, whatever the
 * name gives later.
 *
 * @param resolveMillis how long the look-up took
 */
record Destination(String host, int port, List<InetAddress> addresses, double resolveMillis) {

    InetSocketAddress socketAddress(InetAddress address) {
        return new InetSocketAddress(address, port);
    }

    /** As it stands in the header {@code Host}. */
    String authority() {
        return port == 443 ? host : host + ":" + port;
    }
}

package io.mapimedic.adapter.endpoint;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;

/** The two things the probe asks of the network. Names and addresses are asked apart, so that nothing is looked up twice. */
interface Network {

    /**
     * All addresses of a name.
     *
     * @throws java.net.UnknownHostException when it has none
     */
    List<InetAddress> resolve(String host, Duration limit) throws IOException;

    /** A connection to exactly this address. */
    Socket connect(InetSocketAddress address, Duration limit) throws IOException;
}

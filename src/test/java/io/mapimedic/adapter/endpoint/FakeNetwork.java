package io.mapimedic.adapter.endpoint;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names and addresses of a test: every address leads to one peer on this machine, or nowhere; all attempts are noted. */
final class FakeNetwork implements Network {

    private final Map<String, Deque<List<InetAddress>>> names = new HashMap<>();
    private final Map<InetAddress, Integer> peers = new HashMap<>();
    final List<String> lookedUp = new ArrayList<>();
    final List<InetSocketAddress> connected = new ArrayList<>();

    /** The name gives these addresses; told twice, the second look-up gives others. */
    FakeNetwork name(String host, String... addresses) {
        names.computeIfAbsent(host, h -> new ArrayDeque<>())
                .add(Arrays.stream(addresses).map(FakeNetwork::address).toList());
        return this;
    }

    FakeNetwork peer(String address, Peer peer) {
        peers.put(address(address), peer.port());
        return this;
    }

    static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public List<InetAddress> resolve(String host, Duration limit) throws IOException {
        lookedUp.add(host);
        Deque<List<InetAddress>> answers = names.get(host);
        if (answers == null) {
            throw new UnknownHostException(host);
        }
        return answers.size() > 1 ? answers.remove() : answers.element();
    }

    @Override
    public Socket connect(InetSocketAddress to, Duration limit) throws IOException {
        connected.add(to);
        Integer port = peers.get(to.getAddress());
        if (port == null) {
            throw new ConnectException("Nobody listens at " + to + ".");
        }
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }
}

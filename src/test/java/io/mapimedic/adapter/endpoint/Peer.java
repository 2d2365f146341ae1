package io.mapimedic.adapter.endpoint;

import io.mapimedic.adapter.endpoint.PeerCertificates.Identity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A server on this machine that behaves as told. */
final class Peer implements AutoCloseable {

    /** What is done with a connection. */
    interface Handler {
        void handle(Socket socket) throws IOException;
    }

    /** Makes the whole answer, head and body, of the head of a request; what it throws ends the connection. */
    interface Script {
        String answer(String request) throws IOException;
    }

    /** At the end of an answer: the connection is closed there, although more was announced. */
    static final String CUT = "\u0000cut";

    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private Peer(Handler handler) {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(() -> accept(handler));
    }

    /** Below TLS: for a peer that never gets so far. */
    static Peer bare(Handler handler) {
        return new Peer(handler);
    }

    /** Takes connections and never says a word. */
    static Peer halfOpen() {
        return new Peer(socket -> socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream()));
    }

    /** HTTP over TLS of the versions that this Java speaks. */
    static Peer https(Identity identity, Script script, String... protocols) {
        SSLContext context = context(identity);
        Peer[] self = new Peer[1];
        self[0] = new Peer(socket -> {
            SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(socket, null, false);
            secured.setUseClientMode(false);
            if (protocols.length > 0) {
                secured.setEnabledProtocols(protocols);
            }
            secured.startHandshake();
            self[0].converse(secured, script);
        });
        return self[0];
    }

    /** TLS that ends for whoever has no certificate. */
    static Peer forCertifiedClients(Identity identity, String protocol) {
        SSLContext context = context(identity);
        return new Peer(socket -> {
            SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(socket, null, false);
            secured.setUseClientMode(false);
            secured.setNeedClientAuth(true);
            secured.setEnabledProtocols(new String[] {protocol});
            secured.startHandshake();
        });
    }

    int port() {
        return server.getLocalPort();
    }

    /** The heads of all requests so far. */
    List<String> requests() {
        return requests;
    }

    private static SSLContext context(Identity identity) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "peer", identity.key(), new char[0], identity.chain().toArray(X509Certificate[]::new));
            KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
            keys.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void accept(Handler handler) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                daemon(() -> {
                    try (socket) {
                        handler.handle(socket);
                    } catch (IOException | RuntimeException e) {
                        // the other side has gone, or the behaviour is to go
                    }
                });
            } catch (IOException e) {
                return;
            }
        }
    }

    private void converse(Socket socket, Script script) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        for (String head = head(in); !head.isEmpty(); head = head(in)) {
            requests.add(head);
            String answer = script.answer(head);
            boolean isCut = answer.endsWith(CUT);
            String text = isCut ? answer.substring(0, answer.length() - CUT.length()) : answer;
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            if (isCut || text.contains("\r\nConnection: close\r\n")) {
                socket.close();
                return;
            }
        }
    }

    private static String head(BufferedReader in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "peer");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

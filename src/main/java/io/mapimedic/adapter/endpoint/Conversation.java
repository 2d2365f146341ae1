package io.mapimedic.adapter.endpoint;

import io.mapimedic.adapter.endpoint.HttpAnswer.Ending;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Requests to one address, one after the other, over as few connections as the peer allows, as a client would. It notes whether
 * a connection outlives an answer.
 */
final class Conversation implements AutoCloseable {

    private final Wire wire;
    private final Destination to;
    private final InetAddress address;
    private Wire.@Nullable Secured open;
    private @Nullable HttpReading reading;
    private boolean isUsed;
    private int kept;
    private int dropped;

    Conversation(Wire wire, Destination to, InetAddress address) {
        this.wire = wire;
        this.to = to;
        this.address = address;
    }

    Destination to() {
        return to;
    }

    /** The certificates of the connection that the next request goes over; opens it if need be. */
    List<X509Certificate> chain() throws IOException {
        return connection().chain();
    }

    /** True when the server asked for a certificate of ours on the connection that is open. */
    boolean wantsCertificate() throws IOException {
        return connection().wantsCertificate();
    }

    /** How often a second request went over the same connection. */
    int kept() {
        return kept;
    }

    /** How often the peer ended a connection after a whole answer. */
    int dropped() {
        return dropped;
    }

    /** Asks, and asks once more when a kept connection turns out to be gone. */
    HttpAnswer ask(HttpRequest request) {
        boolean wasUsed = isUsed;
        HttpAnswer answer = askOnce(request);
        if (wasUsed && !answer.hasStatus() && answer.ending() == Ending.CUT) {
            dropped++;
            answer = askOnce(request);
        } else if (wasUsed && answer.hasStatus()) {
            kept++;
        }
        if (answer.ending() == Ending.COMPLETE && !answer.keepsConnection()) {
            dropped++;
        }
        return answer;
    }

    /** Asks once, never again by itself. */
    HttpAnswer askOnce(HttpRequest request) {
        try {
            wire.budget().patience();
            Wire.Secured connection = connection();
            isUsed = true;
            HttpReading reader =
                    reading == null ? new HttpReading(new TimedInput(connection.socket(), wire.budget())) : reading;
            reading = reader;
            long start = wire.budget().now();
            connection
                    .socket()
                    .getOutputStream()
                    .write(request.text(to.authority()).getBytes(StandardCharsets.ISO_8859_1));
            connection.socket().getOutputStream().flush();
            HttpAnswer answer = reader.next().taking(wire.budget().millisSince(start));
            if (!answer.keepsConnection()) {
                close();
            }
            return answer.ending() != Ending.COMPLETE && wire.budget().isSpent()
                    ? HttpAnswer.none(Ending.NOT_ASKED)
                    : answer;
        } catch (IOException e) {
            close();
            return HttpAnswer.none(ending(e));
        }
    }

    private Ending ending(IOException thrown) {
        return wire.budget().isSpent()
                ? Ending.NOT_ASKED
                : thrown instanceof SocketTimeoutException ? Ending.SILENT : Ending.CUT;
    }

    private Wire.Secured connection() throws IOException {
        Wire.Secured connection = open;
        if (connection == null) {
            connection = wire.secure(to, address);
            open = connection;
        }
        return connection;
    }

    @Override
    public void close() {
        Wire.Secured connection = open;
        open = null;
        reading = null;
        isUsed = false;
        if (connection != null) {
            try {
                connection.socket().close();
            } catch (IOException e) {
                // the peer was faster
            }
        }
    }
}

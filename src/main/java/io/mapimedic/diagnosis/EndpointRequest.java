package io.mapimedic.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * Which endpoint is to be looked at, and how.
 *
 * @param host        a host name, as it stands in the URL; no address, no URL
 * @param port        nearly always 443
 * @param requests    how many requests the response time is taken from, 1 to {@value #MAX_REQUESTS}
 * @param credentials for one signed-in PING; null when the probe stops at the 401
 */
public record EndpointRequest(
        String host, int port, int requests, @Nullable Credentials credentials) {

    public static final int DEFAULT_PORT = 443;
    public static final int DEFAULT_REQUESTS = 5;
    public static final int MAX_REQUESTS = 50;

    public EndpointRequest {
        if (requests < 1 || requests > MAX_REQUESTS) {
            throw new IllegalArgumentException(
                    "The number of requests must lie between 1 and %d, not %d.".formatted(MAX_REQUESTS, requests));
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("A port lies between 1 and 65535, not %d.".formatted(port));
        }
    }

    /** The usual look: port 443, five requests, nobody signed in. */
    public static EndpointRequest of(String host) {
        return new EndpointRequest(host, DEFAULT_PORT, DEFAULT_REQUESTS, null);
    }

    /**
     * A user for Basic authentication. It is in no text that this class makes.
     *
     * @param evenIfUntrusted send it although the certificate has another name or is not trusted here; the caller knows why
     */
    public record Credentials(String user, String password, boolean evenIfUntrusted) {

        public Credentials {
            if (user.isEmpty() || user.indexOf(':') >= 0 || user.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "The user of Basic authentication is not empty and has no colon and no control character.");
            }
            if (password.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("A password has no control characters.");
            }
        }

        @Override
        public String toString() {
            return "Credentials[hidden]";
        }
    }
}

package io.mapimedic.adapter.probe.console;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row of the error log of nginx that is about {@code /mapi}, or about TLS with a client, for which there is no request yet.
 *
 * <pre>
 * … [error] 71#71: *9 upstream sent too big header while reading response header from upstream, … request: "POST /mapi/emsmdb/ HTTP/1.1", …
 * … [error] 71#71: *9 client intended to send too large body: 5242880 bytes, … request: "POST /mapi/emsmdb/ HTTP/1.1", …
 * … [crit] 71#71: *9 SSL_do_handshake() failed (SSL: error:0A000102:SSL routines::unsupported protocol) while SSL handshaking, client: …
 * </pre>
 */
final class NginxErrors {

    private static final Pattern ROW = Pattern.compile(
            "\\[(?:warn|error|crit|alert)\\] \\d{1,10}#\\d{1,10}: (?:\\*\\d{1,20} )?+(?<text>.{1,3500})");
    private static final Pattern REQUEST = Pattern.compile(
            "request: \"(?:POST|GET|OPTIONS|HEAD) (?:https?://[^/\\s]{1,253})?/mapi", Pattern.CASE_INSENSITIVE);
    private static final Pattern SSL = Pattern.compile(
            "SSL_do_handshake\\(\\) failed \\(SSL: error:[0-9A-Fa-f]{1,10}:[^:)]{0,60}:[^:)]{0,60}:(?<reason>[^):]{3,80})");

    private static final Pattern VERSION = Pattern.compile(
            "unsupported protocol|unknown protocol|version too low|version too high|alert protocol version|wrong version number|inappropriate fallback");
    private static final Pattern CIPHER =
            Pattern.compile("no shared cipher|no suitable signature|alert handshake failure");
    private static final Pattern CERTIFICATE =
            Pattern.compile("alert (?:unknown ca|bad certificate|certificate unknown|certificate expired)");

    /** What nginx answers the client with when it cannot use what the server says. */
    private static final int BAD_GATEWAY = 502;

    private static final int GATEWAY_TIMEOUT = 504;

    /** More than {@code client_max_body_size} allows. */
    static final int TOO_LARGE = 413;

    /**
     * What a row says.
     *
     * @param status          that the client gets; 0 when the row does not tell
     * @param isCut           whether the answer broke off
     * @param isWithoutServer whether no server is held for healthy
     * @param isDistrust      whether the certificate of the server is refused
     * @param tlsError        what is wrong between client and nginx; null when it is not that
     */
    record Meaning(
            int status,
            boolean isCut,
            boolean isWithoutServer,
            boolean isDistrust,
            @Nullable String tlsError) {

        static Meaning status(int status) {
            return new Meaning(status, false, false, false, null);
        }
    }

    private NginxErrors() {}

    /** The meaning of this row; null when it is none of nginx or of something else. */
    static @Nullable Meaning of(String line) {
        if (!line.contains("#") || !line.contains("client: ")) {
            return null;
        }
        Matcher row = ROW.matcher(line);
        if (!row.find()) {
            return null;
        }
        String text = row.group("text").toLowerCase(Locale.ROOT);
        return REQUEST.matcher(line).find() ? ofRequest(text) : ofHandshake(row.group("text"), text);
    }

    private static @Nullable Meaning ofRequest(String text) {
        boolean isAnswering = text.contains("while reading upstream");
        if (text.startsWith("upstream prematurely closed connection")) {
            return new Meaning(0, true, false, false, null);
        }
        if (text.startsWith("no live upstreams")) {
            return new Meaning(BAD_GATEWAY, false, true, false, null);
        }
        if (text.startsWith("upstream ssl certificate")) {
            return new Meaning(BAD_GATEWAY, false, false, true, null);
        }
        if (text.startsWith("upstream timed out") && !isAnswering) {
            return Meaning.status(GATEWAY_TIMEOUT);
        }
        if (text.startsWith("client intended to send too large body")) {
            return Meaning.status(TOO_LARGE);
        }
        boolean isRefused = isUnusable(text) && !isAnswering;
        return isRefused ? Meaning.status(BAD_GATEWAY) : null;
    }

    private static boolean isUnusable(String text) {
        boolean isHandshake = text.contains("while ssl handshaking to upstream");
        return isHandshake
                || List.of(
                                "connect() failed",
                                "upstream sent too big header",
                                "upstream sent invalid header",
                                "upstream sent no valid http")
                        .stream()
                        .anyMatch(text::startsWith);
    }

    /** The reasons are names of OpenSSL, the same in every language. */
    private static @Nullable Meaning ofHandshake(String text, String lower) {
        Matcher ssl = SSL.matcher(text);
        if (lower.contains("to upstream") || !ssl.find()) {
            return null;
        }
        String reason = ssl.group("reason");
        String error = VERSION.matcher(reason).find()
                ? "version"
                : CIPHER.matcher(reason).find()
                        ? "cipher"
                        : CERTIFICATE.matcher(reason).find() ? "certificate" : null;
        return error == null ? null : new Meaning(0, false, false, false, error);
    }
}

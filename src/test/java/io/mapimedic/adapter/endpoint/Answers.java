package io.mapimedic.adapter.endpoint;

import io.mapimedic.adapter.endpoint.Peer.Script;
import java.util.List;

/** What Exchange answers, after the documentation, and what others put in its place. */
final class Answers {

    private static final String COMMON = "Server: Microsoft-IIS/10.0\r\nX-FEServer: EX01\r\n";

    private Answers() {}

    static String of(int status, String headers, String body) {
        return "HTTP/1.1 " + status + " Some Words\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    /** An Exchange server that is well. */
    static String healthy(String request) {
        if (request.startsWith("GET /mapi/healthcheck.htm ")) {
            return of(200, COMMON + "Content-Type: text/html\r\n", "200 OK<br/>EX01.contoso.com");
        }
        return request.contains("\nAuthorization: Basic ")
                ? ping(request, "0")
                : challenge("Negotiate", "NTLM", "Bearer client_id=\"00000002-0000-0ff1-ce00-000000000000\"");
    }

    static String challenge(String... methods) {
        StringBuilder headers = new StringBuilder(COMMON).append("X-OWA-Version: 15.2.2562.17\r\n");
        List.of(methods)
                .forEach(method ->
                        headers.append("WWW-Authenticate: ").append(method).append("\r\n"));
        return of(401, headers.toString(), "");
    }

    /** Answers a PING, in pieces as Exchange does. */
    static String ping(String request, String code) {
        String id = request.lines()
                .filter(line -> line.startsWith("X-RequestId: "))
                .findFirst()
                .orElse("X-RequestId: none");
        return "HTTP/1.1 200 OK\r\n" + COMMON
                + "Content-Type: application/mapi-http\r\nX-RequestType: PING\r\nX-ResponseCode: 0\r\n"
                + "X-ServerApplication: Exchange/15.02.2562.017\r\n" + id
                + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunk("PROCESSING\r\n") + chunk("DONE\r\nX-ResponseCode: " + code + "\r\nX-ElapsedTime: 4\r\n\r\n")
                + "0\r\n\r\n";
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    /** The same answer to everything. */
    static Script always(String answer) {
        return request -> answer;
    }

    /** One answer for the health page; Exchange for the rest. */
    static Script health(String answer) {
        return request -> request.startsWith("GET /mapi/healthcheck.htm ") ? answer : healthy(request);
    }

    /** One answer to whoever asks /mapi/emsmdb or /mapi/nspi; Exchange for the rest. */
    static Script mapi(String answer) {
        return request -> request.startsWith("POST ") ? answer : healthy(request);
    }

    static String redirect(String to) {
        return of(302, "Location: " + to + "\r\n", "");
    }
}

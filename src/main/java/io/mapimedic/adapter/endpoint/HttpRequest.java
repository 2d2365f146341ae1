package io.mapimedic.adapter.endpoint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A request without a body: none of ours has one. */
record HttpRequest(String method, String path, Map<String, String> headers) {

    private static final String PRODUCT = "MapiMedic";

    static HttpRequest get(String path) {
        return new HttpRequest("GET", path, Map.of());
    }

    /** The PING of MAPI over HTTP, whose answer says whether the endpoint is reachable and operational. */
    static HttpRequest ping(String path) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/mapi-http");
        headers.put("Content-Length", "0");
        headers.put("X-RequestType", "PING");
        headers.put("X-RequestId", "{" + UUID.randomUUID() + "}:1");
        headers.put("X-ClientInfo", "{" + UUID.randomUUID() + "}:1");
        headers.put("X-ClientApplication", PRODUCT + "/1.0.0.0");
        return new HttpRequest("POST", path, headers);
    }

    HttpRequest with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpRequest(method, path, more);
    }

    /** For people: no header, so no secret. */
    String place() {
        int query = path.indexOf('?');
        return method + " " + Sheet.clean(query < 0 ? path : path.substring(0, query));
    }

    /** The bytes to be sent, as ISO-8859-1. */
    String text(String authority) {
        StringBuilder text = new StringBuilder()
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\n")
                .append("Host: ")
                .append(authority)
                .append("\r\n")
                .append("User-Agent: ")
                .append(PRODUCT)
                .append("\r\n")
                .append("Accept: */*\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return text.append("\r\n").toString();
    }

    @Override
    public String toString() {
        return place();
    }
}

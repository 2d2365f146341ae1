package io.mapimedic.adapter.endpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Devices between us and Exchange that show themselves in an answer: by a header of theirs, or by a cookie of theirs. */
final class Intermediaries {

    /** What Exchange and IIS themselves call their server. */
    private static final String OWN_SERVER = "(?i)(microsoft-iis|microsoft-httpapi)/.*";

    /** Beginnings of cookies, in lower case, as the makers document them. */
    private static final Map<String, String> COOKIES = cookies();

    private static final List<String> HEADERS =
            List.of("x-cache", "x-varnish", "cf-ray", "x-iinfo", "x-azure-ref", "x-amz-cf-id", "x-forwarded-for");

    private Intermediaries() {}

    private static Map<String, String> cookies() {
        Map<String, String> cookies = new LinkedHashMap<>();
        cookies.put("bigipserver", "F5 BIG-IP");
        cookies.put("mrhsession", "F5 BIG-IP APM");
        cookies.put("lastmrh_session", "F5 BIG-IP APM");
        cookies.put("nsc_", "Citrix NetScaler");
        cookies.put("citrix_ns_id", "Citrix NetScaler");
        cookies.put("awsalb", "AWS Application Load Balancer");
        cookies.put("arraffinity", "IIS Application Request Routing");
        cookies.put("applicationgatewayaffinity", "Azure Application Gateway");
        cookies.put("barra_counter_session", "Barracuda");
        cookies.put("serverid", "HAProxy");
        return cookies;
    }

    static List<String> of(HttpAnswer answer) {
        List<String> met = new ArrayList<>();
        answer.all("via").forEach(via -> met.add("Via: " + via));
        answer.all("server").stream()
                .filter(server -> !server.isEmpty() && !server.matches(OWN_SERVER))
                .forEach(server -> met.add("Server: " + server));
        answer.all("x-powered-by").stream()
                .filter(value -> value.toUpperCase(Locale.ROOT).startsWith("ARR"))
                .forEach(value -> met.add("X-Powered-By: " + value));
        HEADERS.stream().filter(name -> !answer.all(name).isEmpty()).forEach(name -> met.add("header " + name));
        for (String cookie : answer.all("set-cookie")) {
            String name = cookie.toLowerCase(Locale.ROOT);
            COOKIES.entrySet().stream()
                    .filter(known -> name.startsWith(known.getKey()))
                    .forEach(known -> met.add(known.getValue() + " (cookie)"));
        }
        return met;
    }
}

package io.mapimedic.adapter.probe.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header fields of a request or an answer. Pastes lose line ends, so a field ends where the next name begins that is known, and not
 * where the line ends:
 *
 * <pre>
 * X-OWA-Version: 15.2.1118.7 X-FailureContext:
 * FrontEnd;401;VW5hdXRob3JpemVk;;;;
 * </pre>
 *
 * @param fields in the order printed; a name may come several times
 */
record HttpHeaders(List<Field> fields) {

    static final HttpHeaders NONE = new HttpHeaders(List.of());

    private static final int MAX_FIELDS = 200;
    private static final int LONGEST_VALUE = 2_000;

    /** Longer names first: {@code Set-Cookie} is no {@code Cookie}. */
    private static final String NAMES =
            "X-CalculatedBETarget|X-ServerApplication|X-ClientApplication|X-BackEndHttpStatus|"
                    + "Proxy-Authenticate|Transfer-Encoding|client-request-id|X-AspNet-Version|X-FailureContext|X-ExpirationInfo|"
                    + "WWW-Authenticate|Proxy-Connection|Content-Encoding|X-PendingPeriod|X-RpcHttpProxyServerTarget|X-ResponseCode|"
                    + "X-FeToBeTimeout|Accept-Encoding|Accept-Language|Content-Length|X-CommonAccessToken|X-RequestType|X-ElapsedTime|"
                    + "X-OWA-Version|X-ClientInfo|X-DeviceInfo|X-Powered-By|Authorization|Content-Type|Cache-Control|X-StartTime|"
                    + "X-RequestId|X-FEServer|X-BEServer|X-DiagInfo|Last-Modified|X-Content-Type-Options|Strict-Transport-Security|"
                    + "Set-Cookie|request-id|User-Agent|Connection|Location|Referer|Server|Cookie|Pragma|Accept|Expires|Expect|Date|Host|Vary|ETag|Via";

    private static final Pattern KNOWN = Pattern.compile("(?i)(?<![A-Za-z0-9-])(?<name>" + NAMES + ")[ \\t]?:");
    /** Where the blanks between fields are lost as well: {@code 401 UnauthorizedConnection: keep-alive}. */
    private static final Pattern GLUED = Pattern.compile("(?<!-)(?<name>" + NAMES + ")[ \\t]?:");

    private static final Pattern ANY =
            Pattern.compile("(?m)^[ \\t<>*]{0,8}(?<name>[A-Za-z][A-Za-z0-9-]{1,60})[ \\t]?:(?=\\s|$)");

    /** One field. */
    record Field(String name, String value) {}

    /** Reads the fields in this text, which begins behind the status or request line. */
    static HttpHeaders parse(String text, boolean isGlued) {
        List<int[]> starts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        collect(isGlued ? GLUED : KNOWN, text, starts, names);
        if (!isGlued) {
            collect(ANY, text, starts, names);
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(i -> starts.get(i)[0]));
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            int[] at = starts.get(order.get(i));
            int next = i + 1 < order.size() ? starts.get(order.get(i + 1))[0] : text.length();
            if (next > at[0] && next >= at[1]) {
                fields.add(new Field(names.get(order.get(i)), value(text, at[1], next)));
            }
        }
        return new HttpHeaders(List.copyOf(fields));
    }

    private static void collect(Pattern pattern, String text, List<int[]> starts, List<String> names) {
        Matcher found = pattern.matcher(text);
        while (found.find() && starts.size() < MAX_FIELDS) {
            starts.add(new int[] {found.start("name"), found.end()});
            names.add(found.group("name"));
        }
    }

    private static String value(String text, int from, int to) {
        String value = text.substring(from, Math.min(to, from + LONGEST_VALUE));
        return value.replaceAll("[ \\t]*+[\\r\\n]++[\\s<>*]*+", " ").strip();
    }

    /** The value of the last field of this name; a repeated field replaces the first where the protocol says so. */
    Optional<String> last(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name.equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    boolean has(String name) {
        return !all(name).isEmpty();
    }
}

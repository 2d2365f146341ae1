package io.mapimedic.adapter.probe.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The methods of signing in that the {@code WWW-Authenticate} fields of a 401 offer.
 *
 * @param methods       in the order offered
 * @param isShortened   whether the paste cut the fields, so that a method that is not there may only be lost
 * @param isHandshake   whether a field carries a token: the 401 is then the middle of a sign-in and not its end
 */
record Challenge(List<String> methods, boolean isShortened, boolean isHandshake) {

    private static final Map<String, String> SPELLED = Map.of(
            "negotiate",
            "Negotiate",
            "ntlm",
            "NTLM",
            "bearer",
            "Bearer",
            "basic",
            "Basic",
            "kerberos",
            "Kerberos",
            "digest",
            "Digest");
    private static final Pattern METHOD =
            Pattern.compile("(?i)(?:^|,)\\s*(?<method>Negotiate|NTLM|Bearer|Basic|Kerberos|Digest)\\b(?<rest>[^,]*)");
    private static final Pattern TOKEN = Pattern.compile("\\s+[A-Za-z0-9+/]{20,}={0,2}\\s*");

    static Challenge of(HttpHeaders headers) {
        List<String> methods = new ArrayList<>();
        boolean isShortened = false;
        boolean isHandshake = false;
        for (String value : headers.all("WWW-Authenticate")) {
            isShortened |= value.contains("[truncated]") || value.endsWith("...") || value.endsWith("…");
            Matcher found = METHOD.matcher(value);
            while (found.find()) {
                String method = spelled(found.group("method"));
                if (!methods.contains(method)) {
                    methods.add(method);
                }
                isHandshake |= TOKEN.matcher(found.group("rest")).matches();
            }
        }
        return new Challenge(List.copyOf(methods), isShortened, isHandshake);
    }

    private static String spelled(String method) {
        return Optional.ofNullable(SPELLED.get(method.toLowerCase(Locale.ROOT))).orElse(method);
    }
}

package io.mapimedic.adapter.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of methods in headers {@code WWW-Authenticate}: one header may name several, each with parameters. */
final class AuthenticationMethods {

    /** A word at the beginning or after a comma, that is not the name of a parameter. */
    private static final Pattern METHOD =
            Pattern.compile("(?:^|,)\\s*([A-Za-z][A-Za-z0-9-]{0,30})(?=\\s*(?:,|$)|\\s+[^=\\s])");

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");

    private AuthenticationMethods() {}

    static List<String> of(List<String> headers) {
        List<String> methods = new ArrayList<>();
        for (String header : headers) {
            String bounded = header.substring(0, Math.min(header.length(), 2_000));
            Matcher method = METHOD.matcher(QUOTED.matcher(bounded).replaceAll("\"\""));
            while (method.find() && methods.size() < 20) {
                if (!methods.contains(method.group(1))) {
                    methods.add(method.group(1));
                }
            }
        }
        return List.copyOf(methods);
    }
}

package io.mapimedic.adapter.probe.monitoring;

import java.net.URI;
import java.util.regex.Pattern;

/** Takes the host out of what monitoring calls an instance or a target. */
final class Hosts {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,253}+");
    private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");

    private Hosts() {}

    /** {@code ex01.contoso.com} of {@code ex01.contoso.com:9182} and of {@code https://ex01.contoso.com/mapi}; empty when it is no host. */
    static String of(String instance) {
        String text = instance.strip();
        int scheme = text.indexOf("://");
        if (scheme >= 0) {
            text = text.substring(scheme + 3);
        }
        int slash = text.indexOf('/');
        String host = PORT.matcher(slash < 0 ? text : text.substring(0, slash)).replaceFirst("");
        return NAME.matcher(host).matches() ? host : "";
    }

    /** The path of a target in lower case; empty when it has none. */
    static String path(String target) {
        try {
            String path = URI.create(target.strip()).getPath();
            return path == null ? "" : path.toLowerCase(java.util.Locale.ROOT);
        } catch (IllegalArgumentException noUrl) {
            return "";
        }
    }
}

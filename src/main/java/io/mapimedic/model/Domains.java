package io.mapimedic.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by their names what is a domain, and whether two hosts belong to one. */
public final class Domains {

    private static final Pattern HOST = Pattern.compile("(?i)(?:[a-z0-9-]{1,63}\\.){1,8}[a-z]{2,24}");
    /** The last label but one that is still no name of anybody. */
    private static final Set<String> SECOND_LEVEL = Set.of("co", "com", "org", "net", "ac", "gov", "or", "gv");

    private Domains() {}

    /** {@code contoso.com} and {@code contoso.co.uk}: no host of the domain, but the domain. */
    public static boolean isBare(String host) {
        return HOST.matcher(host).matches() && domain(host).equalsIgnoreCase(host);
    }

    /** Whether a certificate with this name is one of another domain; false where one of the two is no name. */
    public static boolean isOfOther(String host, String certificateName) {
        String name = certificateName.startsWith("*.") ? certificateName.substring(2) : certificateName;
        return HOST.matcher(host).matches()
                && HOST.matcher(name).matches()
                && !domain(host).equals(domain(name));
    }

    private static String domain(String host) {
        String[] labels = host.toLowerCase(Locale.ROOT).split("\\.", -1);
        int last = labels.length - 1;
        boolean isLonger = last >= 2 && SECOND_LEVEL.contains(labels[last - 1]);
        String domain = labels[last - 1] + "." + labels[last];
        return isLonger ? labels[last - 2] + "." + domain : domain;
    }
}

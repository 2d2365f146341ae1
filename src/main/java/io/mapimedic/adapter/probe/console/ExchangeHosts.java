package io.mapimedic.adapter.probe.console;

import java.util.regex.Pattern;

/** Tells by its name whether a host is one that people give to their Exchange: {@code mail.contoso.com}, {@code ex01.contoso.com}. */
final class ExchangeHosts {

    /** Not {@code extranet} or {@code mailgun}: what goes on in letters is another word. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:e?mail|webmail|owa|outlook|exch?|exchange|mapi|autodiscover)(?:srv|server|cas|mbx)?\\d{0,4}(?:-[a-z0-9-]{1,20})?\\..+");

    private static final Pattern OF_OTHERS =
            Pattern.compile(".*\\.(?:google|yahoo|live|gmx|web|aol|icloud)\\.(?:com|net|de|co\\.uk)");

    private ExchangeHosts() {}

    /** @param host in small letters */
    static boolean isOne(String host) {
        return NAMED.matcher(host).matches() && !OF_OTHERS.matcher(host).matches();
    }
}

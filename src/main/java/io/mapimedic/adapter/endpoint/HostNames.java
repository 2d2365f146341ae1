package io.mapimedic.adapter.endpoint;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What counts as a host name: letters, digits, hyphens and dots, in any script. No address in any notation, since resolvers take
 * {@code 2130706433}, {@code 0x7f.1} and {@code 017700000001} for 127.0.0.1; no port, no user, no URL.
 */
final class HostNames {

    private static final int MAX_LENGTH = 253;
    private static final Pattern LABELS =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /** A name whose last label is a number is an address to most resolvers. */
    private static final Pattern NUMERIC_END = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");

    private HostNames() {}

    /** The name in lower case and ASCII (A-labels), without the dot of the root; empty when it is no host name. */
    static Optional<String> ascii(String given) {
        if (given.isEmpty() || given.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            String ascii = IDN.toASCII(given, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
            return name.length() <= MAX_LENGTH
                            && LABELS.matcher(name).matches()
                            && !NUMERIC_END.matcher(name).matches()
                    ? Optional.of(name)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

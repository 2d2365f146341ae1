package io.mapimedic.collect;

import java.util.Locale;

/** Where something can be read. The order is that of the script: addresses are looked at when Exchange has named them. */
public enum Place {
    /** On the computer of a user, by that user. */
    CLIENT,
    /** Anywhere, in a session with Exchange. */
    EXCHANGE,
    /** On an Exchange server itself. */
    SERVER,
    /** Anywhere, over the network. */
    ENDPOINT;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

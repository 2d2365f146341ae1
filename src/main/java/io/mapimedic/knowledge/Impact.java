package io.mapimedic.knowledge;

import java.util.Locale;

/** Who is without mail when a cause is at work. */
public enum Impact {
    NOBODY,
    DEGRADED,
    ONE_USER,
    MANY,
    EVERYONE;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package io.mapimedic.model;

import java.util.Locale;

/** How much a finding matters when it is present. */
public enum Severity {
    /** Worth knowing; nobody suffers. */
    INFO,
    /** Will hurt, or hurts some. */
    WARNING,
    /** Users are without mail, or soon will be. */
    CRITICAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

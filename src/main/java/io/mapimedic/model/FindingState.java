package io.mapimedic.model;

import java.util.Locale;

/** What is known about a finding. What nobody measured is {@link #UNKNOWN}, never healthy. */
public enum FindingState {
    PRESENT,
    ABSENT,
    UNKNOWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

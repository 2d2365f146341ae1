package io.mapimedic.model;

import java.util.Locale;

/** What public documentation says of a step, a value or a claim of the source guide. */
public enum Verdict {
    /** The vendor's documentation says the same. */
    DOCUMENTED,
    /** True in part or under conditions. */
    PARTLY_DOCUMENTED,
    /** No public document says it. */
    UNDOCUMENTED,
    /** Public documentation says otherwise. */
    CONTRADICTED,
    /** Was true once. */
    OBSOLETE,
    /** Can do damage as written. */
    UNSAFE;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

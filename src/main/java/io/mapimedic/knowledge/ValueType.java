package io.mapimedic.knowledge;

import java.util.Locale;

/** The type of the values of an evidence key. */
public enum ValueType {
    BOOLEAN,
    NUMBER,
    TEXT,
    CHOICE,
    LIST,
    TIME,
    VERSION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

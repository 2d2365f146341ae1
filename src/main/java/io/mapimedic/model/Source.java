package io.mapimedic.model;

import java.util.Locale;
import java.util.Optional;

/** Where evidence comes from. A machine is believed before a person; among machines, and among people, all count alike. */
public enum Source {
    PROBE,
    MONITORING,
    FORM,
    CHAT,
    TICKET;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isMachine() {
        return this == PROBE || this == MONITORING;
    }

    public static Optional<Source> ofWord(String word) {
        for (Source source : values()) {
            if (source.word().equalsIgnoreCase(word)) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }
}

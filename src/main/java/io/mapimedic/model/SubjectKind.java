package io.mapimedic.model;

import java.util.Locale;
import java.util.Optional;

/** The kind of thing that a piece of evidence is about; the first word of every evidence key. */
public enum SubjectKind {
    ORGANIZATION,
    SERVER,
    CLIENT,
    MAILBOX,
    ENDPOINT,
    PROXY,
    NETWORK;

    private static final SubjectKind[] ALL = values();

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word used in keys, in JSON and in {@link Subject#toString()}: {@code server}. */
    public String word() {
        return word;
    }

    /** The kind whose word stands before the first dot of an evidence key, if there is one. */
    public static Optional<SubjectKind> ofKey(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? Optional.empty() : ofWord(key.substring(0, dot));
    }

    /** The kind with this word, upper and lower case alike. */
    public static Optional<SubjectKind> ofWord(String word) {
        for (SubjectKind kind : ALL) {
            if (kind.word().equalsIgnoreCase(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}

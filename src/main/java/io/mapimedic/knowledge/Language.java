package io.mapimedic.knowledge;

import java.util.Locale;
import java.util.Optional;

/** A language that people write in. */
public enum Language {
    EN,
    DE,
    /** What is the same in all: codes, names of products, texts that nobody translates. */
    ANY;

    /** The word used in YAML and JSON: {@code en}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Language> ofWord(String word) {
        for (Language language : values()) {
            if (language.word().equalsIgnoreCase(word)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
